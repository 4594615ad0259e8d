import { fullBitmap, intersect, type Bitmap } from './bitmap.ts';
import { matchFilter } from './filter.ts';
import { findNumbers } from './find-numbers.ts';
import type { LiveSegment } from './live-segment.ts';
import { planWords, type Slot } from './plan.ts';
import type { Query } from './query.ts';
import { confirmOnText, groupCopies, rankTitles } from './rank.ts';
import { readingOf, withRepairs } from './reading.ts';
import type { SearchOptions, SearchResult } from './search-result.ts';
import { TopList, type TopEntry } from './top-list.ts';
import { Vocabulary } from './vocabulary.ts';

/** Hits whose title is compared. */
const RANKED = 64;
/** Slots are bits of a signed integer. */
const MOST_SLOTS = 31;

/** One query over all segments. */
export async function runSearch(
  segments: readonly LiveSegment[],
  query: Query,
  options: SearchOptions,
): Promise<SearchResult> {
  const vocabulary = new Vocabulary(segments.map(({ segment }) => segment));
  const slots = (await planWords(query.words, vocabulary)).slice(0, MOST_SLOTS);
  const pairWeights = await weighPairs(slots, vocabulary);
  const numbers = await findNumbers(segments, query);
  const filters = await Promise.all(segments.map((live) => filterOf(live, query)));
  await Promise.all(segments.map(({ scorer }) => scorer.add(slots, pairWeights)));

  const needed = slots.reduce((bits, { required }, at) => (required ? bits | (1 << at) : bits), 0);
  const gather = (must: number): { top: TopEntry[]; total: number } => {
    const list = new TopList(Math.max(RANKED, options.limit));
    let total = 0;
    segments.forEach(({ scorer, dead }, at) => {
      total += scorer.collect(must, filters[at] ?? null, dead, list);
    });
    return { top: list.sorted(), total };
  };
  const nothing = query.words.length === 0 && query.filters.length === 0;
  const strict = nothing ? { top: [], total: 0 } : gather(needed);
  // Where no clip holds every word, those that hold most of them are better than none.
  const single = (needed & (needed - 1)) === 0;
  const complete = strict.total > 0 || single;
  const { top, total } = complete ? strict : gather(0);

  const ranked = rankTitles(top, slots, pairWeights, numbers, complete);
  const confirmed = await confirmOnText(ranked, query, slots, options.texts);
  return {
    hits: groupCopies(confirmed).slice(0, options.limit),
    total: total - (ranked.length - confirmed.length),
    read: readingOf(query, slots, numbers),
    query: withRepairs(query, slots),
  };
}

/** Rarity of each pair of neighbouring slots, all their alternatives together. */
async function weighPairs(slots: readonly Slot[], vocabulary: Vocabulary): Promise<number[]> {
  const pairs: (readonly [string, string])[] = [];
  const owners: number[] = [];
  slots.slice(1).forEach((right, at) => {
    const seconds = right.alternatives.map(({ word }) => word);
    if (right.prefix !== null) seconds.push(`${right.prefix}*`);
    for (const { word } of slots[at]?.alternatives ?? []) {
      for (const second of seconds) {
        pairs.push([word, second]);
        owners.push(at);
      }
    }
  });
  const sums = slots.map(() => 0);
  (await vocabulary.pairFrequencies(pairs)).forEach((count, at) => {
    const owner = owners[at] ?? 0;
    sums[owner] = (sums[owner] ?? 0) + count;
  });
  return sums.map((count) => Math.log(1 + vocabulary.total / (count + 0.5)));
}

async function filterOf({ segment }: LiveSegment, query: Query): Promise<Bitmap | null> {
  if (query.filters.length === 0) return null;
  const parts = await Promise.all(query.filters.map((filter) => matchFilter(segment, filter)));
  return parts.reduce(intersect, fullBitmap(segment.total));
}
