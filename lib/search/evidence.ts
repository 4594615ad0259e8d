import type { Slot } from './plan.ts';
import { SHORT_WORD } from './repairs.ts';

/** Folded words that hold sentences together and say nothing of what a text is about. */
const FUNCTION_WORDS = new Set(
  (
    'va cua cac la co cho trong voi duoc ve tai theo den tu nhung mot khong thi ma nay da dang se ' +
    'o vao ra do khi hay hoac cung nhu de'
  ).split(' '),
);

/** True where finding the word says something: no digits, no single letter, no function word. */
export function isInformative(key: string): boolean {
  return key.length > 1 && !/^\d+$/.test(key) && !FUNCTION_WORDS.has(key);
}

/**
 * Weighs whether what a clip holds of a query is enough to offer it. In a small library almost any
 * word has some other at a letter's distance, so that guesses alone would find every clip.
 * Masks have bit i for slot i; `pairs` bit i where slots i and i + 1 stand side by side.
 */
export class Evidence {
  readonly #length: number;
  /** Slots that only guesses can fill. */
  readonly #guessed: number;
  /** Of these the short ones. */
  readonly #short: number;
  readonly #informative: number;
  /** Only words that the half-typed one begins. */
  readonly #begun: number;

  constructor(slots: readonly Slot[]) {
    const bitsOf = (fits: (slot: Slot) => boolean): number =>
      slots.reduce((bits, slot, at) => (fits(slot) ? bits | (1 << at) : bits), 0);
    this.#length = slots.length;
    this.#guessed = bitsOf(
      ({ required, prefix, alternatives }) =>
        required &&
        prefix === null &&
        alternatives.length > 0 &&
        alternatives.every(({ guess }) => guess),
    );
    this.#short = this.#guessed & bitsOf(({ typed }) => typed.length <= SHORT_WORD);
    const informative = bitsOf(({ typed }) => isInformative(typed));
    this.#informative = informative === 0 ? bitsOf(() => true) : informative;
    this.#begun = bitsOf(
      ({ prefix, typed, alternatives }) =>
        prefix !== null && !alternatives.some(({ word }) => word === typed),
    );
  }

  /** Some word can only be found by a guess. */
  get isGuessed(): boolean {
    return this.#guessed !== 0;
  }

  /** `mask` without short guesses that do not stand in one piece with two words of the query. */
  trim(mask: number, pairs: number): number {
    const doubtful = mask & this.#short;
    if (doubtful === 0) return mask;
    const runs = pairs & (pairs >>> 1);
    const pieces = this.#length > 2 ? runs | (runs << 1) | (runs << 2) : pairs | (pairs << 1);
    return mask & ~(doubtful & ~pieces);
  }

  /** `complete`: the clip holds every word that it must. */
  suffices(mask: number, pairs: number, complete: boolean): boolean {
    if (complete && (mask & this.#guessed) === 0) return true;
    const said = mask & this.#informative & ~this.#begun;
    if ((mask & this.#guessed) !== 0 && (said & ~this.#guessed) === 0) {
      // Nothing stands there as it was typed: then all of it must stand in one piece.
      const whole = (1 << (this.#length - 1)) - 1;
      if ((mask & this.#short) !== 0 || (pairs & whole) !== whole) return false;
    }
    if (complete) return true;
    // Half a word that stands just anywhere is no find.
    const solid = said | (mask & this.#informative & (pairs | (pairs << 1)));
    const [held, all] = [countSlots(solid) * 2, countSlots(this.#informative)];
    return held > all || (held === all && pairs !== 0);
  }
}

/** How many bits of a signed integer are set. */
export function countSlots(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}
