import { foldMap, foldText } from '../../text/fold.ts';
import { tokenize } from '../../text/tokens.ts';
import type { Highlight, TextQuote } from './highlight.ts';
import { type ReadingText, runAt } from './reading-text.ts';
import { alignWords, type PlacedWords } from './align-words.ts';

/** Where a highlight stands in a text. */
export interface FoundPassage {
  /** Half-open UTF-16 offsets into the text. */
  readonly start: number;
  readonly end: number;
  /** Whether the words are others than those marked: a few may have changed. */
  readonly isChanged: boolean;
}

/** A finder for one text; what it works out of the text serves all highlights. */
export type FindPassage = (highlight: Pick<Highlight, 'quote' | 'position'>) => FoundPassage | null;

/** Share of a quote's words that must be there still, and the share where its neighbours are all there. */
const ENOUGH = 0.75;
const ENOUGH_IN_PLACE = 0.5;
/** Words on either side by which a passage is known: further off another one may have changed. */
const NEIGHBOURS = 5;
/** Beyond this many words a passage is found by its beginning and its end. */
const LONG = 400;
const END_WORDS = 120;

/**
 * Finds highlights in a text that may be a later revision of the one they were made on: at their
 * place where the words there are theirs, else wherever the quote stands, the likeliest of several by
 * its neighbours; else where most of its words stand in their order. Null where the passage is gone.
 */
export function passageFinder(reading: ReadingText): FindPassage {
  const { text } = reading;
  let fold: ReturnType<typeof foldMap> | undefined;
  let words: PlacedWords | undefined;
  return ({ quote, position }) => {
    if (text.slice(position.start, position.end) === quote.exact) {
      return { start: position.start, end: position.end, isChanged: false };
    }
    fold ??= foldMap(text);
    const spots = findFolded(fold, quote.exact);
    const [best] = spots
      .map((spot) => ({ spot, score: likeness(reading, spot, quote, position) }))
      .sort((a, b) => b.score - a.score);
    if (best !== undefined) {
      const { start, end } = best.spot;
      return { start, end, isChanged: plain(text.slice(start, end)) !== plain(quote.exact) };
    }
    words ??= placeWords(text);
    const close = findClose(words, quote);
    return close && withSigns(text, close, quote.exact);
  };
}

/** White space and Unicode spelling are no change of words. */
const plain = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ');

interface Spot {
  readonly start: number;
  readonly end: number;
}

/** Every place where a folded text holds a quote as whole words. */
function findFolded({ folded, offsets }: ReturnType<typeof foldMap>, quote: string): Spot[] {
  const wanted = foldText(quote);
  const spots: Spot[] = [];
  if (wanted.trim() === '') return spots;
  for (let at = folded.indexOf(wanted); at !== -1; at = folded.indexOf(wanted, at + 1)) {
    const end = at + wanted.length;
    const isWhole =
      !(isWord(folded, at - 1) && isWord(folded, at)) &&
      !(isWord(folded, end - 1) && isWord(folded, end));
    if (isWhole) spots.push({ start: offsets[at] ?? 0, end: offsets[end] ?? 0 });
  }
  return spots;
}

const isWord = (text: string, at: number): boolean =>
  at >= 0 && /[\p{L}\p{M}\p{N}]/u.test(text.charAt(at));

/** How much a place of the quote is the one that was marked: its spelling, neighbours, block, distance. */
function likeness(
  reading: ReadingText,
  { start, end }: Spot,
  quote: TextQuote,
  position: { readonly start: number; readonly block: string },
): number {
  const { text } = reading;
  const before = foldText(text.slice(Math.max(0, start - quote.prefix.length), start));
  const after = foldText(text.slice(end, end + quote.suffix.length));
  const isSame = plain(text.slice(start, end)) === plain(quote.exact);
  const isSameBlock = runAt(reading, start)?.path === position.block;
  const distance = Math.abs(start - position.start) / Math.max(1, text.length);
  return (
    (isSame ? 30 : 0) +
    20 * share(sameEnd(before, foldText(quote.prefix)), quote.prefix.length) +
    20 * share(sameStart(after, foldText(quote.suffix)), quote.suffix.length) +
    (isSameBlock ? 3 : 0) -
    2 * distance
  );
}

const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);

function sameStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1;
  return length;
}

function sameEnd(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a.at(-1 - length) === b.at(-1 - length)) {
    length += 1;
  }
  return length;
}

/** With the signs that a quote begins and ends with, where they stand there still. */
function withSigns(text: string, { start, end }: FoundPassage, exact: string): FoundPassage {
  const [open = ''] = /^[^\p{L}\p{M}\p{N}]*/u.exec(exact) ?? [];
  const [close = ''] = /[^\p{L}\p{M}\p{N}]*$/u.exec(exact) ?? [];
  return {
    start: text.slice(0, start).endsWith(open) ? start - open.length : start,
    end: text.startsWith(close, end) ? end + close.length : end,
    isChanged: true,
  };
}

function placeWords(text: string): PlacedWords {
  const tokens = tokenize(text);
  return {
    keys: tokens.map(({ key }) => key),
    starts: tokens.map(({ start }) => start),
    ends: tokens.map(({ end }) => end),
  };
}

const keysOf = (text: string): string[] => tokenize(text).map(({ key }) => key);

function findClose(words: PlacedWords, quote: TextQuote): FoundPassage | null {
  const wanted = keysOf(quote.exact);
  const prefix = keysOf(quote.prefix).slice(-NEIGHBOURS);
  const suffix = keysOf(quote.suffix).slice(0, NEIGHBOURS);
  if (wanted.length <= LONG) return closest(words, wanted, prefix, suffix);
  const head = closest(words, wanted.slice(0, END_WORDS), prefix, []);
  const tail = closest(words, wanted.slice(-END_WORDS), [], suffix);
  if (head === null || tail === null || tail.end <= head.start) return null;
  const ratio = (tail.end - head.start) / quote.exact.length;
  if (ratio < 0.5 || ratio > 2) return null;
  return { start: head.start, end: tail.end, isChanged: true };
}

function closest(
  words: PlacedWords,
  wanted: readonly string[],
  prefix: readonly string[],
  suffix: readonly string[],
): FoundPassage | null {
  let best: { first: number; last: number; score: number } | undefined;
  for (const { first, last, kept } of alignWords(words.keys, wanted)) {
    const around =
      (held(words.keys.slice(Math.max(0, first - prefix.length), first), prefix) +
        held(words.keys.slice(last + 1, last + 1 + suffix.length), suffix)) /
      2;
    const isInPlace = kept >= ENOUGH_IN_PLACE && around >= ENOUGH;
    if (kept < ENOUGH && !isInPlace) continue;
    const score = 3 * kept + around;
    if (best === undefined || score > best.score) best = { first, last, score };
  }
  if (best === undefined) return null;
  return {
    start: words.starts[best.first] ?? 0,
    end: words.ends[best.last] ?? 0,
    isChanged: true,
  };
}

/** The share of neighbours that are there still; all of them where there were none. */
function held(there: readonly string[], wanted: readonly string[]): number {
  if (wanted.length === 0) return there.length === 0 ? 1 : 0;
  const set = new Set(there);
  return wanted.filter((key) => set.has(key)).length / wanted.length;
}
