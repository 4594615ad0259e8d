import { countBits, hasBit, intersect, subtract, type Bitmap } from './bitmap.ts';
import { findCandidates, type Candidates, type CommonSlot, type WalkedList } from './candidates.ts';
import { Evidence } from './evidence.ts';
import type { Slot } from './plan.ts';
import type { Segment } from './segment.ts';
import type { TopList } from './top-list.ts';
import { Weigher } from './weigher.ts';

/** Of clips of the same worth the newest comes first; fifty thousand days reach into 2106. */
const DAY_WEIGHT = 1e-6;
const MOST_DAY = 0.05;
/** Which part of a query a clip must hold where no clip holds all of it. */
const LEAST_COVERED = 0.6;

/** What the lists of a query said of each clip of a segment. */
export interface Scored {
  readonly segment: Segment;
  readonly slots: readonly Slot[];
  readonly scores: Float32Array;
  /** Bit i: the clip holds what slot i stands for. */
  readonly masks: Uint32Array;
  /** Bit i: it holds slots i and i + 1 side by side. */
  readonly pairs: Uint32Array;
  readonly common: readonly CommonSlot[];
  readonly walked: readonly WalkedList[];
  /** Clips with a pair, and clips with a word in their title. */
  readonly paired: Bitmap;
  readonly titled: Bitmap;
  /** The most that a clip without pairs can be worth: by its text, and by its title too. */
  readonly mostPlain: number;
  readonly mostTitled: number;
}

/** Which clips are wanted. */
export interface Wanted {
  /** Bits that a clip must have; null where no word is a must and most of the query's weight is enough. */
  readonly needed: number | null;
  /** Bits of the pairs that a clip must have. */
  readonly pairs: number;
  readonly filter: Bitmap | null;
  readonly dead: Bitmap | null;
}

/**
 * Offers every clip that fits to `top` and gives their number. Where most of the query's weight is
 * enough, those that hold the words scattered are offered, but not counted: their titles decide.
 *
 * Clips with pairs come first, then those with words in their titles: where the best are found among
 * these, the rest, nearly the whole library for a query of common words, is counted and not looked at.
 */
export function collectScored(scored: Scored, wanted: Wanted, top: TopList): number {
  const { segment, slots, common, walked, paired, titled } = scored;
  const { needed, filter, dead } = wanted;
  const must = needed ?? 0;
  const narrowed = findCandidates(segment.total, common, walked, must, filter, dead);
  const evidence = new Evidence(slots);
  const look = new Look(scored, narrowed, wanted, evidence, top);
  if (wanted.pairs !== 0) return look.at(intersect(narrowed.allowed, paired));
  if (needed === null || evidence.isGuessed || narrowed.listed !== 0) {
    return look.at(narrowed.allowed);
  }
  const { allowed } = narrowed;
  const scattered = new Weigher(slots).adjacency(0);
  let total = look.at(intersect(allowed.slice(), paired));
  subtract(allowed, paired);
  if (scored.mostTitled * scattered + MOST_DAY > top.floor) {
    total += look.at(intersect(allowed.slice(), titled));
    subtract(allowed, titled);
  }
  const isWorthless = scored.mostPlain * scattered + MOST_DAY <= top.floor;
  return total + (isWorthless ? countBits(allowed) : look.at(allowed));
}

/** Looks at clips one by one. */
class Look {
  readonly #scored: Scored;
  readonly #narrowed: Candidates;
  readonly #wanted: Wanted;
  readonly #evidence: Evidence;
  readonly #top: TopList;
  readonly #weigher: Weigher;

  constructor(
    scored: Scored,
    narrowed: Candidates,
    wanted: Wanted,
    evidence: Evidence,
    top: TopList,
  ) {
    this.#scored = scored;
    this.#narrowed = narrowed;
    this.#wanted = wanted;
    this.#evidence = evidence;
    this.#top = top;
    this.#weigher = new Weigher(scored.slots);
  }

  /** How many of these fit; those that may be among the best are offered. */
  at(clips: Bitmap): number {
    const { segment, scores, masks, pairs: pairMasks } = this.#scored;
    const { sure, surely, listed, looked, most } = this.#narrowed;
    const { needed, pairs: mustPairs } = this.#wanted;
    const [evidence, weigher, top] = [this.#evidence, this.#weigher, this.#top];
    const must = needed ?? 0;
    const isDoubtful = needed === null || evidence.isGuessed;
    const may = looked.reduce((bits, { bit }) => bits | bit, sure);
    let total = 0;
    for (let byte = 0; byte < clips.length; byte++) {
      for (let bits = clips[byte] ?? 0; bits !== 0; bits &= bits - 1) {
        const doc = byte * 8 + 31 - Math.clz32(bits & -bits);
        let mask = masks[doc] ?? 0;
        if ((mask & listed) !== listed) continue;
        const pairs = pairMasks[doc] ?? 0;
        if ((pairs & mustPairs) !== mustPairs) continue;
        let score = (scores[doc] ?? 0) + surely;
        // Most clips cannot come among the best, which is seen before their words are looked up.
        const best = score + most;
        const isLow =
          best + MOST_DAY <= top.floor || best * weigher.adjacency(pairs) + MOST_DAY <= top.floor;
        if (isLow && !isDoubtful) {
          total++;
          continue;
        }
        if (needed === null) {
          if (isLow && pairs === 0) continue;
          if (weigher.part(mask | may) < LEAST_COVERED) continue;
        }
        mask |= sure;
        for (let at = 0; at < looked.length; at++) {
          const slot = looked[at];
          if (slot === undefined || !hasBit(slot.bitmap, doc)) continue;
          mask |= slot.bit;
          score += slot.score;
        }
        if (isDoubtful) {
          mask = evidence.trim(mask, pairs);
          if ((mask & must) !== must) continue;
          if (!evidence.suffices(mask, pairs, needed !== null)) continue;
        }
        if (needed === null) {
          const covered = weigher.part(mask);
          if (covered < LEAST_COVERED) continue;
          score *= 0.4 + 0.6 * covered;
        }
        if (needed !== null || pairs !== 0) total++;
        // What follows only lessens a score, the day apart.
        if (score + MOST_DAY <= top.floor) continue;
        score *= weigher.adjacency(pairs);
        const day = segment.days[doc] ?? 0;
        top.offer({ score: score + day * DAY_WEIGHT, segment, doc, mask, pairs });
      }
    }
    return total;
  }
}
