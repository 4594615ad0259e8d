import { ByteReader, ByteWriter } from './bytes.ts';
import { isBitmap, packPostings } from './postings.ts';

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

/**
 * The lists of a page whose keys lie in [(first, low), (first, high)), in order. Written apart from
 * {@link walkLists}: it runs at every keystroke and must not make an object for each list it skips.
 */
export function listsBetween(
  page: Uint8Array,
  total: number,
  wanted: number,
  low: number,
  high: number,
): PackedList[] {
  const found: PackedList[] = [];
  const bitmapLength = (total + 7) >> 3;
  let at = 0;
  let first = 0;
  let second = 0;
  const number = (): number => {
    let value = page[at++] ?? 0;
    if (value < 0x80) return value;
    value &= 0x7f;
    for (let shift = 7; ; shift += 7) {
      const byte = page[at++] ?? 0;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
  };
  while (at < page.length) {
    const gap = number();
    if (gap === 0) {
      first += number();
      second = number();
    } else second += gap;
    if (first > wanted || (first === wanted && second >= high)) break;
    const count = number();
    let from = at;
    if (count === 1) number();
    else if (isBitmap(count, total)) at += bitmapLength;
    else {
      const length = number();
      from = at;
      at += length;
    }
    if (first === wanted && second >= low) {
      found.push({ first, second, count, packed: page.subarray(from, at) });
    }
  }
  return found;
}

/** Calls for every list of a page until `visit` says false. */
export function walkLists(
  page: Uint8Array,
  total: number,
  visit: (list: PackedList) => boolean,
): void {
  const reader = new ByteReader(page);
  let first = 0;
  let second = 0;
  while (!reader.ended) {
    const gap = reader.number();
    if (gap === 0) {
      first += reader.number();
      second = reader.number();
    } else second += gap;
    const count = reader.number();
    let packed: Uint8Array;
    if (count === 1) {
      const from = reader.at;
      reader.number();
      packed = page.subarray(from, reader.at);
    } else if (isBitmap(count, total)) packed = reader.bytes((total + 7) >> 3);
    else packed = reader.block();
    if (!visit({ first, second, count, packed })) return;
  }
}
