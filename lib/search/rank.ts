import { type Bitmap, hasBit } from './bitmap.ts';
import { PRINT_BYTES } from './delta.ts';
import type { NumberFinding } from './find-numbers.ts';
import type { Slot } from './plan.ts';
import type { Filter, Query } from './query.ts';
import type { HitReason, SearchHit, SearchOptions } from './search-result.ts';
import { compareText } from './text-rank.ts';
import { TitleRanker } from './title-rank.ts';
import type { Segment } from './segment.ts';
import type { TopEntry } from './top-list.ts';

const EXACT_NUMBER = 60;
const BEGUN_NUMBER = 30;
/** Hits whose text is read. */
const CONFIRMED = 32;
/** Part of the best score of a portion that its last must reach for the next to be read too. */
const TIED = 0.7;
/** What is left of a score where only a file of the clip holds some of the words. */
const FILED = 0.5;
/** Bytes of two fingerprints that must agree for near-copies. */
const COPY_BYTES = 6;

export interface RankedHit {
  readonly entry: TopEntry;
  readonly score: number;
  readonly why: HitReason;
  /** Every word stands in the title: no other reading is looked for. */
  readonly titled: boolean;
  /** The words of its text in which the query stands in one piece; null where it does not or is not read. */
  readonly piece: readonly string[] | null;
}

/** Read when it is asked for: most of what is ranked is never shown. */
export const idOf = ({ entry }: RankedHit): string => entry.segment.documentId(entry.doc);

const best = (a: RankedHit, b: RankedHit): number => b.score - a.score;

/** Adds what titles and document numbers are worth; the clips were read before. */
export function rankTitles(
  top: readonly TopEntry[],
  slots: readonly Slot[],
  pairWeights: readonly number[],
  numbers: readonly NumberFinding[],
  complete: boolean,
): RankedHit[] {
  const segments = new Set(top.map(({ segment }) => segment));
  const rankers = new Map(
    [...segments].map((segment) => [segment, new TitleRanker(segment, slots, pairWeights)]),
  );
  const ranked = top.flatMap((entry): RankedHit[] => {
    const title = rankers.get(entry.segment)?.match(entry);
    // A few of the words, scattered over a long text, are in every long text.
    if (!complete && entry.pairs === 0 && (title?.entire ?? 0) < 2) return [];
    const held = numbers.filter(({ holders }) => isHeld(holders, entry));
    let score = entry.score + (title?.bonus ?? 0);
    for (const { exact } of held) score += isHeld(exact, entry) ? EXACT_NUMBER : BEGUN_NUMBER;
    const why: HitReason = {
      title: title?.found ?? false,
      titlePhrase: title?.whole ?? false,
      phrase: title?.whole ?? false,
      numbers: held.map(({ key }) => key),
      complete,
    };
    return [{ entry, score, why, titled: title?.every ?? false, piece: null }];
  });
  return ranked.sort(best);
}

function isHeld(holders: ReadonlyMap<Segment, Bitmap>, { segment, doc }: TopEntry): boolean {
  const bitmap = holders.get(segment);
  return bitmap !== undefined && hasBit(bitmap, doc);
}

/** Reads the best hits again and ranks them by what their text says; see {@link compareText}. */
export async function confirmOnText(
  ranked: readonly RankedHit[],
  query: Query,
  slots: readonly Slot[],
  texts: SearchOptions['texts'],
): Promise<RankedHit[]> {
  const isBare = slots.length < 2 && query.words.length === 0;
  const isNumber = query.numbers.length + query.numberHints.length > 0;
  if (texts === undefined || (isBare && !isNumber)) return [...ranked];
  const quoted = query.filters.some(holdsLongPhrase);
  const confirmed: RankedHit[] = [];
  let at = 0;
  for (;;) {
    const portion = ranked.slice(at, at + CONFIRMED);
    const read = await texts(portion.map(idOf));
    portion.forEach((hit, place) => {
      const text = read[place];
      if (text === undefined) return confirmed.push(hit);
      const { bonus, piece, denied, isFiled } = compareText(query, slots, text, hit.entry.mask);
      const own = isFiled ? hit.score * FILED : hit.score;
      // A document number that was asked for needs no other witness.
      const score = denied && hit.why.numbers.length === 0 ? -Infinity : own + bonus;
      return confirmed.push({ ...hit, score, piece, why: { ...hit.why, phrase: piece !== null } });
    });
    at += portion.length;
    // Of many clips that hold every pair of the query, the one with the phrase may come late.
    const tied = (portion.at(-1)?.score ?? 0) > TIED * (portion[0]?.score ?? 0);
    const looking = slots.length > 2 && tied && !confirmed.some(({ why }) => why.phrase);
    const lost = confirmed.every(({ score }) => score === -Infinity);
    if (at >= ranked.length || !(quoted || looking || lost)) break;
  }
  const kept = confirmed.filter(({ score }) => score > -Infinity).sort(best);
  return [...kept, ...ranked.slice(at)];
}

/** A phrase of two words is a pair of the index and needs no text. */
function holdsLongPhrase(filter: Filter): boolean {
  if (filter.kind === 'phrase') return filter.keys.length > 2;
  if (filter.kind === 'not') return holdsLongPhrase(filter.of);
  return (filter.kind === 'and' || filter.kind === 'or') && filter.of.some(holdsLongPhrase);
}

/** Folds near-copies under one hit: at the place of the best, the newest on top. */
export function groupCopies(ranked: readonly RankedHit[]): SearchHit[] {
  const groups: { readonly print: Uint8Array; readonly hits: RankedHit[] }[] = [];
  for (const hit of ranked) {
    const print = hit.entry.segment.print(hit.entry.doc);
    const group = groups.find((other) => isCopy(other.print, print));
    if (group === undefined) groups.push({ print, hits: [hit] });
    else group.hits.push(hit);
  }
  return groups.flatMap(({ hits }) => {
    const [newest, ...older] = [...hits].sort((a, b) => dayOf(b.entry) - dayOf(a.entry));
    if (newest === undefined) return [];
    const score = hits[0]?.score ?? newest.score;
    return [{ id: idOf(newest), score, why: newest.why, similar: older.map(idOf) }];
  });
}

const dayOf = ({ segment, doc }: TopEntry): number => segment.days[doc] ?? 0;

/** Both fingerprints differ in so few bytes that the texts are copies. */
function isCopy(left: Uint8Array, right: Uint8Array): boolean {
  let different = 0;
  for (let at = 0; at < PRINT_BYTES; at++) {
    if (left[at] === right[at]) continue;
    if (++different > PRINT_BYTES - COPY_BYTES) return false;
  }
  return true;
}
