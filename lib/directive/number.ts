import type { Reading, Token } from './tokens.ts';
import { tokenAt, tokenFrom } from './tokens.ts';
import { symbolAt } from './symbol.ts';
import type { Symbol } from './symbol.ts';

/** The number of a document with the year and the symbol that follow it. */
export interface NumberReading {
  /** As printed: `01`, `0 3`, `30a`. */
  readonly number: string;
  readonly year: string | null;
  /** What joins the year: `/` or, in one series of the Government, `-`. */
  readonly yearJoint: string;
  readonly symbol: Symbol | null;
  /** Characters, half open. */
  readonly start: number;
  readonly end: number;
  /** The first token after it. */
  readonly next: number;
}

const LONGEST_NUMBER = 6;
const LONGEST_WITHOUT_SYMBOL = 5;

/** Whether a token is a year that a document can carry. */
export function isYear(token: Token): boolean {
  return (
    token.kind === 'number' && token.text.length === 4 && /^(?:19[4-9]|20[0-9])/.test(token.text)
  );
}

const isDash = (text: string): boolean => text !== '' && '-–—'.includes(text);

/** A mark that makes the digits before it a decimal, a telephone number, a clock time, a rate. */
function continuesAsQuantity(reading: Reading, index: number): boolean {
  const mark = tokenAt(reading, index);
  if (mark.spaced) return false;
  if (mark.text === '%' || mark.text === '°') return true;
  const after = tokenAt(reading, index + 1);
  if (after.kind !== 'number' || after.spaced) return false;
  if (mark.text === '.' || mark.text === ':' || mark.text === '/' || mark.text === 'x') return true;
  // "2,6 tỷ" is a decimal, "15,16,19" a list.
  return mark.text === ',' && tokenAt(reading, index - 1).text.length < 2;
}

/** Reads the number that starts at token `index`, or null where the digits are no document number. */
export function numberAt(reading: Reading, index: number): NumberReading | null {
  const first = tokenAt(reading, index);
  if (first.kind !== 'number' || first.text.length > LONGEST_NUMBER) return null;
  let next = index + 1;
  let end = first.end;
  const second = tokenAt(reading, next);
  if (
    first.text === '0' &&
    second.kind === 'number' &&
    second.text.length < 3 &&
    second.start === end + 1
  ) {
    end = second.end;
    next += 1;
  }
  const letter = tokenAt(reading, next);
  if (
    letter.kind === 'word' &&
    !letter.spaced &&
    letter.text.length === 1 &&
    /^[a-eđA-EĐ]$/.test(letter.text)
  ) {
    const after = tokenAt(reading, next + 1);
    if (after.spaced || after.kind === 'mark') {
      end = letter.end;
      next += 1;
    }
  }
  const number = reading.text.slice(first.start, end);
  let year: string | null = null;
  let yearJoint = '/';
  const joint = tokenAt(reading, next);
  const yearToken = tokenAt(reading, next + 1);
  if (isYear(yearToken) && (joint.text === '/' || isDash(joint.text))) {
    const withSymbol = symbolAt(reading.text, yearToken.end);
    const slash = joint.text === '/';
    if (
      (slash || tokenAt(reading, next + 2).text === '/') &&
      (withSymbol !== null || (slash && !joint.spaced))
    ) {
      year = yearToken.text;
      yearJoint = slash ? '/' : '-';
      end = yearToken.end;
      next += 2;
    }
  }
  const symbol = symbolAt(reading.text, end);
  if (symbol !== null) {
    end = symbol.end;
    next = tokenFrom(reading, next, end);
  } else {
    if (first.text.length > LONGEST_WITHOUT_SYMBOL || continuesAsQuantity(reading, next))
      return null;
    const after = tokenAt(reading, next);
    // "24h", "5m2", "3-5", "02 373 123": a time, a measure, a range, a telephone number.
    if (!after.spaced && after.kind === 'word' && !['ngày', 'của', 'về'].includes(after.low))
      return null;
    if (isDash(after.text) && tokenAt(reading, next + 1).kind === 'number') return null;
    if (after.kind === 'number') return null;
  }
  return { number, year, yearJoint, symbol, start: first.start, end, next };
}

/** "số 178 năm 2013": the year in words right after a bare number belongs to it. */
export function withYearInWords(reading: Reading, read: NumberReading): NumberReading {
  const year = tokenAt(reading, read.next + 1);
  if (read.symbol !== null || read.year !== null) return read;
  if (tokenAt(reading, read.next).low !== 'năm' || !isYear(year)) return read;
  return { ...read, year: year.text, end: year.end, next: read.next + 2 };
}
