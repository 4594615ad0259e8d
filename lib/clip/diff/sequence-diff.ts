import { myersPairs } from './myers.ts';

/** Indexes of one element that both sequences hold, in order. */
export type Pair = readonly [before: number, after: number];

interface Span {
  readonly a: number;
  readonly aEnd: number;
  readonly b: number;
  readonly bEnd: number;
}

/**
 * What two sequences have in common, in order of both. Elements that stand once on either side are the
 * anchors (patience diff, Bram Cohen), so that a repeated word or an empty line never joins two strangers;
 * between anchors the shortest edit script is looked for (Myers 1986), as long as that is cheap.
 */
export function commonPairs(before: readonly string[], after: readonly string[]): Pair[] {
  const [a, b] = asNumbers(before, after);
  const pairs: Pair[] = [];
  const open: Span[] = [{ a: 0, aEnd: a.length, b: 0, bEnd: b.length }];
  for (let span = open.pop(); span !== undefined; span = open.pop()) {
    const inner = trim(a, b, span, pairs);
    if (inner.a === inner.aEnd || inner.b === inner.bEnd) continue;
    const anchors = uniqueAnchors(a, b, inner);
    if (anchors.length === 0) {
      const found = myersPairs(a.subarray(inner.a, inner.aEnd), b.subarray(inner.b, inner.bEnd));
      for (const [i, j] of found) pairs.push([inner.a + i, inner.b + j]);
      continue;
    }
    let { a: aFrom, b: bFrom } = inner;
    for (const [i, j] of anchors) {
      pairs.push([i, j]);
      open.push({ a: aFrom, aEnd: i, b: bFrom, bEnd: j });
      [aFrom, bFrom] = [i + 1, j + 1];
    }
    open.push({ a: aFrom, aEnd: inner.aEnd, b: bFrom, bEnd: inner.bEnd });
  }
  return pairs.sort(([i], [j]) => i - j);
}

function asNumbers(before: readonly string[], after: readonly string[]): [Int32Array, Int32Array] {
  const numbers = new Map<string, number>();
  const numberOf = (element: string): number => {
    const known = numbers.get(element) ?? numbers.size;
    numbers.set(element, known);
    return known;
  };
  return [Int32Array.from(before, numberOf), Int32Array.from(after, numberOf)];
}

/** The span without what both ends have in common, which goes to `pairs`. */
function trim(a: Int32Array, b: Int32Array, span: Span, pairs: Pair[]): Span {
  let { a: aFrom, aEnd, b: bFrom, bEnd } = span;
  while (aFrom < aEnd && bFrom < bEnd && a[aFrom] === b[bFrom]) pairs.push([aFrom++, bFrom++]);
  while (aEnd > aFrom && bEnd > bFrom && a[aEnd - 1] === b[bEnd - 1]) pairs.push([--aEnd, --bEnd]);
  return { a: aFrom, aEnd, b: bFrom, bEnd };
}

/** Elements that stand once in either part of the span: the longest run of them in one order. */
function uniqueAnchors(a: Int32Array, b: Int32Array, span: Span): Pair[] {
  const inA = placesOfUnique(a, span.a, span.aEnd);
  const inB = placesOfUnique(b, span.b, span.bEnd);
  const both: Pair[] = [];
  for (const [element, i] of inA) {
    const j = inB.get(element) ?? -1;
    if (i >= 0 && j >= 0) both.push([i, j]);
  }
  return longestAscent(both);
}

/** Element → its place, or −1 where it stands more than once; in order of first mention. */
function placesOfUnique(sequence: Int32Array, from: number, end: number): Map<number, number> {
  const places = new Map<number, number>();
  for (let at = from; at < end; at++) {
    const element = sequence[at] ?? 0;
    places.set(element, places.has(element) ? -1 : at);
  }
  return places;
}

/** The longest selection of pairs, ascending on the left, that ascends on the right as well. */
export function longestAscent(pairs: readonly Pair[]): Pair[] {
  const tops: number[] = [];
  const below = new Int32Array(pairs.length).fill(-1);
  pairs.forEach(([, j], at) => {
    let low = 0;
    let high = tops.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tops[middle] ?? 0]?.[1] ?? 0) < j) low = middle + 1;
      else high = middle;
    }
    below[at] = low === 0 ? -1 : (tops[low - 1] ?? -1);
    tops[low] = at;
  });
  const chosen: Pair[] = [];
  for (let at = tops.at(-1) ?? -1; at >= 0; at = below[at] ?? -1) {
    const pair = pairs[at];
    if (pair !== undefined) chosen.push(pair);
  }
  return chosen.reverse();
}
