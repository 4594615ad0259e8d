import { ByteReader, ByteWriter } from './bytes.ts';

/** Values of one group are read together. */
const GROUP = 32;
/** Groups kept as strings. */
const MOST_KEPT = 128;

/** Sorted values in groups, each to be read without those before it. */
export function writeValues(values: readonly string[]): Uint8Array {
  const writer = new ByteWriter(1 << 14);
  writer.number(values.length);
  const group = new ByteWriter();
  for (let from = 0; from < values.length; from += GROUP) {
    group.clear();
    group.sortedStrings(values.slice(from, from + GROUP));
    writer.block(group.done());
  }
  return writer.done();
}

/**
 * What {@link writeValues} wrote. A large library holds a hundred thousand document numbers and tags: a
 * query looks at a few of them, and the rest stay bytes.
 */
export class ValueList {
  readonly length: number;
  readonly #bytes: Uint8Array;
  readonly #starts: Uint32Array;
  readonly #kept = new Map<number, readonly string[]>();

  /** Throws a RangeError where `bytes` are damaged. */
  constructor(bytes: Uint8Array) {
    const reader = new ByteReader(bytes);
    this.length = reader.number();
    this.#bytes = bytes;
    this.#starts = new Uint32Array(Math.ceil(this.length / GROUP));
    for (let group = 0; group < this.#starts.length; group++) {
      this.#starts[group] = reader.at;
      reader.block();
    }
  }

  at(place: number): string {
    return this.#group(Math.floor(place / GROUP))[place % GROUP] ?? '';
  }

  /** The place of the first value that is not before `wanted`. */
  lowerBound(wanted: string): number {
    let from = 0;
    for (let to = this.length; from < to;) {
      const middle = (from + to) >> 1;
      if (this.at(middle) < wanted) from = middle + 1;
      else to = middle;
    }
    return from;
  }

  all(): string[] {
    return Array.from(this.#starts, (_, group) => this.#read(group)).flat();
  }

  #group(group: number): readonly string[] {
    const known = this.#kept.get(group);
    if (known !== undefined) return known;
    const values = this.#read(group);
    if (this.#kept.size >= MOST_KEPT) this.#kept.clear();
    this.#kept.set(group, values);
    return values;
  }

  #read(group: number): string[] {
    const block = new ByteReader(this.#bytes, this.#starts[group] ?? 0).block();
    return new ByteReader(block).sortedStrings();
  }
}
