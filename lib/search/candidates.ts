import {
  emptyBitmap,
  fullBitmap,
  intersect,
  setBit,
  subtract,
  unite,
  type Bitmap,
} from './bitmap.ts';

/** One clip in so many holds a slot: cheaper to be looked at in the clip's mask than to be marked. */
const DENSE = 2;

/** A word in so many clips that its list is a bitmap, or the many words that a half-typed one begins. */
export interface CommonSlot {
  /** The bit of its slot. */
  readonly bit: number;
  readonly bitmap: Bitmap;
  readonly score: number;
}

/** A list that was walked, and the bits of the slots that it fills. */
export interface WalkedList {
  readonly bits: number;
  readonly docs: Uint32Array;
}

export interface Candidates {
  /** Clips that may be hits. */
  readonly allowed: Bitmap;
  /** Bits that all of these have, and what they are worth together. */
  readonly sure: number;
  readonly surely: number;
  /** Bits that a clip must have and that only long walked lists give: its mask tells. */
  readonly listed: number;
  /** Bitmaps to be looked into clip by clip, and what they are worth at most. */
  readonly looked: readonly CommonSlot[];
  readonly most: number;
}

/**
 * Narrows the clips to be looked at down to those that hold every slot of `must`, as far as bitmaps can
 * tell: a byte at a time instead of clip by clip.
 */
export function findCandidates(
  total: number,
  common: readonly CommonSlot[],
  walked: readonly WalkedList[],
  must: number,
  filter: Bitmap | null,
  dead: Bitmap | null,
): Candidates {
  const allowed = fullBitmap(total);
  if (filter !== null) intersect(allowed, filter);
  if (dead !== null) subtract(allowed, dead);
  const filled = walked.reduce((bits, list) => bits | list.bits, 0);
  const looked: CommonSlot[] = [];
  let [sure, surely, most, bitmaps] = [0, 0, 0, 0];
  for (const one of common) {
    const { bit, bitmap, score } = one;
    const isFirst = (bitmaps & bit) === 0;
    bitmaps |= bit;
    const others = common.filter((other) => other !== one && other.bit === bit);
    if ((must & bit) !== 0 && others.length === 0 && (filled & bit) === 0) {
      intersect(allowed, bitmap);
      sure |= bit;
      surely += score;
      continue;
    }
    looked.push(one);
    most += Math.max(0, score);
    if ((must & bit) === 0 || !isFirst) continue;
    const holders = markHolders(walked, bit, bitmap.slice());
    for (const other of others) unite(holders, other.bitmap);
    intersect(allowed, holders);
  }
  let listed = must & ~bitmaps;
  for (let rest = listed; rest !== 0; rest &= rest - 1) {
    const bit = rest & -rest;
    if (countHolders(walked, bit) > total / DENSE) continue;
    intersect(allowed, markHolders(walked, bit, emptyBitmap(total)));
    listed &= ~bit;
  }
  return { allowed, sure, surely, listed, looked, most };
}

function countHolders(walked: readonly WalkedList[], bit: number): number {
  return walked.reduce((sum, { bits, docs }) => sum + ((bits & bit) === 0 ? 0 : docs.length), 0);
}

function markHolders(walked: readonly WalkedList[], bit: number, into: Bitmap): Bitmap {
  for (const { bits, docs } of walked) {
    if ((bits & bit) === 0) continue;
    for (let at = 0; at < docs.length; at++) setBit(into, docs[at] ?? 0);
  }
  return into;
}
