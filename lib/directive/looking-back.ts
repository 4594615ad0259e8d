import { dateAt, dateDigitsAt } from './date.ts';
import { issuerAt } from './issuer.ts';
import type { IssuerReading } from './issuer.ts';
import { termAt } from './term.ts';
import { pairAt, tokenAt } from './tokens.ts';
import type { Reading } from './tokens.ts';

/** How far back a subject is looked for, in tokens. */
const REACH = 32;
/** How long an office before the one that signs may be. */
const OFFICE_REACH = 14;

/** Whether the token ends the sentence or list item that a citation stands in. */
export const isSentenceEnd = (reading: Reading, index: number): boolean => {
  const token = tokenAt(reading, index);
  if (token.text === ';' || token.text === '!' || token.text === '?') return true;
  if (token.text !== '.') return false;
  const next = tokenAt(reading, index + 1);
  return next.newLine || (next.spaced && next.capital && tokenAt(reading, index - 1).low !== 'tp');
};

/** The longest body whose phrase ends exactly at `end`. */
export function bodyEndingAt(reading: Reading, end: number, reach = REACH): IssuerReading | null {
  let found: IssuerReading | null = null;
  for (let start = end - 1; start >= Math.max(0, end - reach); start -= 1) {
    if (isSentenceEnd(reading, start)) break;
    if (tokenAt(reading, start + 1).newLine && start + 1 < end) break;
    if (tokenAt(reading, start).kind !== 'word') continue;
    const read = issuerAt(reading, start, false);
    if (read === null) continue;
    if (read.end === end || termAt(reading, read.end)?.next === end) found = read;
    // A phrase that starts further left and stops before is another body.
    else if (found !== null && read.end <= found.start) break;
  }
  return found;
}

const DAY_WORDS = new Set(['sáng', 'chiều', 'tối', 'trưa', 'hôm', 'vào', 'đêm']);

interface DateBefore {
  readonly iso: string | null;
  readonly start: number;
}

/** A date that ends just before the token `index`, a comma or "vừa qua," between them or not. */
export function dateBefore(reading: Reading, index: number): DateBefore | null {
  let end = tokenAt(reading, index - 1).text === ',' ? index - 1 : index;
  if (pairAt(reading, end - 2) === 'vừa qua') end -= 2;
  for (let start = end - 3; start >= Math.max(0, end - 7); start -= 1) {
    const word = tokenAt(reading, start).low;
    const read =
      word === 'ngày'
        ? dateAt(reading, start)
        : DAY_WORDS.has(word)
          ? dateDigitsAt(reading, start + 1)
          : null;
    if (read !== null && read.end === end) return { iso: read.iso, start };
  }
  return null;
}

/** Before "ông Nguyễn Văn A" that ends just before `end`, or `end`. */
function skipPersonBack(reading: Reading, end: number): number {
  let at = end;
  while (at > end - 5 && tokenAt(reading, at - 1).capital) at -= 1;
  if (at === end) return end;
  if (pairAt(reading, at - 2) === 'đồng chí') return at - 2;
  return ['ông', 'bà'].includes(tokenAt(reading, at - 1).low) ? at - 1 : end;
}

/** "Ngày 5/6/2023, ông Nguyễn Văn A, Chủ tịch UBND tỉnh đã ký …": the date before name and other offices. */
export function dateBeforeTitles(reading: Reading, index: number): DateBefore | null {
  let at = index;
  for (let count = 0; count < 3; count += 1) {
    if (pairAt(reading, at - 2) === 'đồng chí') at -= 2;
    const date = dateBefore(reading, at);
    if (date !== null) return date;
    let end = at - 1;
    if (pairAt(reading, at - 2) === 'thay mặt') {
      end = at - 2;
      while (['đã', 'vừa'].includes(tokenAt(reading, end - 1).low)) end -= 1;
    } else if (!/^[,–-]$/.test(tokenAt(reading, end).text)) return null;
    const before = skipPersonBack(reading, end);
    const office = before < end ? before : bodyEndingAt(reading, end, OFFICE_REACH)?.start;
    if (office === undefined) return null;
    at = office;
  }
  return null;
}

/** "Giám đốc Sở Y tế - Tổ trưởng Tổ công tác ban hành": the office before the dash, the other is added. */
export function mainOffice(reading: Reading, added: IssuerReading): IssuerReading {
  const dash = tokenAt(reading, added.start - 1);
  if (!/^[-–]$/.test(dash.text) || tokenAt(reading, added.start).low === 'chủ') return added;
  const main = bodyEndingAt(reading, added.start - 1, OFFICE_REACH);
  return main === null || main.end - main.start < 2 ? added : main;
}
