import { eachBit, emptyBitmap, hasBit, setBit, unite, type Bitmap } from './bitmap.ts';
import { BegunCache } from './begun-cache.ts';
import type { CommonSlot, WalkedList } from './candidates.ts';
import { collectScored, type Wanted } from './collect.ts';
import { isBitmap } from './postings.ts';
import type { PackedList } from './list-page.ts';
import { PREFIX_QUALITY, type Slot } from './plan.ts';
import type { ListRequest } from './list-cache.ts';
import type { Segment } from './segment.ts';
import { slotTerms } from './slot-terms.ts';
import type { TopList } from './top-list.ts';
import { pairRequest } from './vocabulary.ts';

/** Weights found by measuring: words of the title, and pairs of neighbours anywhere. */
const TITLE_WEIGHT = 1.4;
const PAIR_WEIGHT = 2;
/** A word that counts only beside its neighbour, there; it stands for text and title at once. */
const LEANING_WEIGHT = 1;

/** Adds up one segment's scores for one query at a time; its arrays are kept between queries. */
export class Scorer {
  readonly segment: Segment;
  readonly #scores: Float32Array;
  readonly #masks: Uint32Array;
  readonly #pairs: Uint32Array;
  #common: CommonSlot[] = [];
  #walked: WalkedList[] = [];
  /** Clips with a pair, and clips with a word in their title. */
  readonly #paired: Bitmap;
  readonly #titled: Bitmap;
  #mostPlain = 0;
  #mostTitled = 0;
  readonly #begun = new BegunCache();
  #slots: readonly Slot[] = [];

  constructor(segment: Segment) {
    this.segment = segment;
    this.#scores = new Float32Array(segment.total);
    this.#masks = new Uint32Array(segment.total);
    this.#pairs = new Uint32Array(segment.total);
    this.#paired = emptyBitmap(segment.total);
    this.#titled = emptyBitmap(segment.total);
  }

  /**
   * Reads what {@link score} needs for these slots. `byPairs`: words are worth something beside their
   * neighbours and in titles only; else what has many readings would outweigh what was typed.
   */
  async prepare(
    slots: readonly Slot[],
    pairWeights: readonly number[],
    byPairs: boolean,
  ): Promise<PreparedScore> {
    const uses = [
      ...slots.flatMap((slot, at) => this.#slotUses(slot, at, byPairs ? 0 : slot.weight)),
      ...slots.slice(1).flatMap((_, at) => this.#pairUses(slots, at, pairWeights[at] ?? 0)),
      ...slots.flatMap((slot, at) => this.#titleUses(slot, at)),
    ];
    const read = await this.segment.lists(uses.flatMap(({ requests }) => requests));
    let at = 0;
    const lists = uses.map(({ requests }) => read.slice(at, (at += requests.length)).flat());
    return { slots, uses, lists };
  }

  /** Adds up. Nothing is awaited between this and {@link collect}: queries share the arrays. */
  score({ slots, uses, lists }: PreparedScore): void {
    this.#slots = slots;
    this.#common = [];
    this.#walked = [];
    this.#scores.fill(0);
    this.#masks.fill(0);
    this.#pairs.fill(0);
    this.#paired.fill(0);
    this.#titled.fill(0);
    this.#mostPlain = 0;
    this.#mostTitled = 0;
    uses.forEach((use, at) => {
      const own = lists[at] ?? [];
      if (use.pair === 0) this.#mostTitled += Math.max(0, use.score);
      if (use.pair === 0 && !use.titled) this.#mostPlain += Math.max(0, use.score);
      if (use.begun !== null && use.pair !== 0) this.#addBegunPair(use, own);
      else if (use.begun !== null && use.titled) this.#addTitled(use.begun, use, own);
      else if (use.begun !== null) this.#addBegun(use.begun, use, own);
      else {
        for (const list of own) {
          if (use.pair === 0 && !use.titled && this.#isCommon(list)) {
            this.#common.push({ bit: use.bits, bitmap: list.packed, score: use.score });
          } else this.#walk(list, use);
        }
      }
    });
  }

  /** Many words begin alike: a clip gets their worth once, however many of them it holds. */
  #addBegun(begun: Begun, { bits, score }: ListUse, lists: readonly PackedList[]): void {
    const bitmap = begun.known ?? this.#markAll(begun.name, lists);
    this.#common.push({ bit: bits, bitmap, score });
  }

  #markAll(name: string, lists: Iterable<PackedList>): Bitmap {
    const bitmap = emptyBitmap(this.segment.total);
    for (const list of lists) this.#mark(list, bitmap);
    this.#begun.keep(name, bitmap);
    return bitmap;
  }

  #isCommon(list: PackedList): boolean {
    return list.count > 1 && isBitmap(list.count, this.segment.total);
  }

  /** `docs` are those of the list, where it was unpacked. */
  #mark(list: PackedList, bitmap: Bitmap, docs?: Uint32Array): void {
    if (this.#isCommon(list)) unite(bitmap, list.packed);
    else {
      docs ??= this.segment.unpackOver(list);
      for (let at = 0; at < list.count; at++) setBit(bitmap, docs[at] ?? 0);
    }
  }

  #slotUses(slot: Slot, at: number, weight: number): ListUse[] {
    return slotTerms(this.segment, slot).flatMap(({ from, to, quality, begun, leans }) => {
      if (leans || (begun && slot.everywhere)) return [];
      const bits = 1 << at;
      const name = `${from}-${to}`;
      const known = begun ? this.#begun.get(name) : undefined;
      const count = known === undefined ? to - from : 0;
      const terms = Array.from({ length: count }, (_, term) => from + term);
      const requests = terms.map((first): ListRequest => ({ region: 'u', first, low: 0, high: 1 }));
      const score = weight * quality;
      return [
        {
          requests,
          score,
          bits,
          fills: bits,
          pair: 0,
          titled: false,
          begun: begun ? { name, known } : null,
        },
      ];
    });
  }

  /** The pairs of slots `at` and `at + 1`. */
  #pairUses(slots: readonly Slot[], at: number, weight: number): ListUse[] {
    const right = slots[at + 1];
    const seconds = [...(right?.alternatives ?? [])];
    const beginning =
      right === undefined || right.prefix === null
        ? null
        : { word: `${right.prefix}*`, quality: PREFIX_QUALITY, guess: false, leans: false };
    if (beginning !== null) seconds.push(beginning);
    const bits = (1 << at) | (1 << (at + 1));
    const uses = (slots[at]?.alternatives ?? []).flatMap((first) =>
      seconds.flatMap((second): ListUse[] => {
        const request = pairRequest(this.segment, first.word, second.word);
        let score = weight * PAIR_WEIGHT * first.quality * second.quality;
        if (first.leans) score += LEANING_WEIGHT * first.quality * (slots[at]?.weight ?? 0);
        if (second.leans) score += LEANING_WEIGHT * second.quality * (right?.weight ?? 0);
        // A word that leans needs one that stands.
        if (request === null || (first.leans && second.leans)) return [];
        // A word that stands is in the list of single words already.
        const fills = first.leans ? 1 << at : second.leans ? 1 << (at + 1) : 0;
        const begun =
          second === beginning && !first.leans
            ? { name: `${String(at)} ${second.word}`, known: undefined }
            : null;
        return [{ requests: [request], score, bits, fills, pair: 1 << at, titled: false, begun }];
      }),
    );
    return uses.sort((a, b) => b.score - a.score);
  }

  /** What the slot's words are worth in titles. */
  #titleUses(slot: Slot, at: number): ListUse[] {
    return slotTerms(this.segment, slot).flatMap(({ from, to, quality, begun, leans }) => {
      if (leans) return [];
      const score = slot.weight * quality * TITLE_WEIGHT;
      const name = `${from}-${to} in titles`;
      const known = begun ? this.#begun.get(name) : undefined;
      return [
        {
          requests: known === undefined ? [this.segment.titleRequest(from, to)] : [],
          score,
          bits: 1 << at,
          fills: 0,
          pair: 0,
          titled: true,
          begun: begun ? { name, known } : null,
        },
      ];
    });
  }

  #addTitled(begun: Begun, { bits, score }: ListUse, lists: readonly PackedList[]): void {
    const [scores, masks] = [this.#scores, this.#masks];
    const bitmap = begun.known ?? this.#markAll(begun.name, lists);
    unite(this.#titled, bitmap);
    eachBit(bitmap, (doc) => {
      scores[doc] = (scores[doc] ?? 0) + score;
      masks[doc] = (masks[doc] ?? 0) | bits;
    });
  }

  /** A clip gets the worth of a half-typed pair once, however many words it holds that end it. */
  #addBegunPair({ score, bits, pair }: ListUse, lists: readonly PackedList[]): void {
    const [scores, masks, pairs] = [this.#scores, this.#masks, this.#pairs];
    const met = emptyBitmap(this.segment.total);
    for (const list of lists) {
      const docs = this.segment.unpackOver(list);
      for (let at = 0; at < list.count; at++) {
        const doc = docs[at] ?? 0;
        if (hasBit(met, doc)) continue;
        setBit(met, doc);
        scores[doc] = (scores[doc] ?? 0) + score;
        masks[doc] = (masks[doc] ?? 0) | bits;
        pairs[doc] = (pairs[doc] ?? 0) | pair;
      }
    }
    unite(this.#paired, met);
  }

  #walk(list: PackedList, { score, bits, fills, pair, titled }: ListWorth): void {
    const scores = this.#scores;
    const masks = this.#masks;
    const pairs = this.#pairs;
    const docs = this.segment.unpack(list);
    if (fills !== 0) this.#walked.push({ bits: fills, docs });
    if (pair !== 0) this.#mark(list, this.#paired, docs);
    else if (titled) this.#mark(list, this.#titled, docs);
    for (let at = 0; at < docs.length; at++) {
      const doc = docs[at] ?? 0;
      // A clip is given a pair's worth once, by the best of its readings: they come first.
      if (pair !== 0 && ((pairs[doc] ?? 0) & pair) !== 0) continue;
      scores[doc] = (scores[doc] ?? 0) + score;
      masks[doc] = (masks[doc] ?? 0) | bits;
      if (pair !== 0) pairs[doc] = (pairs[doc] ?? 0) | pair;
    }
  }

  /** Offers every clip that fits to `top` and gives their number; see {@link collectScored}. */
  collect(wanted: Wanted, top: TopList): number {
    return collectScored(
      {
        segment: this.segment,
        slots: this.#slots,
        scores: this.#scores,
        masks: this.#masks,
        pairs: this.#pairs,
        common: this.#common,
        walked: this.#walked,
        paired: this.#paired,
        titled: this.#titled,
        mostPlain: this.#mostPlain,
        mostTitled: this.#mostTitled,
      },
      wanted,
      top,
    );
  }
}

/** What one list adds to each of its clips. */
interface ListWorth {
  readonly score: number;
  readonly bits: number;
  /** Bits that no other list of the query is sure to give to the same clips. */
  readonly fills: number;
  /** The bit of the pair's first slot; 0 for single words. */
  readonly pair: number;
  /** What words of titles add, beside what they add as words of the text. */
  readonly titled: boolean;
}

interface ListUse extends ListWorth {
  readonly requests: readonly ListRequest[];
  /** Not null for the many words that a half-typed one begins. */
  readonly begun: Begun | null;
}

interface Begun {
  readonly name: string;
  /** The clips that hold one of them, where that was found out before. */
  readonly known: Bitmap | undefined;
}

export interface PreparedScore {
  readonly slots: readonly Slot[];
  readonly uses: readonly ListUse[];
  readonly lists: readonly (readonly PackedList[])[];
}
