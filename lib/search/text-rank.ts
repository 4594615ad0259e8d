import { foldText } from '../text/fold.ts';
import { normalizeText } from '../text/normalize.ts';
import { tokenize, type Token } from '../text/tokens.ts';
import type { Slot } from './plan.ts';
import type { Filter, Query, QueryWord } from './query.ts';

/** The words of a clip as they are read again to confirm a hit. */
export interface HitText {
  readonly title: string;
  /** Lead and body. */
  readonly text: string;
}

const PHRASE = 30;
const EARLY = 1;
const ACCENTS = 20;
const SPELLING = 10;
/** UTF-16 units from the start of the text that count as its lead. */
const LEAD = 400;

/**
 * What the text itself adds to a score: the query in one piece, the words with the very accents
 * that were typed, a find near the beginning. -Infinity where a quoted phrase is not in the text:
 * an index of pairs lets through texts that hold all pairs of a phrase but not the phrase.
 */
export function compareText(query: Query, slots: readonly Slot[], hit: HitText): TextMatch {
  const whole = `${hit.title}\n${hit.text}`;
  const tokens = tokenize(whole);
  const keys = ` ${tokens.map(({ key }) => key).join(' ')} `;
  for (const filter of query.filters) {
    if (!holdsPhrases(filter, keys)) return { bonus: -Infinity, phrase: false };
  }
  const at = slots.length < 2 ? -1 : keys.search(slotPattern(slots));
  const found = at < 0 ? 0 : PHRASE + (at < LEAD ? EARLY : 0);
  const accents = accentBonus(query, whole, tokens, hit.title.length);
  return { bonus: found + accents + spellingBonus(query, whole), phrase: at >= 0 };
}

export interface TextMatch {
  readonly bonus: number;
  /** The whole query stands in title or text in one piece. */
  readonly phrase: boolean;
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
  return typed.some((written) => new RegExp(`[^\\d/-]${written}`).test(folded)) ? SPELLING : 0;
}

function holdsPhrases(filter: Filter, keys: string): boolean {
  if (filter.kind === 'phrase') return keys.includes(` ${filter.keys.join(' ')} `);
  if (filter.kind === 'and') return filter.of.every((part) => holdsPhrases(part, keys));
  if (filter.kind === 'or') return filter.of.some((part) => holdsPhrases(part, keys));
  if (filter.kind === 'not' && filter.of.kind === 'phrase') return !holdsPhrases(filter.of, keys);
  return true;
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

const TONE = /[\u0300\u0301\u0303\u0309\u0323]/g;
const ACCENTED = /[^\p{ASCII}]/u;

/** A word in lower case with its tone taken out: `hòa` and `hoà` are one. */
interface Accents {
  readonly letters: string;
  readonly tone: string;
}

function accentsOf(word: string): Accents {
  const apart = normalizeText(word).toLowerCase().normalize('NFD');
  return { letters: apart.replace(TONE, ''), tone: (apart.match(TONE) ?? []).join('') };
}

/** Which part of the words that were typed with accents stands in the text with the same accents. */
function accentBonus(
  query: Query,
  text: string,
  tokens: readonly Token[],
  titleLength: number,
): number {
  const typed = query.words.filter(({ text: word }) => ACCENTED.test(word));
  if (typed.length === 0) return 0;
  const inTitle = new Set<QueryWord>();
  const anywhere = new Set<QueryWord>();
  for (const word of typed) {
    const wanted = accentsOf(word.text);
    const seen = new Set<string>();
    for (const { key, start, end } of tokens) {
      if (key !== word.key && !(word.prefix && key.startsWith(word.key))) continue;
      const there = text.slice(start, end);
      if (seen.has(there)) continue;
      seen.add(there);
      if (!isSame(accentsOf(there), wanted, word.prefix)) continue;
      anywhere.add(word);
      if (start < titleLength) inTitle.add(word);
      break;
    }
  }
  return (ACCENTS * Math.max(inTitle.size, anywhere.size * 0.8)) / typed.length;
}

/** Half typed, the tone may still come, but not another one. */
function isSame(word: Accents, wanted: Accents, prefix: boolean): boolean {
  if (!prefix) return word.letters === wanted.letters && word.tone === wanted.tone;
  if (!word.letters.startsWith(wanted.letters)) return false;
  return wanted.tone === '' || wanted.tone === word.tone;
}
