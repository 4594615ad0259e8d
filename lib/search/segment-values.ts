import type { ByteReader } from './bytes.ts';
import { FIELD_MARK } from './delta.ts';
import { ValueList } from './value-list.ts';

/** Values of fields and days of a segment's clips: what the conditions of a query are checked against. */
export class SegmentValues {
  /** Days; 0 where the page printed no date. */
  readonly published: Uint16Array;
  readonly saved: Uint16Array;
  readonly #list: ValueList;
  /** Term number of the first value: words come before. */
  readonly #base: number;

  /** Throws a RangeError where they are damaged. */
  constructor(reader: ByteReader, words: number, total: number) {
    this.#list = new ValueList(reader.block());
    this.#base = words;
    this.published = reader.uint16s();
    this.saved = reader.uint16s();
    if (this.published.length !== total || this.saved.length !== total)
      throw new RangeError('trich-luc: a search index lost some of its days');
  }

  /** Every value, led by its mark and field letter. */
  all(): string[] {
    return this.#list.all();
  }

  /** Term numbers [from, to) of the values that begin with `prefix`, mark and letter included. */
  range(prefix: string): readonly [from: number, to: number] {
    const to = this.#list.lowerBound(prefix + FIELD_MARK);
    return [this.#base + this.#list.lowerBound(prefix), this.#base + to];
  }

  value(term: number): string {
    return this.#list.at(term - this.#base).slice(2);
  }
}
