import { ByteReader, ByteWriter } from './bytes.ts';
import { isBitmap, packPostings, unpackPostings } from './postings.ts';

/**
 * A page: packed lists in ascending order of their keys. A key is two term numbers, `first` and
 * `second`; a list about one term has 0 as its second, and a list about the pair (a, b) is held
 * under (a, b + 1). The gap to the key before is one varint; 0 announces a new `first`.
 */
export class ListPageWriter {
  readonly #writer = new ByteWriter(40_000);
  #first = 0;
  #second = 0;
  #started = false;

  get length(): number {
    return this.#writer.length;
  }

  add(first: number, second: number, list: ArrayLike<number>, count: number, total: number): void {
    const writer = this.#writer;
    if (this.#started && first === this.#first) writer.number(second - this.#second);
    else {
      writer.number(0);
      writer.number(this.#started ? first - this.#first : first);
      writer.number(second);
    }
    this.#started = true;
    this.#first = first;
    this.#second = second;
    writer.number(count);
    if (count === 1) writer.number(list[0] ?? 0);
    else {
      const packed = packPostings(list, count, total);
      if (isBitmap(count, total)) writer.bytes(packed);
      else writer.block(packed);
    }
  }

  /** The page; the writer begins the next one. */
  finish(): Uint8Array<ArrayBuffer> {
    const page = this.#writer.done();
    this.#writer.clear();
    this.#started = false;
    return page;
  }
}

/** One list as it lies in a page. */
export interface PackedList {
  readonly first: number;
  readonly second: number;
  readonly count: number;
  /** The packed documents; for a list of one, a varint. */
  readonly packed: Uint8Array;
}

/** Lists between two marks of {@link IndexedPage}. */
const MARK_EVERY = 32;

/**
 * A page with marks into it, so that a list is found without walking all before it. The walk is
 * written apart from {@link PageWalker}: it runs at every keystroke and makes nothing for lists it skips.
 */
export class IndexedPage {
  readonly #page: Uint8Array;
  readonly #total: number;
  /** Three numbers a mark: where a list begins, and the key of the list before it. */
  readonly #marks: number[] = [];
  #at = 0;
  #first = 0;
  #second = 0;
  #count = 0;
  #from = 0;

  /** Throws a RangeError where the page is cut off. */
  constructor(page: Uint8Array, total: number) {
    this.#page = page;
    this.#total = total;
    for (let lists = 0; this.#at < page.length; lists++) {
      if (lists % MARK_EVERY === 0) this.#marks.push(this.#at, this.#first, this.#second);
      this.#key();
      this.#skip();
    }
    if (this.#at > page.length) throw new RangeError('trich-luc: a search page ends too early');
  }

  /** The lists whose keys lie in [(first, low), (first, high)), in order, copied out of the page. */
  between(first: number, low: number, high: number): PackedList[] {
    this.#seek(first, low);
    const found: PackedList[] = [];
    while (this.#at < this.#page.length) {
      this.#key();
      if (this.#first > first || (this.#first === first && this.#second >= high)) break;
      this.#skip();
      if (this.#first !== first || this.#second < low) continue;
      const packed = this.#page.slice(this.#from, this.#at);
      found.push({ first, second: this.#second, count: this.#count, packed });
    }
    return found;
  }

  /** All lists of the keys [from, to), as views of the page. */
  range(from: number, to: number): PackedList[] {
    this.#seek(from, 0);
    const found: PackedList[] = [];
    while (this.#at < this.#page.length) {
      this.#key();
      if (this.#first >= to) break;
      this.#skip();
      if (this.#first < from) continue;
      const packed = this.#page.subarray(this.#from, this.#at);
      found.push({ first: this.#first, second: this.#second, count: this.#count, packed });
    }
    return found;
  }

  /** To the last mark before a key. */
  #seek(first: number, second: number): void {
    const marks = this.#marks;
    let low = 0;
    for (let high = marks.length / 3; high - low > 1;) {
      const middle = (low + high) >> 1;
      const there = marks[middle * 3 + 1] ?? 0;
      const before = there < first || (there === first && (marks[middle * 3 + 2] ?? 0) < second);
      if (before) low = middle;
      else high = middle;
    }
    this.#at = marks[low * 3] ?? 0;
    this.#first = marks[low * 3 + 1] ?? 0;
    this.#second = marks[low * 3 + 2] ?? 0;
  }

  #key(): void {
    const gap = this.#number();
    if (gap === 0) {
      this.#first += this.#number();
      this.#second = this.#number();
    } else this.#second += gap;
    this.#count = this.#number();
  }

  #skip(): void {
    if (this.#count === 1) {
      this.#from = this.#at;
      this.#number();
    } else if (isBitmap(this.#count, this.#total)) {
      this.#from = this.#at;
      this.#at += (this.#total + 7) >> 3;
    } else {
      const length = this.#number();
      this.#from = this.#at;
      this.#at += length;
    }
  }

  #number(): number {
    const page = this.#page;
    let value = page[this.#at++] ?? 0;
    if (value < 0x80) return value;
    value &= 0x7f;
    for (let shift = 7; ; shift += 7) {
      const byte = page[this.#at++] ?? 0;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
  }
}

/** Walks the lists of a page one by one and makes nothing for them: a merge walks millions. */
export class PageWalker {
  first = 0;
  second = 0;
  count = 0;
  readonly #page: Uint8Array;
  readonly #total: number;
  readonly #reader: ByteReader;
  #from = 0;

  constructor(page: Uint8Array, total: number) {
    this.#page = page;
    this.#total = total;
    this.#reader = new ByteReader(page);
  }

  /** False at the end of the page. Throws a RangeError where the page is damaged. */
  next(): boolean {
    const reader = this.#reader;
    if (reader.ended) return false;
    const gap = reader.number();
    if (gap === 0) {
      this.first += reader.number();
      this.second = reader.number();
    } else this.second += gap;
    this.count = reader.number();
    if (this.count === 1) {
      this.#from = reader.at;
      reader.number();
      return true;
    }
    const length = isBitmap(this.count, this.#total) ? (this.#total + 7) >> 3 : reader.number();
    this.#from = reader.at;
    reader.skip(length);
    return true;
  }

  /** The packed documents, as in {@link PackedList}. */
  get packed(): Uint8Array {
    return this.#page.subarray(this.#from, this.#reader.at);
  }

  /** Writes the documents to the first `count` places of `into`. */
  unpack(into: Uint32Array): void {
    if (this.count === 1) into[0] = new ByteReader(this.#page, this.#from).number();
    else unpackPostings(this.packed, this.count, this.#total, into);
  }
}
