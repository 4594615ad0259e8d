import { normalizeText } from '../text/normalize.ts';
import type { Token } from '../text/tokens.ts';
import { isInformative } from './evidence.ts';
import type { Slot } from './plan.ts';
import type { Query, QueryWord } from './query.ts';

/** What every typed accent standing in the text adds to a score. */
const ACCENTS = 20;
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/g;
const MARK = /[\u0300-\u036Fđ]/g;
const ACCENTED = /[^\p{ASCII}]/u;

/** A text that was taken apart. */
export interface ReadText {
  readonly whole: string;
  readonly tokens: readonly Token[];
  /** Keys of all tokens with a blank between, before and behind. */
  readonly keys: string;
  /** Where the title ends. */
  readonly titled: number;
}

/** What the typed accents say of a text. */
export interface AccentMatch {
  readonly bonus: number;
  /** The text holds the query's words, but every one that was typed with accents with others. */
  readonly denied: boolean;
}

/** A word in lower case with its tone taken out: `hòa` and `hoà` are one. */
interface Accents {
  readonly letters: string;
  readonly tone: string;
}

function accentsOf(word: string): Accents {
  const apart = normalizeText(word).toLowerCase().normalize('NFD');
  return { letters: apart.replace(TONE, ''), tone: (apart.match(TONE) ?? []).join('') };
}

/** Where a word of the query stands with its accents. */
interface Agreement {
  readonly title: boolean;
  readonly anywhere: boolean;
  /** As a whole word, and not only as the beginning of one. */
  readonly entire: boolean;
}

/**
 * Compares the words that were typed with accents with those of the text. The bonus grows with the
 * part of them that stands there so. A text is denied where none does and nothing else speaks for it:
 * neither the query in one piece as typed, for tones are slips too, nor a word without accents.
 */
export function compareAccents(query: Query, slots: readonly Slot[], text: ReadText): AccentMatch {
  const typed = query.words.filter(({ text: word }) => ACCENTED.test(word));
  if (typed.length === 0) return { bonus: 0, denied: false };
  const agreements = new Map(typed.map((word) => [word, agreementOf(word, text)]));
  const values = [...agreements.values()];
  const titled = values.filter(({ title }) => title).length;
  const anywhere = values.filter((agreement) => agreement.anywhere).length;
  const bonus = (ACCENTS * Math.max(titled, anywhere * 0.8)) / typed.length;
  return { bonus, denied: isDenied(query, slots, text, agreements) };
}

function agreementOf(word: QueryWord, { whole, tokens, titled }: ReadText): Agreement {
  const wanted = accentsOf(word.text);
  const seen = new Map<string, boolean>();
  let [title, anywhere, entire] = [false, false, false];
  for (const { key, start, end } of tokens) {
    if (key !== word.key && !(word.prefix && key.startsWith(word.key))) continue;
    const there = whole.slice(start, end);
    if (seen.has(there)) continue;
    const accents = accentsOf(there);
    seen.set(there, true);
    if (!isSame(accents, wanted, word.prefix)) continue;
    anywhere = true;
    title ||= start < titled;
    entire ||= key === word.key && isSame(accents, wanted, false);
    if (entire) break;
  }
  return { title, anywhere, entire };
}

/** Half typed, the tone may still come, but not another one. */
function isSame(word: Accents, wanted: Accents, prefix: boolean): boolean {
  if (!prefix) return word.letters === wanted.letters && word.tone === wanted.tone;
  if (!word.letters.startsWith(wanted.letters)) return false;
  return wanted.tone === '' || wanted.tone === word.tone;
}

function isDenied(
  query: Query,
  slots: readonly Slot[],
  text: ReadText,
  agreements: ReadonlyMap<QueryWord, Agreement>,
): boolean {
  const words = query.words.filter(({ required }) => required);
  const witnesses = words.filter((word, _, all) => {
    if (!ACCENTED.test(word.text) || (word.prefix && all.length > 1)) return false;
    const own = slots.filter(({ source }) => query.words[source] === word);
    // Accents inside a word that the input method garbled say nothing.
    return own.length === 1 && !own.some((slot) => isUndone(slot, word));
  });
  if (witnesses.length === 0 || !ACCENTED.test(text.whole)) return false;
  if ([...agreements].some(([word, { entire }]) => word.required && entire)) return false;
  const last = words.at(-1);
  const piece = ` ${words.map(({ key }) => key).join(' ')}${last?.prefix === true ? '' : ' '}`;
  if (text.keys.includes(piece)) return false;
  const plain = words.filter(
    (word) => !ACCENTED.test(word.text) && !word.prefix && isInformative(word.key),
  );
  if (plain.some(({ key }) => text.keys.includes(` ${key} `))) return false;
  return witnesses.every((word) => isContradicted(word, query, slots, text));
}

const isUndone = ({ alternatives }: Slot, { key }: QueryWord): boolean =>
  alternatives.some(({ word, guess }) => !guess && word !== key);

/**
 * The text holds the word or what it was read as, with other marks; one that it does not hold was
 * found in a tag or a note. `tuyêng` and `tuyên` have the same marks.
 */
function isContradicted(
  word: QueryWord,
  query: Query,
  slots: readonly Slot[],
  { whole, tokens }: ReadText,
): boolean {
  const own = slots.find(({ source }) => query.words[source] === word);
  const readings = new Set(own?.alternatives.map((alternative) => alternative.word));
  const held = tokens.filter(({ key }) => readings.has(key));
  const wanted = marksOf(word.text);
  return (
    held.length > 0 &&
    !held.some(
      ({ key, start, end }) => key !== word.key && marksOf(whole.slice(start, end)) === wanted,
    )
  );
}

function marksOf(word: string): string {
  const apart = normalizeText(word).toLowerCase().normalize('NFD');
  return (apart.match(MARK) ?? []).sort().join('');
}
