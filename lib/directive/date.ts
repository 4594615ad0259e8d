import type { Reading } from './tokens.ts';
import { tokenAt } from './tokens.ts';

export interface DateReading {
  /** ISO `YYYY-MM-DD`, or null where the page leaves out the year. */
  readonly iso: string | null;
  /** Tokens, half open. */
  readonly start: number;
  readonly end: number;
}

const SEPARATORS = '/-–.';

function isoDate(day: string, month: string, year: string): string | null {
  const dayNumber = Number(day);
  const monthNumber = Number(month);
  if (dayNumber < 1 || dayNumber > 31 || monthNumber < 1 || monthNumber > 12) return null;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function short(reading: Reading, index: number): boolean {
  const token = tokenAt(reading, index);
  return token.kind === 'number' && token.text.length < 3;
}

function isFullYear(reading: Reading, index: number): boolean {
  const token = tokenAt(reading, index);
  return token.kind === 'number' && token.text.length === 4 && /^[12]/.test(token.text);
}

/** A date without the word "ngày" that starts at token `index`: d/m/yyyy, d-m-yyyy, d.m.yyyy, d tháng m năm yyyy, d/m. */
export function dateDigitsAt(reading: Reading, index: number): DateReading | null {
  if (!short(reading, index) || !short(reading, index + 2)) return null;
  const day = tokenAt(reading, index).text;
  const month = tokenAt(reading, index + 2).text;
  const joint = tokenAt(reading, index + 1);
  const valid = isoDate(day, month, '2000');
  if (valid === null) return null;
  const second = tokenAt(reading, index + 3);
  if (joint.low === 'tháng') {
    const yearAt = second.low === 'năm' ? index + 4 : index + 3;
    if ((second.low === 'năm' || second.text === '/') && isFullYear(reading, index + 4)) {
      return {
        iso: isoDate(day, month, tokenAt(reading, index + 4).text),
        start: index,
        end: index + 5,
      };
    }
    if (isFullYear(reading, yearAt)) {
      return {
        iso: isoDate(day, month, tokenAt(reading, yearAt).text),
        start: index,
        end: yearAt + 1,
      };
    }
    return { iso: null, start: index, end: index + 3 };
  }
  if (joint.kind !== 'mark' || !SEPARATORS.includes(joint.text)) return null;
  if (
    second.kind === 'mark' &&
    SEPARATORS.includes(second.text) &&
    isFullYear(reading, index + 4)
  ) {
    return {
      iso: isoDate(day, month, tokenAt(reading, index + 4).text),
      start: index,
      end: index + 5,
    };
  }
  return { iso: null, start: index, end: index + 3 };
}

/** A date with "ngày" before it ("ngày 30/9/2020", "hồi 10h30 ngày 29/8/2023"), or null. */
export function dateAt(reading: Reading, index: number): DateReading | null {
  let at = index;
  if (tokenAt(reading, at).low === 'hồi') {
    while (at < index + 6 && tokenAt(reading, at).low !== 'ngày') at += 1;
  }
  if (tokenAt(reading, at).low !== 'ngày') return null;
  const read = dateDigitsAt(reading, at + 1);
  return read === null ? null : { ...read, start: index };
}
