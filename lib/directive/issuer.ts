import { endOfBody, isBodyHead } from './body-name.ts';
import { DEPUTIES } from './issuer-table.ts';
import { skipPerson } from './place.ts';
import { longestAt, pairAt, tokenAt } from './tokens.ts';
import type { Reading } from './tokens.ts';

export interface IssuerReading {
  /** As printed, one space between words; null for a Deputy Prime Minister, who signs for no body of his own. */
  readonly text: string | null;
  /** Tokens of the whole phrase, a person's name after the office included; half open. */
  readonly start: number;
  readonly end: number;
}

const MOST_JOINT_BODIES = 5;

/** "Cục Cảnh sát giao thông (Bộ Công an)": the superior body in brackets belongs to the name. */
function withBracket(reading: Reading, end: number): number {
  if (tokenAt(reading, end).text !== '(' || !isBodyHead(reading, end + 1, false)) return end;
  // "(GD&ĐT)" only abbreviates it.
  if (tokenAt(reading, end + 2).text === '&') return end;
  const close = endOfBody(reading, end + 1, false);
  return close > end + 2 && tokenAt(reading, close).text === ')' ? close + 1 : end;
}

/** Joint documents: "Bộ Chính trị, Ban Bí thư", "Bộ Tài chính, Bộ Y tế và Bộ Nội vụ". */
function withJoint(reading: Reading, index: number, end: number): number {
  const ministry = tokenAt(reading, index).low === 'bộ';
  let at = end;
  for (let count = 0; count < MOST_JOINT_BODIES; count += 1) {
    const joint = tokenAt(reading, at).low;
    if (![',', 'và', '-', '–'].includes(joint)) break;
    const next = tokenAt(reading, at + 1);
    const sameKind = ministry && (next.text === 'Bộ' || pairAt(reading, at + 1) === 'ban bí');
    const named =
      joint === 'và' && (next.text === 'Ủy' || next.text === 'Tỉnh' || next.text === 'Đoàn');
    const body = sameKind || named ? endOfBody(reading, at + 1, false) : at + 1;
    if (body === at + 1) break;
    at = body;
  }
  return at;
}

function phrase(reading: Reading, start: number, end: number): string {
  return reading.text
    .slice(tokenAt(reading, start).start, tokenAt(reading, end - 1).end)
    .replace(/\s+/g, ' ');
}

/** "Đại hội đại biểu Đảng bộ thành phố Hải Phòng lần thứ I" */
function withOrdinal(reading: Reading, index: number, end: number): number {
  return tokenAt(reading, index).low === 'đại' && pairAt(reading, end) === 'lần thứ'
    ? end + 3
    : end;
}

/**
 * Reads the issuing body that starts at token `index`. `afterOf` says that "của" stands before it, where
 * small letters are enough for "bộ" or "tỉnh". A deputy signs for the body that follows the office.
 */
export function issuerAt(reading: Reading, index: number, afterOf: boolean): IssuerReading | null {
  const deputy = longestAt(reading, index, DEPUTIES);
  const head = index + deputy;
  if (deputy > 0 && pairAt(reading, index + 1) === 'thủ tướng') {
    const office = pairAt(reading, head) === 'chính phủ' ? head + 2 : head;
    return { text: null, start: index, end: skipPerson(reading, office) };
  }
  const body = endOfBody(reading, head, afterOf || deputy > 0);
  if (body === head) return null;
  const joint = withJoint(reading, head, withBracket(reading, body));
  const end = withOrdinal(reading, head, joint);
  return { text: phrase(reading, head, end), start: index, end: skipPerson(reading, end) };
}
