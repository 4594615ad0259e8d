import { dateAt } from './date.ts';
import { issuerAt } from './issuer.ts';
import { termAt } from './term.ts';
import type { TermReading } from './term.ts';
import { tokenAt, wordsAt } from './tokens.ts';
import type { Reading } from './tokens.ts';

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

function issuedAt(reading: Reading, index: number): number {
  for (const words of ISSUED) if (wordsAt(reading, index, words)) return words.length;
  return 0;
}

const LONGEST_REMARK = 10;

/** After a short bracket, or `index`. */
function skipRemark(reading: Reading, index: number): number {
  if (tokenAt(reading, index).text !== '(') return index;
  for (let at = index + 1; at < index + LONGEST_REMARK; at += 1) {
    if (tokenAt(reading, at).text === ')') return at + 1;
  }
  return index;
}

/** Reads date, issuer and term after a citation, in any order, from token `index` on. */
export function tailAt(reading: Reading, index: number): Tail {
  let date: string | null = null;
  let dated = false;
  let issuer: string | null = null;
  let term: string | null = null;
  let at = index;
  for (let step = 0; step < 6; step += 1) {
    const termRead: TermReading | null = term === null ? termAt(reading, at) : null;
    if (termRead !== null) {
      term = termRead.term;
      at = termRead.next;
      continue;
    }
    // "Chỉ thị 100-CT/TW (tháng 1-1981) của Ban Bí thư": a remark in brackets may come between.
    const remark = skipRemark(reading, at);
    if (remark > at && tokenAt(reading, remark).low === 'của') at = remark;
    let next = at;
    if (tokenAt(reading, next).text === ',') next += 1;
    const bracket = tokenAt(reading, next).text === '(';
    if (bracket) next += 1;
    if (!dated) {
      let from = next;
      if (wordsAt(reading, from, ['được'])) from += 1;
      from += issuedAt(reading, from);
      const read = dateAt(reading, from);
      if (read !== null) {
        date = read.iso;
        dated = true;
        at = read.end;
        if (bracket && tokenAt(reading, at).text === ')') at += 1;
        continue;
      }
    }
    if (issuer === null && !bracket) {
      const word = tokenAt(reading, next).low;
      if (word === 'của') {
        const read = issuerAt(reading, next + 1, true);
        if (read !== null) {
          issuer = read.text;
          at = read.end;
          continue;
        }
      } else if (word === 'do' || word === 'được') {
        const read = issuerAt(reading, next + 1, false);
        const verb = read === null ? 0 : issuedAt(reading, read.end);
        if (read !== null && verb > 0) {
          issuer = read.text;
          at = read.end + verb;
          continue;
        }
      }
    }
    break;
  }
  return { date, dated, issuer, term, next: at };
}
