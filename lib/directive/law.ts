import { dateAt } from './date.ts';
import { isYear, numberAt } from './number.ts';
import type { NumberReading } from './number.ts';
import { pairAt, tokenAt } from './tokens.ts';
import type { Reading } from './tokens.ts';
import type { TypeWord } from './type-word.ts';
import { typeWordAt } from './type-word.ts';

/** A law, ordinance or the Constitution with what makes it one document. */
export interface LawReading {
  /** With the type word and usual capitals: `Luật Đất đai`; null for "Luật số …". */
  readonly name: string | null;
  readonly year: string | null;
  readonly number: NumberReading | null;
  readonly date: string | null;
  /** Character and token after the span. */
  readonly end: number;
  readonly next: number;
}

const LONGEST_NAME = 40;
const STOPS = new Set(
  'quy|có|đã|được|tại|điều|khoản|điểm|chương|này|trong|là|do|thì|đang|sẽ|cũng|nêu|như|theo|để|nhằm|nếu|mà|vừa|mới|chưa|không|phải|cần|ra|hiện|kể|từ|đến|khi|giao|cho|các|những|nói|ở|bị|vẫn|với|trên|còn|nhưng|hay|vào|qua|sau|trước|ngay|việt|gồm'.split(
    '|',
  ),
);
const STOP_PAIRS = new Set([
  'hiệu lực',
  'quy định',
  'hết hiệu',
  'chính thức',
  'hiện hành',
  'tiếp tục',
  'dự kiến',
  'cụ thể',
]);

function nameText(reading: Reading, type: TypeWord, end: number): string {
  const name = reading.text
    .slice(tokenAt(reading, type.end).start, tokenAt(reading, end - 1).end)
    .replace(/\s+/g, ' ');
  const word = type.type.word;
  return `${word.charAt(0).toUpperCase()}${word.slice(1)} ${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}

function plainName(type: TypeWord): string {
  return type.type.word.charAt(0).toUpperCase() + type.type.word.slice(1);
}

/** "năm 2024", "2024", "(năm 2024)" at token `index`. */
function yearAt(reading: Reading, index: number): { year: string; next: number } | null {
  let at = index;
  const bracket = tokenAt(reading, at).text === '(';
  if (bracket) at += 1;
  if (tokenAt(reading, at).low === 'năm') at += 1;
  const token = tokenAt(reading, at);
  if (!isYear(token)) return null;
  const after = tokenAt(reading, at + 1);
  if (!after.spaced && /^[-–/]$/.test(after.text)) return null;
  if (bracket && after.text !== ')') return null;
  return { year: token.text, next: bracket ? at + 2 : at + 1 };
}

/** Reads a named act whose type word is `type`; null where nothing tells which one is meant. */
export function lawAt(reading: Reading, type: TypeWord): LawReading | null {
  const from = type.end;
  let amends = tokenAt(reading, from).low === 'sửa';
  let at = from;
  while (at < from + LONGEST_NAME) {
    const token = tokenAt(reading, at);
    const end = at;
    const name = (): string | null => (end === from ? null : nameText(reading, type, end));
    const year = at > from || type.type.word === 'hiến pháp' ? yearAt(reading, at) : null;
    if (year !== null) {
      const named = name() ?? plainName(type);
      return {
        name: named,
        year: year.year,
        number: null,
        date: null,
        end: tokenAt(reading, year.next - 1).end,
        next: year.next,
      };
    }
    if (token.low === 'số') {
      const number = numberAt(reading, at + 1);
      if (number !== null)
        return {
          name: name(),
          year: number.year,
          number,
          date: null,
          end: number.end,
          next: number.next,
        };
    }
    if (token.low === 'ngày' || (token.text === ',' && tokenAt(reading, at + 1).low === 'ngày')) {
      const date = dateAt(reading, token.text === ',' ? at + 1 : at);
      if (date?.iso == null || at === from) return null;
      return {
        name: name(),
        year: null,
        number: null,
        date: date.iso,
        end: tokenAt(reading, at - 1).end,
        next: date.end,
      };
    }
    if (token.newLine && token.capital) return null;
    if (token.kind === 'number') {
      const number = at === from ? numberAt(reading, at) : null;
      if (number?.symbol == null) return null;
      return {
        name: name(),
        year: number.year,
        number,
        date: null,
        end: number.end,
        next: number.next,
      };
    }
    if (token.kind === 'mark') {
      if (
        token.text === '(' &&
        pairAt(reading, at + 1) === 'sửa đổi' &&
        tokenAt(reading, at + 3).text === ')'
      ) {
        at += 4;
        continue;
      }
      const inside =
        token.text === ',' || token.text === '-' || token.text === '–' || token.text === '&';
      if (!inside || at === from || tokenAt(reading, at + 1).kind !== 'word') return null;
    } else {
      if (token.low === 'sửa') amends = true;
      const ofAmended = amends && ['của', 'các', 'luật', 'bộ', 'pháp'].includes(token.low);
      if (token.low === 'của' && !amends) return null;
      if (
        !ofAmended &&
        (STOPS.has(token.low) || STOP_PAIRS.has(pairAt(reading, at))) &&
        !token.capital
      ) {
        // "Luật về …" and "một số điều" of an amending law go on.
        if (!(amends && token.low === 'điều')) return null;
      }
      const inner = typeWordAt(reading, at);
      if (
        inner !== null &&
        !amends &&
        (inner.type.named === true || (token.capital && inner.type.bare === 'noun'))
      )
        return null;
    }
    at += 1;
  }
  return null;
}
