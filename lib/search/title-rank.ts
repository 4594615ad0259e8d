import { countSlots } from './evidence.ts';
import { PREFIX_QUALITY, type Slot } from './plan.ts';
import { slotTerms } from './slot-terms.ts';
import type { Segment } from './segment.ts';
import type { TopEntry } from './top-list.ts';

const TITLE_PAIR_WEIGHT = 3;
/** The whole query in one piece in the title; the title and nothing else. */
const CONTIGUOUS = 25;
const EXACT = 100;

/** How a title answers a query. */
export interface TitleMatch {
  readonly bonus: number;
  /** At least one word stands in the title. */
  readonly found: boolean;
  /** How many words stand in the title, those half typed left out. */
  readonly entire: number;
  /** The whole query stands in the title in one piece. */
  readonly whole: boolean;
  /** Every word of the query stands in the title, in whatever order. */
  readonly every: boolean;
}

const NO_MATCH: TitleMatch = { bonus: 0, found: false, entire: 0, whole: false, every: false };

/** Compares titles with the slots of a query; made once a query and segment. */
export class TitleRanker {
  readonly #segment: Segment;
  readonly #pairWeights: readonly number[];
  readonly #length: number;
  /** For each single term the bits of the slots that it fills. */
  readonly #bits = new Map<number, number>();
  /** By the low byte of a term: 0 where {@link #bits} holds none like it, as for most of a title. */
  readonly #maybe = new Uint8Array(256);
  /** For each slot how well its terms stand for what was typed; 1 where it was typed so. */
  readonly #qualities: readonly Map<number, number>[];
  /** Words that a half-typed one begins: terms [from, to), and the slot's bit. */
  readonly #begun: { readonly from: number; readonly to: number; readonly bit: number }[] = [];

  constructor(segment: Segment, slots: readonly Slot[], pairWeights: readonly number[]) {
    this.#segment = segment;
    this.#pairWeights = pairWeights;
    this.#length = slots.length;
    this.#qualities = slots.map((slot, at) => {
      const bit = 1 << at;
      const qualities = new Map<number, number>();
      for (const { from, to, quality, begun } of slotTerms(segment, slot)) {
        if (begun) this.#begun.push({ from, to, bit });
        else {
          this.#bits.set(from, (this.#bits.get(from) ?? 0) | bit);
          this.#maybe[from & 255] = 1;
          qualities.set(from, quality);
        }
      }
      return qualities;
    });
  }

  match({ doc, mask }: TopEntry): TitleMatch {
    const length = this.#length;
    if (length === 0) return NO_MATCH;
    const words = this.#segment.readTitle(doc);
    const title = this.#segment.titleWords;
    const last = 1 << (length - 1);
    let found = 0;
    let entire = 0;
    let beside = 0;
    let before = 0;
    // Bit i of `run`: the words up to here end with slots 0 to i in one piece.
    let run = 0;
    let whole = 0;
    for (let at = 0; at < words; at++) {
      const term = title[at] ?? 0;
      const single = this.#single(term);
      const here = single | this.#beginnings(term);
      run = ((run << 1) | 1) & here;
      if ((run & last) !== 0) whole = Math.max(whole, this.#qualityOf(at - length + 1));
      beside |= before & (here >>> 1);
      found |= here;
      entire |= single;
      before = here;
    }
    let bonus = 0;
    for (let rest = beside; rest !== 0; rest &= rest - 1) {
      bonus += (this.#pairWeights[31 - Math.clz32(rest & -rest)] ?? 0) * TITLE_PAIR_WEIGHT;
    }
    if (words === length) bonus += (EXACT + CONTIGUOUS) * whole;
    else if (length > 1) bonus += CONTIGUOUS * whole;
    const every = found === (last << 1) - 1;
    return {
      bonus,
      found: found !== 0,
      entire: countSlots(entire & mask),
      whole: whole > 0 && length > 1,
      every,
    };
  }

  /** How well the title's words from `from` on, which hold all slots in one piece, stand for them. */
  #qualityOf(from: number): number {
    const title = this.#segment.titleWords;
    return this.#qualities.reduce(
      (product, own, at) => product * (own.get(title[from + at] ?? 0) ?? PREFIX_QUALITY),
      1,
    );
  }

  #single(term: number): number {
    return this.#maybe[term & 255] === 0 ? 0 : (this.#bits.get(term) ?? 0);
  }

  #beginnings(term: number): number {
    let bits = 0;
    for (let at = 0; at < this.#begun.length; at++) {
      const begun = this.#begun[at];
      if (begun !== undefined && term >= begun.from && term < begun.to) bits |= begun.bit;
    }
    return bits;
  }
}
