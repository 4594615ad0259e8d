import { ByteReader, ByteWriter } from './bytes.ts';
import { PRINT_BYTES } from './delta.ts';
import type { IndexStorage } from './storage.ts';

/** Clips of one page: a query looks at the titles of a hundred and reads their pages, not all there are. */
export const PAGE_DOCUMENTS = 256;

/** What a page holds of one clip. */
export interface PagedDocument {
  readonly id: string;
  readonly print: Uint8Array;
  /** The title's words in order, as term numbers. */
  readonly title: readonly number[];
}

export const documentPageKey = (segment: string, page: number): string => `${segment}/d${page}`;

/** Keys of the pages of so many clips, in order. */
export function documentPageKeys(segment: string, total: number): string[] {
  const count = Math.ceil(total / PAGE_DOCUMENTS);
  return Array.from({ length: count }, (_, page) => documentPageKey(segment, page));
}

/** Gathers the clips of one page after the other. */
export class DocumentPageWriter {
  readonly #prints = new ByteWriter(PAGE_DOCUMENTS * PRINT_BYTES);
  readonly #titles = new ByteWriter(1 << 14);
  readonly #ids = new ByteWriter(1 << 14);
  readonly #titleEnds = new Uint32Array(PAGE_DOCUMENTS);
  readonly #idEnds = new Uint32Array(PAGE_DOCUMENTS);
  #count = 0;

  /** The page that this clip completes, else null. */
  add({ id, print, title }: PagedDocument): Uint8Array<ArrayBuffer> | null {
    this.#prints.bytes(print);
    for (const word of title) this.#titles.number(word);
    this.#ids.text(id);
    this.#titleEnds[this.#count] = this.#titles.length;
    this.#idEnds[this.#count] = this.#ids.length;
    return ++this.#count < PAGE_DOCUMENTS ? null : this.finish();
  }

  /** The clips since the last page; null where there are none. */
  finish(): Uint8Array<ArrayBuffer> | null {
    if (this.#count === 0) return null;
    const page = new ByteWriter(1 << 15);
    page.block(this.#prints.done());
    page.array(this.#titleEnds.subarray(0, this.#count));
    page.block(this.#titles.done());
    page.array(this.#idEnds.subarray(0, this.#count));
    page.block(this.#ids.done());
    for (const part of [this.#prints, this.#titles, this.#ids]) part.clear();
    this.#count = 0;
    return page.done();
  }
}

const DECODER = new TextDecoder();

/** Prints, titles and ids of neighbouring clips; places count from the page's first. */
export class DocumentPage {
  readonly count: number;
  readonly #prints: Uint8Array;
  readonly #titles: Uint8Array;
  readonly #titleEnds: Uint32Array;
  readonly #ids: Uint8Array;
  readonly #idEnds: Uint32Array;

  /** Throws a RangeError where the page is cut off. */
  constructor(bytes: Uint8Array) {
    const reader = new ByteReader(bytes);
    this.#prints = reader.block();
    this.#titleEnds = reader.uint32s();
    this.#titles = reader.block();
    this.#idEnds = reader.uint32s();
    this.#ids = reader.block();
    this.count = this.#idEnds.length;
  }

  id(place: number): string {
    const start = place === 0 ? 0 : (this.#idEnds[place - 1] ?? 0);
    return DECODER.decode(this.#ids.subarray(start, this.#idEnds[place]));
  }

  print(place: number): Uint8Array {
    return this.#prints.subarray(place * PRINT_BYTES, (place + 1) * PRINT_BYTES);
  }

  #titleStart(place: number): number {
    return place === 0 ? 0 : (this.#titleEnds[place - 1] ?? 0);
  }

  /** No title has more words than bytes. */
  titleBytes(place: number): number {
    return (this.#titleEnds[place] ?? 0) - this.#titleStart(place);
  }

  title(place: number): number[] {
    const words = new Uint32Array(this.titleBytes(place));
    return Array.from(words.subarray(0, this.readTitle(place, words)));
  }

  /** Puts the title's words into `into`, which has room for them, and gives their number. */
  readTitle(place: number, into: Uint32Array): number {
    const bytes = this.#titles;
    const end = this.#titleEnds[place] ?? 0;
    let at = this.#titleStart(place);
    let count = 0;
    while (at < end) {
      let value = bytes[at++] ?? 0;
      if (value >= 0x80) {
        value &= 0x7f;
        for (let shift = 7; at < end; shift += 7) {
          const byte = bytes[at++] ?? 0;
          value |= (byte & 0x7f) << shift;
          if (byte < 0x80) break;
        }
      }
      into[count++] = value;
    }
    return count;
  }
}

/** The pages of a segment's clips, read when they are asked for and kept. */
export class DocumentPages {
  readonly #segment: string;
  readonly #storage: IndexStorage;
  readonly #pages: (DocumentPage | undefined)[] = [];

  constructor(segment: string, storage: IndexStorage) {
    this.#segment = segment;
    this.#storage = storage;
  }

  /** Reads what is missing of the pages that hold these clips. Throws a RangeError where one is gone. */
  async read(docs: Iterable<number>): Promise<void> {
    const missing = new Set<number>();
    for (const doc of docs) {
      const page = Math.floor(doc / PAGE_DOCUMENTS);
      if (this.#pages[page] === undefined) missing.add(page);
    }
    if (missing.size === 0) return;
    const pages = [...missing];
    const keys = pages.map((page) => documentPageKey(this.#segment, page));
    const read = await this.#storage.read(keys);
    pages.forEach((page, at) => {
      const bytes = read[at];
      if (bytes === undefined)
        throw new RangeError(`trich-luc: search page ${keys[at]} is missing`);
      this.#pages[page] = new DocumentPage(bytes);
    });
  }

  /** The page of a clip, which was read before. */
  of(doc: number): DocumentPage {
    const page = this.#pages[Math.floor(doc / PAGE_DOCUMENTS)];
    if (page === undefined)
      throw new Error(`trich-luc: clip ${doc} of a search index was not read`);
    return page;
  }
}
