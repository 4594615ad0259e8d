import type { Bitmap } from './bitmap.ts';
import { matchTerms, nearNumbers, numberTerms } from './filter.ts';
import type { LiveSegment } from './live-segment.ts';
import type { Query } from './query.ts';
import type { Segment } from './segment.ts';

/** A document number of the query, looked up. */
export interface NumberFinding {
  readonly key: string;
  /** Read from `05/20` and the like: a bonus where it fits, no condition. */
  readonly hint: boolean;
  readonly found: boolean;
  /** Clips that hold this very number, not one that begins so. */
  readonly exact: ReadonlyMap<Segment, Bitmap>;
  readonly holders: ReadonlyMap<Segment, Bitmap>;
  /** Where it is not found: numbers that begin with the same digits. */
  readonly near: readonly string[];
}

const MOST_NEAR = 3;

export function findNumbers(
  segments: readonly LiveSegment[],
  query: Query,
): Promise<NumberFinding[]> {
  const wanted = [
    ...query.numbers.map((key) => [key, false] as const),
    ...query.numberHints.map((key) => [key, true] as const),
  ];
  return Promise.all(wanted.map(([key, hint]) => findNumber(segments, key, hint)));
}

async function findNumber(
  segments: readonly LiveSegment[],
  key: string,
  hint: boolean,
): Promise<NumberFinding> {
  const values = new Set<string>();
  const holders = new Map<Segment, Bitmap>();
  const exact = new Map<Segment, Bitmap>();
  for (const { segment } of segments) {
    const own = await segment.values();
    const terms = numberTerms(own, key, true);
    for (const term of terms) values.add(own.value(term));
    const whole = terms.filter((term) => own.value(term) === key);
    const all = await matchTerms(segment, terms);
    holders.set(segment, all);
    if (whole.length > 0) {
      exact.set(segment, whole.length === terms.length ? all : await matchTerms(segment, whole));
    }
  }
  const found = values.size > 0;
  const near = new Set<string>();
  if (!found && !hint) {
    for (const { segment } of segments) {
      for (const value of nearNumbers(await segment.values(), key, MOST_NEAR)) {
        near.add(value);
      }
    }
  }
  return { key, hint, found, exact, holders, near: [...near].slice(0, MOST_NEAR) };
}
