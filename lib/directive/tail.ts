import { dateAt, dateDigitsAt } from './date.ts';
import type { DateReading } from './date.ts';
import { issuerAt } from './issuer.ts';
import type { IssuerReading } from './issuer.ts';
import { isYear } from './number.ts';
import { sessionAt } from './session.ts';
import { termAt } from './term.ts';
import { tokenAt, wordsAt } from './tokens.ts';
import type { Reading } from './tokens.ts';
import { typeWordAt } from './type-word.ts';

/** What follows a citation and belongs to it. */
export interface Tail {
  readonly date: string | null;
  /** Whether a date stands there, complete or not. */
  readonly dated: boolean;
  readonly issuer: string | null;
  readonly term: string | null;
  /** The first token after it. */
  readonly next: number;
}

/** Verbs of issuing between a citation and its date or after "do …". */
const ISSUED = [
  ['ban', 'hành'],
  ['ký', 'ban', 'hành'],
  ['ký'],
  ['banhành'],
  ['thông', 'qua'],
  ['phê', 'duyệt'],
  ['công', 'bố'],
  ['xây', 'dựng'],
  ['cấp'],
];
const MOST_PARTS = 6;
const LONGEST_REMARK = 10;

function issuedAt(reading: Reading, index: number): number {
  for (const words of ISSUED) if (wordsAt(reading, index, words)) return words.length;
  return 0;
}

/** After a short bracket, or `index`. */
function skipRemark(reading: Reading, index: number): number {
  if (tokenAt(reading, index).text !== '(') return index;
  for (let at = index + 1; at < index + LONGEST_REMARK; at += 1) {
    if (tokenAt(reading, at).text === ')') return at + 1;
  }
  return index;
}

interface PlacedTerm {
  readonly term: string | null;
  readonly next: number;
}

interface Part<Value> {
  readonly value: Value;
  readonly next: number;
}

/** "(08/9/2025)": a full date alone in brackets. */
function dayInBracket(reading: Reading, index: number): DateReading | null {
  const read = dateDigitsAt(reading, index);
  return read?.iso != null && tokenAt(reading, read.end).text === ')' ? read : null;
}

/** "ngày …", "ban hành ngày …", "(ngày …)", ", ngày …" */
function datePart(reading: Reading, index: number): Part<string | null> | null {
  const comma = tokenAt(reading, index).text === ',';
  let from = comma ? index + 1 : index;
  const bracket = tokenAt(reading, from).text === '(';
  if (bracket) from += 1;
  if (tokenAt(reading, from).low === 'được') from += 1;
  const read =
    dateAt(reading, from + issuedAt(reading, from)) ??
    (bracket ? dayInBracket(reading, from) : null);
  if (read === null) return null;
  // "Thực hiện Kế hoạch số 15, ngày 15/6/2023, UBND xã tổ chức …": the day of the event.
  const { end } = read;
  const opensClause = tokenAt(reading, end).text === ',' && tokenAt(reading, end + 1).capital;
  if (comma && opensClause && typeWordAt(reading, end + 1) === null) return null;
  return { value: read.iso, next: bracket && tokenAt(reading, end).text === ')' ? end + 1 : end };
}

/** What may stand after a body that follows a number without "của": its term, the subject, a date, an end. */
function closesName(reading: Reading, index: number): boolean {
  const token = tokenAt(reading, index);
  return token.kind === 'mark' || ['về', 'ngày', 'khóa'].includes(token.low) || token.newLine;
}

/** "của Bộ Chính trị", "do UBND tỉnh ban hành", "Ban Chấp hành Trung ương khóa XIII" */
function issuerPart(reading: Reading, index: number): Part<string | null> | null {
  const from = tokenAt(reading, index).text === ',' ? index + 1 : index;
  const word = tokenAt(reading, from);
  let read: IssuerReading | null = null;
  let verb = 0;
  const verbAt = from + (word.low === 'được' ? 1 : 0);
  const by = verbAt + issuedAt(reading, verbAt);
  if (word.low === 'của') read = issuerAt(reading, from + 1, true);
  else if (tokenAt(reading, by).low === 'bởi') read = issuerAt(reading, by + 1, true);
  else if (word.low === 'do' || word.low === 'được') {
    read = issuerAt(reading, from + 1, false);
    verb = read === null ? 0 : issuedAt(reading, read.end);
    if (verb === 0) return null;
  } else if (
    from === index &&
    word.capital &&
    !word.newLine &&
    typeWordAt(reading, from) === null
  ) {
    read = issuerAt(reading, from, false);
    if (read !== null && !closesName(reading, read.end)) return null;
  }
  return read === null ? null : { value: read.text, next: read.end + verb };
}

/** Reads date, issuer and term after a citation, in any order, from token `index` on. */
export function tailAt(reading: Reading, index: number): Tail {
  let date: string | null = null;
  let dated = false;
  let issuer: string | null = null;
  let term: string | null = null;
  let at = index;
  // "Quyết định 491/QĐ-TTg năm 2009 của …"
  if (tokenAt(reading, at).low === 'năm' && isYear(tokenAt(reading, at + 1))) at += 2;
  for (let step = 0; step < MOST_PARTS; step += 1) {
    // "Nghị quyết số 18-NQ/TW Hội nghị lần thứ sáu … khóa XII" names its plenum too.
    const plenum = tokenAt(reading, at).low === 'hội' ? sessionAt(reading, at) : null;
    const termPart: PlacedTerm | null = term === null ? (termAt(reading, at) ?? plenum) : null;
    if (termPart !== null) {
      term = termPart.term;
      at = termPart.next;
      continue;
    }
    const day = dated ? null : datePart(reading, at);
    if (day !== null) {
      date = day.value;
      dated = true;
      at = day.next;
      continue;
    }
    // "Chỉ thị 100-CT/TW (tháng 1-1981) của Ban Bí thư": a remark in brackets may come between.
    const remark = skipRemark(reading, at);
    if (remark > at && tokenAt(reading, remark).low === 'của') at = remark;
    const body: Part<string | null> | null = issuer === null ? issuerPart(reading, at) : null;
    if (body === null) break;
    issuer = body.value;
    at = body.next;
  }
  return { date, dated, issuer, term, next: at };
}
