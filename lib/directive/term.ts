import type { Reading } from './tokens.ts';
import { tokenAt } from './tokens.ts';

export interface TermReading {
  /** Roman numerals. */
  readonly term: string;
  /** The first token after it, a closing bracket included where one was opened before "khóa". */
  readonly next: number;
}

const ROMAN = [
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
] as const;

/** 13 as XIII; terms of committees, assemblies and councils stay below 40. */
export function romanNumeral(value: number): string {
  let rest = value;
  let roman = '';
  for (const [letters, worth] of ROMAN) {
    while (rest >= worth) {
      roman += letters;
      rest -= worth;
    }
  }
  return roman;
}

/** "khóa XII", "khoá 13", "khóa thứ XI", "(khóa VIII)", ", khóa X" at token `index`. */
export function termAt(reading: Reading, index: number): TermReading | null {
  let at = index;
  if (tokenAt(reading, at).text === ',') at += 1;
  const bracket = tokenAt(reading, at).text === '(';
  if (bracket) at += 1;
  if (tokenAt(reading, at).low !== 'khóa') return null;
  at += 1;
  if (tokenAt(reading, at).low === 'thứ') at += 1;
  const token = tokenAt(reading, at);
  let term: string;
  if (token.kind === 'number' && token.text.length < 3) term = romanNumeral(Number(token.text));
  else if (/^[IVX]{1,7}$/.test(token.text)) term = token.text;
  else return null;
  at += 1;
  // "(khóa XI, XII)", "khóa XI và khóa XII"
  while (tokenAt(reading, at).text === ',' || tokenAt(reading, at).low === 'và') {
    const again = tokenAt(reading, at + 1).low === 'khóa' ? at + 2 : at + 1;
    if (!/^[IVX]{1,7}$/.test(tokenAt(reading, again).text)) break;
    at = again + 1;
  }
  if (bracket && tokenAt(reading, at).text === ')') at += 1;
  return { term, next: at };
}

const ORDINALS: Readonly<Record<string, number>> = {
  nhất: 1,
  hai: 2,
  nhì: 2,
  ba: 3,
  tư: 4,
  bốn: 4,
  năm: 5,
  sáu: 6,
  bảy: 7,
  bẩy: 7,
  tám: 8,
  chín: 9,
  mười: 10,
};

export interface OrdinalReading {
  readonly value: number;
  readonly next: number;
}

/** "4", "IV", "tư", "mười một" at token `index`. */
export function ordinalAt(reading: Reading, index: number): OrdinalReading | null {
  const token = tokenAt(reading, index);
  if (token.kind === 'number') {
    return token.text.length < 3 ? { value: Number(token.text), next: index + 1 } : null;
  }
  if (/^[IVX]{1,5}$/.test(token.text)) return { value: romanValue(token.text), next: index + 1 };
  const value = ORDINALS[token.low];
  if (value === undefined) return null;
  const unit =
    value === 10 ? ORDINALS[tokenAt(reading, index + 1).low.replace('mốt', 'một')] : undefined;
  if (value === 10 && tokenAt(reading, index + 1).low === 'một')
    return { value: 11, next: index + 2 };
  return unit === undefined ? { value, next: index + 1 } : { value: 10 + unit, next: index + 2 };
}

function romanValue(roman: string): number {
  for (let value = 1; value < 40; value += 1) if (romanNumeral(value) === roman) return value;
  return 0;
}
