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

const LONGEST_NAME = 32;
/** Words that no name of a law holds, so that the name has ended without a year. */
const STOPS = new Set(
  'có đã được tại này trong là do thì đang sẽ cũng nêu như để nhằm nếu mà mới không phải cần ra kể từ đến khi cho những nói với trên còn nhưng hay vào qua sau trước ngay gồm của vừa theo các'.split(
    ' ',
  ),
);
/** Parts of a law: with a number after them the name has ended. */
const PARTS = new Set(['điều', 'khoản', 'điểm', 'chương', 'mục']);
/** Stops that some names hold all the same: "doanh nghiệp nhỏ và vừa", "đầu tư theo phương thức …". */
const NAME_PAIRS = new Set([
  'và vừa',
  'theo phương',
  'theo hợp',
  'các tổ',
  'các công',
  'của quốc',
  'cho vay',
  'ngoài theo',
]);
/** "… 37 luật có liên quan đến quy hoạch": what an amending law may say of the laws it amends. */
const RELATED = new Set(['luật có', 'quan đến']);
/** Words that make another word of "luật": luật sư, luật chơi, luật bất thành văn. */
const NO_NAME = new Set(
  'chơi bất lệ sư gia mới cũ thơ bóng rừng nhân ngầm hấp tục pháp về'.split(' '),
);
const STOP_FIRSTS = new Set(['quy', 'hiệu', 'hết', 'chính', 'hiện', 'tiếp', 'dự', 'cụ']);
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

function isStop(reading: Reading, index: number): boolean {
  const { low } = tokenAt(reading, index);
  if (PARTS.has(low)) return tokenAt(reading, index + 1).kind === 'number';
  if (STOPS.has(low)) {
    return !NAME_PAIRS.has(pairAt(reading, index)) && !NAME_PAIRS.has(pairAt(reading, index - 1));
  }
  return STOP_FIRSTS.has(low) && STOP_PAIRS.has(pairAt(reading, index));
}

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
  if (NO_NAME.has(tokenAt(reading, from).low)) return null;
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
    // "một số điều của 37 luật có liên quan đến …"
    if (token.kind === 'number' && amends && tokenAt(reading, at + 1).low === 'luật') {
      at += 2;
      continue;
    }
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
      const next = tokenAt(reading, at + 1);
      if (!inside || at === from || next.kind !== 'word' || next.low === 'năm') return null;
    } else {
      if (token.low === 'sửa') amends = true;
      const ofAmended = amends && ['của', 'các', 'luật', 'bộ', 'pháp'].includes(token.low);
      if (token.low === 'của' && !amends && pairAt(reading, at) !== 'của quốc') return null;
      if (!ofAmended && isStop(reading, at) && !token.capital) {
        // "Luật về …" and "một số điều" of an amending law go on.
        if (!(amends && (token.low === 'điều' || RELATED.has(pairAt(reading, at - 1)))))
          return null;
      }
      const inner = typeWordAt(reading, at);
      if (
        inner !== null &&
        at > from &&
        !amends &&
        (inner.type.named === true || (token.capital && inner.type.bare === 'noun'))
      )
        return null;
    }
    at += 1;
  }
  return null;
}
