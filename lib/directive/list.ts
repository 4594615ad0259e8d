import { makeDraft } from './draft.ts';
import type { Draft } from './draft.ts';
import { isCountAfterMarker, readFollowing } from './near-miss.ts';
import { numberAt, withYearInWords } from './number.ts';
import type { NumberReading } from './number.ts';
import { tokenAt } from './tokens.ts';
import type { Reading } from './tokens.ts';
import { DOCUMENT_TYPES } from './type-table.ts';

const SEPARATOR_WORDS = new Set(['và', 'hoặc', 'hay', 'cùng', 'với']);

/** After ",", ";", "và", ", và", "hoặc" at token `index`, or `index` where none stands. */
export function skipSeparator(reading: Reading, index: number): number {
  let at = index;
  const mark = tokenAt(reading, at).text;
  if (mark === ',' || mark === ';') at += 1;
  if (tokenAt(reading, at).text === '-' && tokenAt(reading, at).newLine) at += 1;
  while (SEPARATOR_WORDS.has(tokenAt(reading, at).low) && at < index + 3) at += 1;
  return at;
}

/** Whether a symbol can stand behind a type word: its type part, where it has one, must fit. */
export function fitsType(symbol: NumberReading['symbol'], type: string): boolean {
  const first = symbol?.groups[0];
  if (first === undefined) return false;
  const types = DOCUMENT_TYPES.filter((row) => row.abbreviations.includes(first));
  return types.length === 0 || types.some((row) => row.word === type);
}

/** One more item of a list after the draft `previous`, or null. */
export function nextItem(reading: Reading, previous: Draft, from: number): Draft | null {
  const after = skipSeparator(reading, from);
  if (after === from) return null;
  const marked = tokenAt(reading, after).low === 'số';
  const digits = marked ? after + 1 + (tokenAt(reading, after + 1).text === ':' ? 1 : 0) : after;
  const read = numberAt(reading, digits);
  if (read === null) return null;
  const number = withYearInWords(reading, read);
  if (!isItem(reading, previous, number, marked)) return null;
  return makeDraft({
    type: previous.type,
    form: number.symbol === null ? 'number' : 'full',
    start: tokenAt(reading, after).start,
    end: number.end,
    first: after,
    next: number.next,
    number,
    name: null,
    session: null,
  });
}

function isItem(
  reading: Reading,
  previous: Draft,
  number: NumberReading,
  marked: boolean,
): boolean {
  if (number.symbol !== null) return fitsType(number.symbol, previous.type);
  if (marked) {
    // "Quyết định số 12, số 5 Lê Lợi": a capital after it makes it an address.
    const token = tokenAt(reading, number.next);
    return !isCountAfterMarker(reading, number.next) && !(token.capital && !token.newLine);
  }
  if (number.year !== null) return true;
  if (previous.number?.symbol != null || number.number.length < 2) return false;
  const following = readFollowing(reading, number.next);
  if (following === 'document') return true;
  const next = tokenAt(reading, number.next);
  return next.text === ',' || SEPARATOR_WORDS.has(next.low);
}
