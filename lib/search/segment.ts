import { ByteReader } from './bytes.ts';
import { FIELD_MARK, PRINT_BYTES } from './delta.ts';
import { ListCache, type ListRequest } from './list-cache.ts';
import { IndexedPage, type PackedList } from './list-page.ts';
import { unpackPostings } from './postings.ts';
import { SEGMENT_VERSION, type Region } from './segment-writer.ts';
import type { IndexStorage } from './storage.ts';
import { ValueList } from './value-list.ts';

/** Documents of unpacked lists kept: two megabytes. */
const MOST_UNPACKED = 500_000;

interface Directory {
  readonly first: Uint32Array;
  readonly second: Uint32Array;
}

const DECODER = new TextDecoder();

/** One sealed segment: its core in memory, its pages read when asked for. */
export class Segment {
  readonly id: string;
  readonly total: number;
  readonly words: readonly string[];
  /** How many clips hold each term. */
  readonly frequencies: Uint32Array;
  /** Days; 0 where the page printed no date. */
  readonly published: Uint16Array;
  readonly saved: Uint16Array;
  readonly prints: Uint8Array;
  readonly #directories: Record<Region, Directory>;
  readonly #idBytes: Uint8Array;
  readonly #valueBytes: Uint8Array;
  #values: ValueList | null = null;
  #idStarts: Uint32Array | null = null;
  /** The title read last; see {@link readTitle}. */
  titleWords = new Uint32Array(256);
  readonly #titleBytes: Uint8Array;
  readonly #titleEnds: Uint32Array;
  readonly #titleListBytes: Uint8Array;
  #titlePage: IndexedPage | null = null;
  readonly #titleLists = new Map<number, PackedList | undefined>();
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
    this.#cache = new ListCache(storage, this.total);
    this.words = reader.lines();
    const valueCount = reader.number();
    this.#valueBytes = reader.block();
    this.frequencies = reader.uint32s();
    this.#directories = { u: readDirectory(reader), p: readDirectory(reader) };
    this.#idBytes = reader.block();
    this.published = reader.uint16s();
    this.saved = reader.uint16s();
    this.prints = reader.block();
    this.#titleEnds = reader.uint32s();
    this.#titleBytes = reader.block();
    this.#titleListBytes = reader.block();
    const isWhole =
      this.frequencies.length === this.words.length + valueCount &&
      [this.published, this.saved, this.#titleEnds].every(({ length }) => length === this.total);
    if (!isWhole) throw new RangeError('trich-luc: a search index lost some of its clips');
  }

  static async open(id: string, storage: IndexStorage): Promise<Segment | null> {
    const [core] = await storage.read([`${id}/core`]);
    return core === undefined ? null : new Segment(id, core, storage);
  }

  /** Values of fields, each led by its mark and field letter. */
  allValues(): string[] {
    return this.#valueList.all();
  }

  get #valueList(): ValueList {
    this.#values ??= new ValueList(this.#valueBytes);
    return this.#values;
  }

  documentId(doc: number): string {
    this.#idStarts ??= this.#findIds();
    return new ByteReader(this.#idBytes, this.#idStarts[doc] ?? 0).string();
  }

  #findIds(): Uint32Array {
    const starts = new Uint32Array(this.total);
    const ids = new ByteReader(this.#idBytes);
    for (let doc = 0; doc < this.total; doc++) {
      starts[doc] = ids.at;
      const length = ids.number();
      ids.at += length;
    }
    return starts;
  }

  /** Every id, in document order. */
  documentIds(): string[] {
    const ids = new ByteReader(this.#idBytes);
    return Array.from({ length: this.total }, () => DECODER.decode(ids.block()));
  }

  print(doc: number): Uint8Array {
    return this.prints.subarray(doc * PRINT_BYTES, (doc + 1) * PRINT_BYTES);
  }

  /** The title's words as term numbers. */
  title(doc: number): number[] {
    return Array.from(this.titleWords.subarray(0, this.readTitle(doc)));
  }

  /**
   * Puts the title's words into {@link titleWords} and gives their number: a keystroke compares a
   * hundred titles and makes nothing for them.
   */
  readTitle(doc: number): number {
    const bytes = this.#titleBytes;
    const end = this.#titleEnds[doc] ?? 0;
    let at = doc === 0 ? 0 : (this.#titleEnds[doc - 1] ?? 0);
    if (end - at > this.titleWords.length) this.titleWords = new Uint32Array(end - at);
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
      this.titleWords[count++] = value;
    }
    return count;
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

  /** Term numbers [from, to) of field values that begin with `prefix`, mark and letter included. */
  valueRange(prefix: string): readonly [from: number, to: number] {
    const base = this.words.length;
    const to = this.#valueList.lowerBound(prefix + FIELD_MARK);
    return [base + this.#valueList.lowerBound(prefix), base + to];
  }

  value(term: number): string {
    return this.#valueList.at(term - this.words.length).slice(2);
  }

  /** The clips whose titles hold a term. */
  titleList(term: number): PackedList | undefined {
    const known = this.#titleLists.get(term);
    if (known !== undefined || this.#titleLists.has(term)) return known;
    const [list] = this.titleLists(term, term + 1);
    this.#titleLists.set(term, list);
    return list;
  }

  /** The lists of the terms [from, to) that stand in titles. */
  titleLists(from: number, to: number): PackedList[] {
    this.#titlePage ??= new IndexedPage(this.#titleListBytes, this.total);
    return this.#titlePage.range(from, to);
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

  /** Every storage key of the segment. */
  keys(): string[] {
    return [`${this.id}/core`, ...this.pageKeys('u'), ...this.pageKeys('p')];
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
