import { hasBit, type Bitmap } from './bitmap.ts';
import { isBitmap } from './postings.ts';
import type { PackedList } from './list-page.ts';
import { PREFIX_QUALITY, type Slot } from './plan.ts';
import type { ListRequest, Segment } from './segment.ts';
import type { TopList } from './top-list.ts';
import { pairRequest } from './vocabulary.ts';

/** A clip that may be a hit, before its title and text are looked at. */
export interface Candidate {
  readonly segment: Segment;
  readonly doc: number;
  readonly score: number;
  /** Bit i: the clip holds what slot i stands for. */
  readonly mask: number;
}

/** Weights found by measuring: words of the title, and pairs of neighbours anywhere. */
const TITLE_WEIGHT = 1.4;
const PAIR_WEIGHT = 2;
/** What is left of a score where no two words of the query stand side by side. */
const SCATTERED = 0.15;

/** Where a word is in so many clips that its list is a bitmap, it is looked up and not walked. */
interface CommonSlot {
  readonly bit: number;
  readonly bitmap: Bitmap;
  readonly score: number;
}

/** Adds up one segment's scores for one query at a time; its arrays are kept between queries. */
export class Scorer {
  readonly segment: Segment;
  readonly #scores: Float32Array;
  readonly #masks: Uint32Array;
  readonly #pairs: Uint32Array;
  #common: CommonSlot[] = [];
  #slots: readonly Slot[] = [];

  constructor(segment: Segment) {
    this.segment = segment;
    this.#scores = new Float32Array(segment.total);
    this.#masks = new Uint32Array(segment.total);
    this.#pairs = new Uint32Array(segment.total);
  }

  /** Reads the lists of every slot and adds up. `pairWeights[i]` is for slots i and i + 1. */
  async add(slots: readonly Slot[], pairWeights: readonly number[]): Promise<void> {
    this.#slots = slots;
    this.#common = [];
    const requests: ListRequest[] = [];
    const uses: ((lists: readonly PackedList[]) => void)[] = [];
    slots.forEach((slot, at) => this.#planSlot(slot, at, requests, uses));
    for (let at = 0; at + 1 < slots.length; at++) {
      this.#planPair(at, pairWeights[at] ?? 0, requests, uses);
    }
    const lists = await this.segment.lists(requests);
    // Nothing is awaited from here on: two queries may share the arrays.
    this.#scores.fill(0);
    this.#masks.fill(0);
    this.#pairs.fill(0);
    uses.forEach((use, at) => use(lists[at] ?? []));
    slots.forEach((slot, at) => this.#addTitles(slot, at));
  }

  #planSlot(
    slot: Slot,
    at: number,
    requests: ListRequest[],
    uses: ((lists: readonly PackedList[]) => void)[],
  ): void {
    const bit = 1 << at;
    const terms = slotTerms(this.segment, slot);
    // One letter begins hundreds of words: it is looked for in titles and beside its neighbour only.
    const wanted = slot.prefix?.length === 1 ? terms.filter(({ quality }) => quality === 1) : terms;
    const single = wanted.length === 1;
    for (const { from, to, quality } of wanted) {
      requests.push(...everyTerm(from, to));
      for (let term = from; term < to; term++) {
        uses.push(([list]) => {
          if (list === undefined) return;
          const score = slot.weight * quality;
          if (single && list.count > 1 && isBitmap(list.count, this.segment.total)) {
            this.#common.push({ bit, bitmap: list.packed, score });
          } else this.#walk(list, score, bit, 0);
        });
      }
    }
  }

  #planPair(
    at: number,
    weight: number,
    requests: ListRequest[],
    uses: ((lists: readonly PackedList[]) => void)[],
  ): void {
    const left = this.#slots[at];
    const right = this.#slots[at + 1];
    if (left === undefined || right === undefined) return;
    const bits = (1 << at) | (1 << (at + 1));
    const seconds = right.alternatives.map(({ word, quality }) => ({ word, quality }));
    if (right.prefix !== null) seconds.push({ word: `${right.prefix}*`, quality: PREFIX_QUALITY });
    for (const first of left.alternatives) {
      for (const second of seconds) {
        const request = pairRequest(this.segment, first.word, second.word);
        if (request === null) continue;
        requests.push(request);
        const score = weight * PAIR_WEIGHT * first.quality * second.quality;
        uses.push((lists) => {
          for (const list of lists) this.#walk(list, score, bits, 1 << at);
        });
      }
    }
  }

  #addTitles(slot: Slot, at: number): void {
    const bit = 1 << at;
    for (const { from, to, quality } of slotTerms(this.segment, slot)) {
      const score = slot.weight * quality * TITLE_WEIGHT;
      for (let term = from; term < to; term++) {
        const list = this.segment.titleList(term);
        if (list !== undefined) this.#walk(list, score, bit, 0);
      }
    }
  }

  #walk(list: PackedList, score: number, bits: number, pair: number): void {
    const scores = this.#scores;
    const masks = this.#masks;
    const pairs = this.#pairs;
    for (const doc of this.segment.unpack(list)) {
      scores[doc] = (scores[doc] ?? 0) + score;
      masks[doc] = (masks[doc] ?? 0) | bits;
      if (pair !== 0) pairs[doc] = (pairs[doc] ?? 0) | pair;
    }
  }

  /**
   * Offers every clip that fits to `top` and gives their number. `needed` are the bits that a clip
   * must have; null where no word is a must and half of the query's weight is enough.
   */
  collect(needed: number | null, filter: Bitmap | null, dead: Bitmap | null, top: TopList): number {
    const { segment } = this;
    const weights = this.#slots.map(({ weight }) => weight);
    const whole = weights.reduce((sum, weight) => sum + weight, 0);
    const commonBits = this.#common.reduce((bits, { bit }) => bits | bit, 0);
    const must = needed ?? 0;
    const listed = must & ~commonBits;
    const masks = this.#masks;
    let total = 0;
    for (let doc = 0; doc < segment.total; doc++) {
      let mask = masks[doc] ?? 0;
      if ((mask & listed) !== listed) continue;
      if (filter !== null && !hasBit(filter, doc)) continue;
      if (dead !== null && hasBit(dead, doc)) continue;
      let score = this.#scores[doc] ?? 0;
      for (const { bit, bitmap, score: more } of this.#common) {
        if (!hasBit(bitmap, doc)) continue;
        mask |= bit;
        score += more;
      }
      if ((mask & must) !== must) continue;
      if (needed === null && whole > 0) {
        const covered = sumBits(mask, weights) / whole;
        if (covered < 0.5) continue;
        score *= 0.4 + 0.6 * covered;
      }
      total++;
      if (weights.length > 1) {
        const pairs = this.#pairs[doc] ?? 0;
        const beside = sumBits(pairs | (pairs << 1), weights) / whole;
        score *= SCATTERED + (1 - SCATTERED) * beside * beside;
      }
      const day = Math.max(segment.published[doc] ?? 0, 0) || (segment.saved[doc] ?? 0);
      top.offer(score + day * 1e-6, segment, doc, mask);
    }
    return total;
  }
}

function sumBits(bits: number, weights: readonly number[]): number {
  let sum = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1)
    sum += weights[31 - Math.clz32(rest & -rest)] ?? 0;
  return sum;
}

/** Term numbers [from, to) that fill a slot. */
export interface SlotTerms {
  readonly from: number;
  readonly to: number;
  readonly quality: number;
}

export function slotTerms(segment: Segment, slot: Slot): SlotTerms[] {
  const terms: SlotTerms[] = [];
  for (const { word, quality } of slot.alternatives) {
    const term = segment.wordNumber(word);
    if (term >= 0) terms.push({ from: term, to: term + 1, quality });
  }
  if (slot.prefix !== null) {
    const [from, to] = segment.wordRange(slot.prefix);
    // The word itself is the first of those it begins and stands among the alternatives already.
    const itself = segment.words[from] === slot.prefix ? 1 : 0;
    if (from + itself < to) terms.push({ from: from + itself, to, quality: PREFIX_QUALITY });
  }
  return terms;
}

function everyTerm(from: number, to: number): ListRequest[] {
  return Array.from({ length: to - from }, (_, at) => ({
    region: 'u',
    first: from + at,
    low: 0,
    high: 1,
  }));
}
