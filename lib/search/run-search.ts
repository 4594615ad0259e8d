import { fullBitmap, intersect, type Bitmap } from './bitmap.ts';
import { matchFilter } from './filter.ts';
import { findNumbers } from './find-numbers.ts';
import type { LiveIndex, LiveSegment } from './live-segment.ts';
import { planWords, type PlanOptions, type Slot } from './plan.ts';
import type { Query } from './query.ts';
import { confirmOnText, groupCopies, idOf, rankTitles, type RankedHit } from './rank.ts';
import { readAhead } from './read-ahead.ts';
import { readAsWords } from './number-words.ts';
import { readingOf, withRepairs } from './reading.ts';
import type { SearchOptions, SearchResult } from './search-result.ts';
import { TopList, type TopEntry } from './top-list.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Hits whose title is compared. */
const RANKED = 96;
/** As many where even the last of those is worth nearly as much as the first. */
const MANY_RANKED = 768;
const TIED = 0.9;
/** Slots are bits of a signed integer. */
const MOST_SLOTS = 31;

/** One way to read the words, and what it found. */
interface Attempt {
  readonly slots: readonly Slot[];
  readonly ranked: readonly RankedHit[];
  readonly total: number;
  /** The hits that were found by these slots; all where it is not said. */
  readonly read?: readonly RankedHit[];
}

/** One query over all segments. */
export async function runSearch(
  { segments, vocabulary }: LiveIndex,
  asked: Query,
  options: SearchOptions,
): Promise<SearchResult> {
  await readAhead(segments, asked.words);
  const numbers = await findNumbers(segments, asked);
  const query = readAsWords(asked, numbers);
  const filters = await Promise.all(segments.map((live) => filterOf(live, query)));
  const most = Math.max(RANKED, options.limit);
  const attempt = async (slots: readonly Slot[], inOnePiece = false): Promise<Attempt> => {
    const pairs = inOnePiece ? (1 << (slots.length - 1)) - 1 : 0;
    const pairWeights = await weighPairs(slots, vocabulary);
    const prepared = await Promise.all(
      segments.map(({ scorer }) => scorer.prepare(slots, pairWeights, inOnePiece)),
    );
    segments.forEach(({ scorer }, at) => {
      const own = prepared[at];
      if (own !== undefined) scorer.score(own);
    });
    const gather = (many: number): Collected =>
      collect(segments, filters, query, slots, pairs, many);
    let found = gather(inOnePiece ? MANY_RANKED : most);
    const [first, last] = [found.top[0]?.score ?? 0, found.top[most - 1]?.score ?? 0];
    const isTied = options.quick !== true && slots.length > 2 && last > first * TIED;
    if (isTied && !inOnePiece) found = gather(MANY_RANKED);
    await readDocuments(found.top);
    const ranked = rankTitles(found.top, slots, pairWeights, numbers, found.complete);
    const scattered = found.complete ? [] : ranked.filter(({ entry }) => entry.pairs === 0);
    return { slots, ranked, total: found.total + scattered.length };
  };
  const plan = async (how: PlanOptions): Promise<Slot[]> =>
    (await planWords(query.words, vocabulary, how)).slice(0, MOST_SLOTS);
  const confirm = async (made: Attempt): Promise<Attempt> => {
    const ranked = await confirmOnText(made.ranked, query, made.slots, options.texts);
    const total = made.total - (made.ranked.length - ranked.length);
    return { ...made, ranked, total: ranked.length === 0 ? 0 : total };
  };

  let best = await attempt(await plan({ split: true, loose: false }));
  if (best.slots.length > query.words.length && !isOnePiece(best)) {
    // Two words run together, or one misspelt: what finds more of itself was meant.
    const whole = await attempt(await plan({ split: false, loose: false }));
    if (worth(whole) > worth(best)) best = whole;
  }
  best = await confirm(best);
  const sure = best.ranked[0]?.titled === true || best.ranked.some(isPhrase);
  // Who slipped in one word may have slipped in another, which then was taken as it stands.
  if (options.texts !== undefined && best.slots.length > 2 && (!sure || hasSlip(best, query))) {
    const loose = await confirm(await attempt(await plan({ split: false, loose: true }), true));
    if (sure) best = putAmong(loose, best);
    else if (loose.ranked.some(isPhrase)) best = putFirst(loose, best);
  }
  return {
    hits: groupCopies(best.ranked.slice(0, options.limit * 3)).slice(0, options.limit),
    total: best.total,
    read: readingOf(query, best.slots, heldBy(best.read ?? best.ranked), numbers),
    query: withRepairs(query, best.slots),
  };
}

/** What is compared and shown of the best. */
async function readDocuments(top: readonly TopEntry[]): Promise<void> {
  const bySegment = Map.groupBy(top, ({ segment }) => segment);
  await Promise.all(
    [...bySegment].map(([segment, entries]) =>
      segment.readDocuments(entries.map(({ doc }) => doc)),
    ),
  );
}

/** What holds the query in one piece, loosely read, and behind it what was found at first. */
function putFirst(loose: Attempt, strict: Attempt): Attempt {
  const read = loose.ranked.filter(isPhrase);
  const ids = new Set(read.map(idOf));
  const others = strict.ranked.filter((hit) => !ids.has(idOf(hit)));
  const total = strict.total + read.length - (strict.ranked.length - others.length);
  return { slots: usedIn(loose.slots, read), ranked: [...read, ...others], total, read };
}

/** What was found at first, and among it, by their scores, others that hold the query in one piece. */
function putAmong(loose: Attempt, strict: Attempt): Attempt {
  const ids = new Set(strict.ranked.filter(isPhrase).map(idOf));
  const added = loose.ranked.filter((hit) => isPhrase(hit) && !ids.has(idOf(hit)));
  if (added.length === 0) return strict;
  const known = new Set(added.map(idOf));
  const others = strict.ranked.filter((hit) => !known.has(idOf(hit)));
  const ranked = [...others, ...added].sort((a, b) => b.score - a.score);
  const used = usedIn(loose.slots, added);
  const slots = strict.slots.map((slot, at) => {
    const own = new Set(slot.alternatives.map(({ word }) => word));
    const further = (used[at]?.alternatives ?? []).filter(({ word }) => !own.has(word));
    return { ...slot, alternatives: [...slot.alternatives, ...further] };
  });
  const total = strict.total + ranked.length - strict.ranked.length;
  return { slots, ranked, total };
}

/** The slots with no more readings than stand in these texts: the others are not what was meant. */
function usedIn(slots: readonly Slot[], hits: readonly RankedHit[]): Slot[] {
  return slots.map((slot, at) => {
    const used = new Set(hits.map(({ piece }) => piece?.[at]));
    return { ...slot, alternatives: slot.alternatives.filter(({ word }) => used.has(word)) };
  });
}

/** Some word was found only as one that was guessed, and none was taken for two. */
const hasSlip = ({ slots }: Attempt, { words }: Query): boolean =>
  slots.length === words.length &&
  slots.some(({ alternatives, prefix }) => prefix === null && alternatives[0]?.guess === true);

/** Bit i: some hit holds slot i. */
const heldBy = (hits: readonly RankedHit[]): number =>
  hits.reduce((bits, { entry }) => bits | entry.mask, 0);

const isPhrase = ({ why }: RankedHit): boolean => why.phrase;

/** The best hit holds every word side by side. */
function isOnePiece({ slots, ranked }: Attempt): boolean {
  const every = (1 << (slots.length - 1)) - 1;
  return ((ranked[0]?.entry.pairs ?? 0) & every) === every;
}

/** How well the best hit answers, whatever the number of slots. */
function worth({ slots, ranked }: Attempt): number {
  const whole = slots.reduce((sum, { weight }) => sum + weight, 0);
  const [first] = ranked;
  if (first === undefined) return 0;
  const lost = slots.some(
    ({ alternatives, prefix }) => alternatives.length === 0 && prefix === null,
  );
  return (first.score / whole) * (first.why.complete ? 1 : 0.5) * (lost ? 0.3 : 1);
}

interface Collected {
  readonly top: readonly TopEntry[];
  readonly total: number;
  readonly complete: boolean;
}

function collect(
  segments: readonly LiveSegment[],
  filters: readonly (Bitmap | null)[],
  query: Query,
  slots: readonly Slot[],
  pairs: number,
  most: number,
): Collected {
  if (query.words.length === 0 && query.filters.length === 0) {
    return { top: [], total: 0, complete: true };
  }
  const needed = slots.reduce((bits, { required }, at) => (required ? bits | (1 << at) : bits), 0);
  const gather = (must: number | null): { top: TopEntry[]; total: number } => {
    const list = new TopList(most);
    let total = 0;
    segments.forEach(({ scorer, dead }, at) => {
      total += scorer.collect({ needed: must, pairs, filter: filters[at] ?? null, dead }, list);
    });
    return { top: list.sorted(), total };
  };
  const strict = gather(needed);
  // Where no clip holds every word, those that hold most of them are better than none.
  const single = (needed & (needed - 1)) === 0;
  if (strict.total > 0 || single || pairs !== 0) return { ...strict, complete: true };
  return { ...gather(null), complete: false };
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
