import type { Pair } from './sequence-diff.ts';

/** Edits after which two sequences count as strangers: a longer script is slow, and tells no reader anything. */
const MOST_EDITS = 600;

/**
 * What two sequences have in common by the shortest edit script (E. W. Myers, "An O(ND) difference
 * algorithm", 1986); nothing where that would take more than {@link MOST_EDITS} edits.
 */
export function myersPairs(a: Int32Array, b: Int32Array): Pair[] {
  const most = Math.min(a.length + b.length, MOST_EDITS);
  const width = 2 * most + 3;
  const middle = most + 1;
  const furthest = new Int32Array(width);
  const steps: Int32Array[] = [];
  for (let edits = 0; edits <= most; edits++) {
    steps.push(furthest.slice(middle - edits - 1, middle + edits + 2));
    for (let k = -edits; k <= edits; k += 2) {
      const isDown = isInsertion(furthest, middle, k, edits);
      let x = isDown ? at(furthest, middle + k + 1) : at(furthest, middle + k - 1) + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++;
      furthest[middle + k] = x;
      if (x >= a.length && x - k >= b.length) return walkBack(a, b, steps);
    }
  }
  return [];
}

function at(numbers: Int32Array, index: number): number {
  return numbers[index] ?? 0;
}

function isInsertion(furthest: Int32Array, middle: number, k: number, edits: number): boolean {
  if (k === -edits) return true;
  return k !== edits && at(furthest, middle + k - 1) < at(furthest, middle + k + 1);
}

function walkBack(a: Int32Array, b: Int32Array, steps: readonly Int32Array[]): Pair[] {
  const pairs: Pair[] = [];
  let [x, y] = [a.length, b.length];
  for (let edits = steps.length - 1; edits >= 0; edits--) {
    const furthest = steps[edits] ?? new Int32Array(0);
    const middle = edits + 1;
    const k = x - y;
    const from = isInsertion(furthest, middle, k, edits) ? k + 1 : k - 1;
    const startX = edits === 0 ? 0 : at(furthest, middle + from);
    const startY = edits === 0 ? 0 : startX - from;
    while (x > startX && y > startY) pairs.push([--x, --y]);
    [x, y] = [startX, startY];
  }
  return pairs.reverse();
}
