import { foldText } from '../text/fold.ts';
import { tokenize, tokenKeys } from '../text/tokens.ts';
import { compareAccents } from './accents.ts';
import { PREFIX_QUALITY, type Slot } from './plan.ts';
import type { Filter, Query } from './query.ts';

/** The words of a clip as they are read again to confirm a hit. */
export interface HitText {
  readonly title: string;
  /** Lead and body. */
  readonly text: string;
  /** Texts of the files kept with it, form feeds between pages. */
  readonly files?: readonly { readonly name: string; readonly text: string }[];
}

const PHRASE = 30;
const EARLY = 1;
const SPELLING = 10;
/** The same where nothing but the number was typed: its spelling is all there is to go by. */
const SOLE_SPELLING = 150;
/** UTF-16 units from the start of the text that count as its lead. */
const LEAD = 400;

/**
 * What the text itself adds to a score: the query in one piece, the words with the very accents
 * that were typed, a find near the beginning. -Infinity where a quoted phrase is not in the text:
 * an index of pairs lets through texts that hold all pairs of a phrase but not the phrase.
 * Bit i of `mask` says that the index found slot i in the text.
 */
export function compareText(
  query: Query,
  slots: readonly Slot[],
  hit: HitText,
  mask: number,
): TextMatch {
  const whole = `${hit.title}\n${hit.text}`;
  const tokens = tokenize(whole);
  const keys = ` ${tokens.map(({ key }) => key).join(' ')} `;
  let fileKeys: readonly string[] | undefined;
  // Read only where the article does not hold what is looked for: files are long.
  const stands = (phrase: string): boolean => {
    if (keys.includes(phrase)) return true;
    fileKeys ??= (hit.files ?? []).map(({ text }) => ` ${tokenKeys(text).join(' ')} `);
    return fileKeys.some((own) => own.includes(phrase));
  };
  for (const filter of query.filters) {
    if (!holdsPhrases(filter, stands)) {
      return { bonus: -Infinity, piece: null, denied: false, isFiled: false };
    }
  }
  const isWhole = slots.every(({ everywhere }, at) => everywhere || (mask & (1 << at)) !== 0);
  const piece = slots.length < 2 || !isWhole ? null : bestPiece(slots, keys);
  const found = piece === null ? 0 : PHRASE * piece.quality + (piece.at < LEAD ? EARLY : 0);
  const accents = compareAccents(query, slots, { whole, tokens, keys, titled: hit.title.length });
  const bonus = found + accents.bonus + spellingBonus(query, whole);
  const isFiled =
    hit.files !== undefined &&
    slots.some((slot, i) => (mask & (1 << i)) !== 0 && keys.search(slotPattern([slot])) < 0);
  return { bonus, piece: piece?.words ?? null, denied: accents.denied, isFiled };
}

export interface TextMatch {
  readonly bonus: number;
  /** The words of title or text in which the whole query stands in one piece, with the fewest slips. */
  readonly piece: readonly string[] | null;
  /** Every accent that was typed speaks against this text; see {@link compareAccents}. */
  readonly denied: boolean;
  /** The clip has files, and words of the query stand outside of the article's own text. */
  readonly isFiled: boolean;
}

/** `3232/bc` also finds `3232-BC/HU`, but those that are written so come first. */
function spellingBonus(query: Query, text: string): number {
  if (query.numbers.length + query.numberHints.length === 0) return 0;
  const typed = query.chips
    .filter(({ kind }) => kind === 'number' || kind === 'word')
    .map((chip) => foldText(chip.text))
    .filter((written) => /^\d+[-/][a-z0-9/-]*$/.test(written));
  if (typed.length === 0) return 0;
  const folded = ` ${foldText(text)}`;
  const isSpelt = typed.some((written) => new RegExp(`[^\\d/-]${written}`).test(folded));
  if (!isSpelt) return 0;
  return query.chips.length === 1 ? SOLE_SPELLING : SPELLING;
}

function holdsPhrases(filter: Filter, stands: (phrase: string) => boolean): boolean {
  if (filter.kind === 'phrase') return stands(` ${filter.keys.join(' ')} `);
  if (filter.kind === 'and') return filter.of.every((part) => holdsPhrases(part, stands));
  if (filter.kind === 'or') return filter.of.some((part) => holdsPhrases(part, stands));
  if (filter.kind === 'not' && filter.of.kind === 'phrase') return !holdsPhrases(filter.of, stands);
  return true;
}

/** As many places where a query stands in one piece are compared. */
const MOST_PIECES = 20;

interface Piece {
  readonly at: number;
  readonly words: readonly string[];
  readonly quality: number;
}

/** Where the query stands in one piece with the fewest slips, and how well that stands for it. */
function bestPiece(slots: readonly Slot[], keys: string): Piece | null {
  const pattern = new RegExp(slotPattern(slots), 'g');
  let best: Piece | null = null;
  for (let left = MOST_PIECES; left > 0 && (best?.quality ?? 0) < 1; left--) {
    const match = pattern.exec(keys);
    if (match === null) break;
    // The blank behind one find may be the one before the next.
    pattern.lastIndex--;
    const words = match[0].trim().split(' ');
    const quality = slots.reduce((product, slot, at) => product * fit(slot, words[at]), 1);
    if (quality > (best?.quality ?? 0)) best = { at: match.index, words, quality };
  }
  return best;
}

/** How well a word stands for what was typed. */
function fit({ alternatives }: Slot, word: string | undefined): number {
  return alternatives.find((one) => one.word === word)?.quality ?? PREFIX_QUALITY;
}

function slotPattern(slots: readonly Slot[]): RegExp {
  const places = slots.map(({ alternatives, prefix }) => {
    const words = alternatives.map(({ word }) => word);
    return prefix === null
      ? `(?:${words.join('|')})`
      : `(?:${[...words, `${prefix}[^ ]*`].join('|')})`;
  });
  return new RegExp(` ${places.join(' ')} `);
}
