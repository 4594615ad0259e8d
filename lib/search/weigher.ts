import type { Slot } from './plan.ts';

/** What is left of a score where no two words of the query stand side by side. */
const SCATTERED = 0.15;

/** Queries of so many words have a table of what each set of pairs is worth. */
const MOST_TABLED = 12;

/** Parts of a query's weight; what was worked out is kept, since every clip asks. */
export class Weigher {
  readonly #weights: readonly number[];
  readonly #whole: number;
  #lastBits = 0;
  #lastPart = 0;
  /** By set of pairs; 0 where it was not asked for yet. */
  readonly #factors: Float64Array;

  constructor(slots: readonly Slot[]) {
    this.#weights = slots.map(({ weight }) => weight);
    this.#whole = Math.max(
      this.#weights.reduce((sum, weight) => sum + weight, 0),
      1e-9,
    );
    const length = Math.min(slots.length, MOST_TABLED);
    this.#factors = new Float64Array(1 << Math.max(0, length - 1));
    this.#factors[0] = slots.length > 1 ? SCATTERED : 1;
  }

  /** Which part of the weight the slots of `bits` have. */
  part(bits: number): number {
    if (bits !== this.#lastBits) {
      this.#lastBits = bits;
      this.#lastPart = sumBits(bits, this.#weights) / this.#whole;
    }
    return this.#lastPart;
  }

  /** What is left of a score where only the slots of these pairs stand side by side. */
  adjacency(pairs: number): number {
    const known = this.#factors[pairs];
    if (known !== undefined && known !== 0) return known;
    const beside = this.part(pairs | (pairs << 1));
    const factor = SCATTERED + (1 - SCATTERED) * beside * beside;
    if (pairs < this.#factors.length) this.#factors[pairs] = factor;
    return factor;
  }
}

function sumBits(bits: number, weights: readonly number[]): number {
  let sum = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1)
    sum += weights[31 - Math.clz32(rest & -rest)] ?? 0;
  return sum;
}
