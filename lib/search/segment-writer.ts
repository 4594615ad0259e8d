import { ByteWriter } from './bytes.ts';
import { documentPageKey, DocumentPageWriter, PAGE_DOCUMENTS } from './document-page.ts';
import { idHash } from './hash.ts';
import { ListPageWriter } from './list-page.ts';
import type { PageCounts } from './manifest.ts';
import { writeValues } from './value-list.ts';

/** Bytes at which a page is closed; one read of IndexedDB fetches a few of them. */
const PAGE_BYTES = 32_768;

/** Pages about single terms (`u`), about pairs of neighbours (`p`) and about words of titles (`t`). */
export const REGIONS = ['u', 'p', 't'] as const;
export type Region = (typeof REGIONS)[number];

/**
 * What is read as a whole: `core` at every opening, `values` (of fields, and days) by a query that has
 * conditions, `hashes` (of ids) where clips were saved since.
 */
export const SEGMENT_PARTS = ['core', 'values', 'hashes'] as const;

/** What a segment knows of one clip apart from its lists. */
export interface SegmentDocument {
  readonly id: string;
  readonly published: number | null;
  readonly saved: number;
  readonly print: Uint8Array;
  /** The title's words in order, as term numbers. */
  readonly title: readonly number[];
}

type Entry = readonly [key: string, value: Uint8Array];

/** A core is read whenever the popup opens: what every query needs is laid out to be taken as it is. */
export const SEGMENT_VERSION = 3;
/** In the year 2149. */
const LAST_DAY = 65_535;

/**
 * Writes one sealed segment. Order of calls: the constructor with the whole vocabulary, `document`
 * for each clip, then `list` in ascending order of keys within each region, then `finish`. Closed pages are handed out by `takePages`.
 */
export class SegmentWriter {
  readonly #id: string;
  readonly #total: number;
  readonly #words: readonly string[];
  readonly #values: readonly string[];
  readonly #frequencies: Uint32Array;
  readonly #pages: Record<Region, ListPageWriter> = {
    u: new ListPageWriter(),
    p: new ListPageWriter(),
    t: new ListPageWriter(),
  };
  readonly #directory: Record<Region, ByteWriter> = {
    u: new ByteWriter(),
    p: new ByteWriter(),
    t: new ByteWriter(),
  };
  readonly #pageCount: Record<Region, number> = { u: 0, p: 0, t: 0 };
  readonly #hashes: Uint32Array;
  readonly #published: Uint16Array;
  readonly #saved: Uint16Array;
  #documents = 0;
  readonly #documentPage = new DocumentPageWriter();
  #closed: Entry[] = [];

  /** `words` and `values` (of fields) in code unit order; term numbers count through both. */
  constructor(id: string, total: number, words: readonly string[], values: readonly string[]) {
    this.#id = id;
    this.#total = total;
    this.#words = words;
    this.#values = values;
    this.#frequencies = new Uint32Array(words.length);
    this.#published = new Uint16Array(total);
    this.#saved = new Uint16Array(total);
    this.#hashes = new Uint32Array(total);
  }

  document(document: SegmentDocument): void {
    const at = this.#documents++;
    this.#hashes[at] = idHash(document.id);
    this.#published[at] = toDay(document.published ?? 0);
    this.#saved[at] = toDay(document.saved);
    const page = this.#documentPage.add(document);
    if (page !== null)
      this.#closed.push([documentPageKey(this.#id, Math.floor(at / PAGE_DOCUMENTS)), page]);
  }

  /**
   * One term's list is (term, 0) of region `u`; the list of the pair (a, b) is (a, b + 1) of `p`; that of
   * a title's word is (0, word + 1) of `t`, where the words with one beginning lie in one stretch.
   */
  list(
    region: Region,
    first: number,
    second: number,
    list: ArrayLike<number>,
    count: number,
  ): void {
    const page = this.#pages[region];
    if (page.length === 0) {
      this.#directory[region].number(first);
      this.#directory[region].number(second);
    }
    if (region === 'u' && first < this.#words.length) this.#frequencies[first] = count;
    page.add(first, second, list, count, this.#total);
    if (page.length >= PAGE_BYTES) this.#close(region);
  }

  #close(region: Region): void {
    const key = `${this.#id}/${region}${this.#pageCount[region]++}`;
    this.#closed.push([key, this.#pages[region].finish()]);
  }

  /** Pages closed since the last call, ready to be stored. */
  takePages(): Entry[] {
    const closed = this.#closed;
    this.#closed = [];
    return closed;
  }

  get closedPages(): number {
    return this.#closed.length;
  }

  /** Pages of each region; complete after {@link finish}. */
  get pageCounts(): PageCounts {
    return [this.#pageCount.u, this.#pageCount.p, this.#pageCount.t];
  }

  /** The last pages and the parts. */
  finish(): Entry[] {
    for (const region of REGIONS) {
      if (this.#pages[region].length > 0) this.#close(region);
    }
    const page = this.#documentPage.finish();
    if (page !== null) {
      this.#closed.push([
        documentPageKey(this.#id, Math.floor(this.#total / PAGE_DOCUMENTS)),
        page,
      ]);
    }
    const [core, values, hashes] = [this.#core(), this.#valuePart(), new ByteWriter()];
    hashes.array(this.#hashes);
    return [
      ...this.takePages(),
      [`${this.#id}/hashes`, hashes.done()],
      [`${this.#id}/values`, values.done()],
      [`${this.#id}/core`, core.done()],
    ];
  }

  #valuePart(): ByteWriter {
    const part = new ByteWriter(1 << 16);
    part.block(writeValues(this.#values));
    part.array(this.#published);
    part.array(this.#saved);
    return part;
  }

  #core(): ByteWriter {
    const core = new ByteWriter(1 << 16);
    core.number(SEGMENT_VERSION);
    core.number(this.#total);
    core.lines(this.#words);
    core.array(this.#frequencies);
    for (const region of REGIONS) {
      core.number(this.#pageCount[region]);
      core.bytes(this.#directory[region].done());
    }
    core.array(this.#published.map((day, at) => day || (this.#saved[at] ?? 0)));
    return core;
  }
}

const toDay = (day: number): number => Math.min(Math.max(0, day), LAST_DAY);
