import type { Slot } from './plan.ts';

/** What is left of a score where no two words of the query stand side by side. */
const SCATTERED = 0.15;

/** Parts of a query's weight, with the last answer kept: most clips have the same few pairs. */
export class Weigher {
  readonly #weights: readonly number[];
  readonly #whole: number;
  #lastBits = 0;
  #lastPart = 0;
  #lastPairs = 0;
  #lastFactor: number;

  constructor(slots: readonly Slot[]) {
    this.#weights = slots.map(({ weight }) => weight);
    this.#whole = Math.max(
      this.#weights.reduce((sum, weight) => sum + weight, 0),
      1e-9,
    );
    this.#lastFactor = slots.length > 1 ? SCATTERED : 1;
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
    if (pairs === this.#lastPairs) return this.#lastFactor;
    const beside = this.part(pairs | (pairs << 1));
    this.#lastPairs = pairs;
    this.#lastFactor = SCATTERED + (1 - SCATTERED) * beside * beside;
    return this.#lastFactor;
  }
}

function sumBits(bits: number, weights: readonly number[]): number {
  let sum = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1)
    sum += weights[31 - Math.clz32(rest & -rest)] ?? 0;
  return sum;
}
