import {
  eachBit,
  emptyBitmap,
  fullBitmap,
  hasBit,
  intersect,
  setBit,
  subtract,
  unite,
  type Bitmap,
} from './bitmap.ts';
import { isBitmap } from './postings.ts';
import { Evidence } from './evidence.ts';
import type { PackedList } from './list-page.ts';
import { PREFIX_QUALITY, type Slot } from './plan.ts';
import type { ListRequest } from './list-cache.ts';
import type { Segment } from './segment.ts';
import { slotTerms } from './slot-terms.ts';
import type { TopList } from './top-list.ts';
import { pairRequest } from './vocabulary.ts';
import { Weigher } from './weigher.ts';

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
/** A word that counts only beside its neighbour, there; it stands for text and title at once. */
const LEANING_WEIGHT = 1;
/** Of clips of the same worth the newest comes first; fifty thousand days reach into 2106. */
const DAY_WEIGHT = 1e-6;
const MOST_DAY = 0.05;
/** Which part of a query a clip must hold where no clip holds all of it. */
const LEAST_COVERED = 0.6;

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
  /** The lists that were walked, to find the clips that hold the rarest word. */
  #walked: { readonly bits: number; readonly docs: Uint32Array }[] = [];
  /** Bits that some list was walked for. */
  #listed = 0;
  #slots: readonly Slot[] = [];

  constructor(segment: Segment) {
    this.segment = segment;
    this.#scores = new Float32Array(segment.total);
    this.#masks = new Uint32Array(segment.total);
    this.#pairs = new Uint32Array(segment.total);
  }

  /** Reads what {@link score} needs for these slots. */
  async prepare(slots: readonly Slot[], pairWeights: readonly number[]): Promise<PreparedScore> {
    const uses = [
      ...slots.flatMap((slot, at) => this.#slotUses(slot, at)),
      ...slots.slice(1).flatMap((_, at) => this.#pairUses(slots, at, pairWeights[at] ?? 0)),
    ];
    const lists = await this.segment.lists(uses.map(({ request }) => request));
    return { slots, uses, lists };
  }

  /** Adds up. Nothing is awaited between this and {@link collect}: queries share the arrays. */
  score({ slots, uses, lists }: PreparedScore): void {
    this.#slots = slots;
    this.#common = [];
    this.#walked = [];
    this.#listed = 0;
    this.#scores.fill(0);
    this.#masks.fill(0);
    this.#pairs.fill(0);
    const begun = new Map<number, { bitmap: Bitmap; score: number }>();
    uses.forEach(({ score, bits, pair, isBegun }, at) => {
      for (const list of lists[at] ?? []) {
        if (isBegun) {
          // Many words begin alike: a clip gets their worth once, however many of them it holds.
          const held = begun.get(bits) ?? { bitmap: emptyBitmap(this.segment.total), score };
          begun.set(bits, held);
          this.#mark(list, held.bitmap);
        } else if (pair === 0 && this.#isCommon(list)) {
          this.#common.push({ bit: bits, bitmap: list.packed, score });
        } else {
          if (pair === 0) this.#listed |= bits;
          this.#walk(list, score, bits, pair);
        }
      }
    });
    for (const [bit, { bitmap, score }] of begun) this.#common.push({ bit, bitmap, score });
    slots.forEach((slot, at) => this.#addTitles(slot, at));
  }

  #isCommon(list: PackedList): boolean {
    return list.count > 1 && isBitmap(list.count, this.segment.total);
  }

  #mark(list: PackedList, bitmap: Bitmap): void {
    if (this.#isCommon(list)) unite(bitmap, list.packed);
    else for (const doc of this.segment.unpackOnce(list)) setBit(bitmap, doc);
  }

  #slotUses(slot: Slot, at: number): ListUse[] {
    return slotTerms(this.segment, slot).flatMap(({ from, to, quality, begun, leans }) => {
      if (leans || (begun && slot.everywhere)) return [];
      return Array.from({ length: to - from }, (_, term): ListUse => {
        const request: ListRequest = { region: 'u', first: from + term, low: 0, high: 1 };
        return { request, score: slot.weight * quality, bits: 1 << at, pair: 0, isBegun: begun };
      });
    });
  }

  /** The pairs of slots `at` and `at + 1`. */
  #pairUses(slots: readonly Slot[], at: number, weight: number): ListUse[] {
    const right = slots[at + 1];
    const seconds = [...(right?.alternatives ?? [])];
    if (right !== undefined && right.prefix !== null) {
      const word = `${right.prefix}*`;
      seconds.push({ word, quality: PREFIX_QUALITY, guess: false, leans: false });
    }
    const bits = (1 << at) | (1 << (at + 1));
    return (slots[at]?.alternatives ?? []).flatMap((first) =>
      seconds.flatMap((second): ListUse[] => {
        const request = pairRequest(this.segment, first.word, second.word);
        let score = weight * PAIR_WEIGHT * first.quality * second.quality;
        if (first.leans) score += LEANING_WEIGHT * first.quality * (slots[at]?.weight ?? 0);
        if (second.leans) score += LEANING_WEIGHT * second.quality * (right?.weight ?? 0);
        // A word that leans needs one that stands.
        if (request === null || (first.leans && second.leans)) return [];
        return [{ request, score, bits, pair: 1 << at, isBegun: false }];
      }),
    );
  }

  #addTitles(slot: Slot, at: number): void {
    const bit = 1 << at;
    for (const { from, to, quality, begun, leans } of slotTerms(this.segment, slot)) {
      if (leans) continue;
      const score = slot.weight * quality * TITLE_WEIGHT;
      const titled = begun ? emptyBitmap(this.segment.total) : null;
      for (let term = from; term < to; term++) {
        const list = this.segment.titleList(term);
        if (list === undefined) continue;
        if (titled === null) this.#walk(list, score, bit, 0);
        else this.#mark(list, titled);
      }
      if (titled === null) continue;
      const [scores, masks] = [this.#scores, this.#masks];
      eachBit(titled, (doc) => {
        scores[doc] = (scores[doc] ?? 0) + score;
        masks[doc] = (masks[doc] ?? 0) | bit;
      });
    }
  }

  #walk(list: PackedList, score: number, bits: number, pair: number): void {
    const scores = this.#scores;
    const masks = this.#masks;
    const pairs = this.#pairs;
    const docs = this.segment.unpack(list);
    this.#walked.push({ bits, docs });
    for (let at = 0; at < docs.length; at++) {
      const doc = docs[at] ?? 0;
      scores[doc] = (scores[doc] ?? 0) + score;
      masks[doc] = (masks[doc] ?? 0) | bits;
      if (pair !== 0) pairs[doc] = (pairs[doc] ?? 0) | pair;
    }
  }

  /**
   * Offers every clip that fits to `top` and gives their number. `needed` are the bits that a clip
   * must have; null where no word is a must and most of the query's weight is enough. Of the latter
   * those that hold the words scattered are offered, but not counted: their titles decide.
   */
  collect(needed: number | null, filter: Bitmap | null, dead: Bitmap | null, top: TopList): number {
    const { segment } = this;
    const must = needed ?? 0;
    const { allowed, sure, surely, looked } = this.#sortCommon(must, filter, dead);
    const listed = must & ~looked.reduce((bits, { bit }) => bits | bit, sure);
    this.#keepRarest(listed, allowed);
    const weigher = new Weigher(this.#slots);
    const evidence = new Evidence(this.#slots);
    const isDoubtful = needed === null || evidence.isGuessed;
    const masks = this.#masks;
    let total = 0;
    for (let byte = 0; byte < allowed.length; byte++) {
      for (let bits = allowed[byte] ?? 0; bits !== 0; bits &= bits - 1) {
        const doc = byte * 8 + 31 - Math.clz32(bits & -bits);
        let mask = (masks[doc] ?? 0) | sure;
        if ((mask & listed) !== listed) continue;
        let score = (this.#scores[doc] ?? 0) + surely;
        for (let at = 0; at < looked.length; at++) {
          const common = looked[at];
          if (common === undefined || !hasBit(common.bitmap, doc)) continue;
          mask |= common.bit;
          score += common.score;
        }
        const pairs = this.#pairs[doc] ?? 0;
        if (isDoubtful) mask = evidence.trim(mask, pairs);
        if ((mask & must) !== must) continue;
        if (isDoubtful && !evidence.suffices(mask, pairs, needed !== null)) continue;
        if (needed === null) {
          const covered = weigher.part(mask);
          if (covered < LEAST_COVERED) continue;
          score *= 0.4 + 0.6 * covered;
        }
        if (needed !== null || pairs !== 0) total++;
        // What follows only lessens a score, the day apart.
        if (score + MOST_DAY <= top.floor) continue;
        score *= weigher.adjacency(pairs);
        const day = (segment.published[doc] ?? 0) || (segment.saved[doc] ?? 0);
        top.offer({ score: score + day * DAY_WEIGHT, segment, doc, mask, pairs });
      }
    }
    return total;
  }

  /** Of clips that must hold several listed words only those that hold the rarest need be looked at. */
  #keepRarest(listed: number, allowed: Bitmap): void {
    let rarest = 0;
    let least = this.segment.total / 4;
    for (let rest = listed; rest !== 0; rest &= rest - 1) {
      const bit = rest & -rest;
      let count = 0;
      for (const { bits, docs } of this.#walked) if ((bits & bit) !== 0) count += docs.length;
      if (count < least) [rarest, least] = [bit, count];
    }
    if (rarest === 0) return;
    const holders = emptyBitmap(this.segment.total);
    for (const { bits, docs } of this.#walked) {
      if ((bits & rarest) === 0) continue;
      for (let at = 0; at < docs.length; at++) setBit(holders, docs[at] ?? 0);
    }
    intersect(allowed, holders);
  }

  /**
   * Common words that every hit must hold, and that have one bitmap and nothing else, narrow down the
   * clips to be looked at a byte at a time; the other bitmaps are looked into clip by clip.
   */
  #sortCommon(must: number, filter: Bitmap | null, dead: Bitmap | null): Common {
    const allowed = fullBitmap(this.segment.total);
    if (filter !== null) intersect(allowed, filter);
    if (dead !== null) subtract(allowed, dead);
    const looked: CommonSlot[] = [];
    let sure = 0;
    let surely = 0;
    for (const common of this.#common) {
      const { bit, bitmap, score } = common;
      const alone =
        (this.#listed & bit) === 0 &&
        !this.#common.some((other) => other !== common && other.bit === bit);
      if (alone && (must & bit) !== 0) {
        intersect(allowed, bitmap);
        sure |= bit;
        surely += score;
      } else looked.push(common);
    }
    return { allowed, sure, surely, looked };
  }
}

/** What one list adds to each of its clips. */
interface ListUse {
  readonly request: ListRequest;
  readonly score: number;
  readonly bits: number;
  /** The bit of the pair's first slot; 0 for single words. */
  readonly pair: number;
  /** One of the many words that a half-typed one begins. */
  readonly isBegun: boolean;
}

export interface PreparedScore {
  readonly slots: readonly Slot[];
  readonly uses: readonly ListUse[];
  readonly lists: readonly (readonly PackedList[])[];
}

interface Common {
  /** Clips that may be hits. */
  readonly allowed: Bitmap;
  /** Bits that all of these have, and what they are worth together. */
  readonly sure: number;
  readonly surely: number;
  readonly looked: readonly CommonSlot[];
}
