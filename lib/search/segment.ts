import { ByteReader } from './bytes.ts';
import { FIELD_MARK } from './delta.ts';
import { documentPageKeys, DocumentPages, PAGE_DOCUMENTS } from './document-page.ts';
import { ListCache, type ListRequest } from './list-cache.ts';
import type { PackedList } from './list-page.ts';
import { unpackPostings } from './postings.ts';
import { SegmentValues } from './segment-values.ts';
import { SEGMENT_VERSION, type Region } from './segment-writer.ts';
import type { IndexStorage } from './storage.ts';

/** Documents of unpacked lists kept: two megabytes. */
const MOST_UNPACKED = 500_000;

interface Directory {
  readonly first: Uint32Array;
  readonly second: Uint32Array;
}

/** One sealed segment: its core in memory, all else read when asked for. */
export class Segment {
  readonly id: string;
  readonly total: number;
  readonly words: readonly string[];
  /** How many clips hold each word. */
  readonly frequencies: Uint32Array;
  /** The day of posting, of saving where the page printed none. */
  readonly days: Uint16Array;
  readonly #storage: IndexStorage;
  readonly #directories: Record<Region, Directory>;
  readonly #documents: DocumentPages;
  #values: Promise<SegmentValues> | null = null;
  /** The title read last; see {@link readTitle}. */
  titleWords = new Uint32Array(256);
  readonly #cache: ListCache;
  readonly #unpacked = new Map<PackedList, Uint32Array>();
  #unpackedDocs = 0;
  #over = new Uint32Array(1024);

  /** Throws a RangeError where `core` is damaged or of another version. */
  constructor(id: string, core: Uint8Array, storage: IndexStorage) {
    const reader = new ByteReader(core);
    if (reader.number() !== SEGMENT_VERSION)
      throw new RangeError('trich-luc: unknown index version');
    this.id = id;
    this.total = reader.number();
    this.#storage = storage;
    this.#cache = new ListCache(storage, this.total);
    this.#documents = new DocumentPages(id, storage);
    this.words = reader.lines();
    this.frequencies = reader.uint32s();
    this.#directories = {
      u: readDirectory(reader),
      p: readDirectory(reader),
      t: readDirectory(reader),
    };
    this.days = reader.uint16s();
    if (this.frequencies.length !== this.words.length || this.days.length !== this.total)
      throw new RangeError('trich-luc: a search index lost some of its clips');
  }

  static async open(id: string, storage: IndexStorage): Promise<Segment | null> {
    const [core] = await storage.read([`${id}/core`]);
    return core === undefined ? null : new Segment(id, core, storage);
  }

  /** Read once. Throws a RangeError where they are missing or damaged. */
  values(): Promise<SegmentValues> {
    this.#values ??= this.#readPart('values').then(
      (reader) => new SegmentValues(reader, this.words.length, this.total),
    );
    return this.#values;
  }

  /** Hashes of the clips' ids; see `hash.ts`. */
  async hashes(): Promise<Uint32Array> {
    return (await this.#readPart('hashes')).uint32s();
  }

  async #readPart(part: 'values' | 'hashes'): Promise<ByteReader> {
    const [bytes] = await this.#storage.read([`${this.id}/${part}`]);
    if (bytes === undefined) throw new RangeError(`trich-luc: ${this.id}/${part} is missing`);
    return new ByteReader(bytes);
  }

  /** Reads what {@link documentId}, {@link print} and {@link readTitle} need of these clips. */
  readDocuments(docs: Iterable<number>): Promise<void> {
    return this.#documents.read(docs);
  }

  documentId(doc: number): string {
    return this.#documents.of(doc).id(doc % PAGE_DOCUMENTS);
  }

  print(doc: number): Uint8Array {
    return this.#documents.of(doc).print(doc % PAGE_DOCUMENTS);
  }

  /**
   * Puts the title's words into {@link titleWords}, as term numbers, and gives how many there are: a
   * keystroke compares a hundred titles and makes nothing for them.
   */
  readTitle(doc: number): number {
    const page = this.#documents.of(doc);
    const place = doc % PAGE_DOCUMENTS;
    const most = page.titleBytes(place);
    if (most > this.titleWords.length) this.titleWords = new Uint32Array(most);
    return page.readTitle(place, this.titleWords);
  }

  /** Number of a word, or -1. */
  wordNumber(word: string): number {
    const at = lowerBound(this.words, word);
    return this.words[at] === word ? at : -1;
  }

  /** Term numbers [from, to) of the words that begin with `prefix`. */
  wordRange(prefix: string): readonly [from: number, to: number] {
    return [lowerBound(this.words, prefix), lowerBound(this.words, prefix + FIELD_MARK)];
  }

  /** The lists of the words [from, to) that stand in titles. */
  titleRequest(from: number, to: number): ListRequest {
    return { region: 't', first: 0, low: from + 1, high: to + 1 };
  }

  /** The documents of a list; those unpacked lately are kept, since every keystroke asks again. */
  unpack(list: PackedList): Uint32Array {
    const known = this.#unpacked.get(list);
    if (known !== undefined) return known;
    const docs = this.unpackOnce(list);
    this.#unpackedDocs += docs.length;
    if (this.#unpackedDocs > MOST_UNPACKED) {
      this.#unpacked.clear();
      this.#unpackedDocs = docs.length;
    }
    this.#unpacked.set(list, docs);
    return docs;
  }

  /** As {@link unpack}, into an array that the next call writes over; only the first `list.count` hold. */
  unpackOver(list: PackedList): Uint32Array {
    if (this.#over.length < list.count) this.#over = new Uint32Array(list.count * 2);
    if (list.count === 1) this.#over[0] = new ByteReader(list.packed).number();
    else unpackPostings(list.packed, list.count, this.total, this.#over);
    return this.#over;
  }

  /** As {@link unpack}, and nothing is kept. */
  unpackOnce(list: PackedList): Uint32Array {
    return list.count === 1
      ? Uint32Array.of(new ByteReader(list.packed).number())
      : unpackPostings(list.packed, list.count, this.total);
  }

  /** The lists behind each request, in the order of the requests; missing pages in one read. */
  lists(requests: readonly ListRequest[]): Promise<PackedList[][]> {
    return this.#cache.lists(requests, (request) => this.#pagesOf(request));
  }

  /** Keys of the pages of a region, in order. */
  pageKeys(region: Region): string[] {
    return Array.from(this.#directories[region].first, (_, at) => `${this.id}/${region}${at}`);
  }

  /** Keys of the pages of its clips, in order. */
  documentPageKeys(): string[] {
    return documentPageKeys(this.id, this.total);
  }

  #pagesOf({ region, first, low, high }: ListRequest): string[] {
    const { first: firsts, second: seconds } = this.#directories[region];
    const isBefore = (at: number, second: number): boolean => {
      const there = firsts[at] ?? 0;
      return there < first || (there === first && (seconds[at] ?? 0) < second);
    };
    let from = 0;
    for (let to = firsts.length; from < to;) {
      const middle = (from + to) >> 1;
      if (isBefore(middle, low + 1)) from = middle + 1;
      else to = middle;
    }
    const keys: string[] = [];
    for (let at = Math.max(0, from - 1); at < firsts.length && isBefore(at, high); at++) {
      keys.push(`${this.id}/${region}${at}`);
    }
    return keys;
  }
}

function readDirectory(reader: ByteReader): Directory {
  const count = reader.number();
  const first = new Uint32Array(count);
  const second = new Uint32Array(count);
  for (let at = 0; at < count; at++) {
    first[at] = reader.number();
    second[at] = reader.number();
  }
  return { first, second };
}

function lowerBound(sorted: readonly string[], wanted: string): number {
  let from = 0;
  for (let to = sorted.length; from < to;) {
    const middle = (from + to) >> 1;
    if ((sorted[middle] ?? '') < wanted) from = middle + 1;
    else to = middle;
  }
  return from;
}
