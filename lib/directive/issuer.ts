import {
  DEPUTIES,
  FIXED_BODIES,
  GENERAL_BODIES,
  isSmallLetterBody,
  ISSUER_STOP_PAIRS,
  ISSUER_STOPS,
  LEVEL_SECONDS,
  LEVELS,
  LOCAL_BODIES,
  NAME_COMMAS,
  OFFICES,
  PLACES,
  SURNAMES,
} from './issuer-table.ts';
import { pairAt, tokenAt, wordsAt } from './tokens.ts';
import type { Reading } from './tokens.ts';
import { typeWordAt } from './type-word.ts';

export interface IssuerReading {
  /** As printed, one space between words. */
  readonly text: string;
  /** Tokens of the whole phrase, a person's name after the office included; half open. */
  readonly start: number;
  readonly end: number;
}

const LONGEST_NAME = 26;

function longest(reading: Reading, index: number, table: readonly (readonly string[])[]): number {
  let found = 0;
  for (const words of table) {
    if (words.length > found && wordsAt(reading, index, words)) found = words.length;
  }
  return found;
}

const isShout = (text: string): boolean => text.length > 1 && text === text.toUpperCase();

function isPersonAt(reading: Reading, index: number, afterLevel: boolean): boolean {
  if (!SURNAMES.has(tokenAt(reading, index).low) || !tokenAt(reading, index).capital) return false;
  if (PLACES.has(pairAt(reading, index)) || !tokenAt(reading, index + 1).capital) return false;
  return (
    !afterLevel || (tokenAt(reading, index + 2).capital && !tokenAt(reading, index + 2).newLine)
  );
}

/** After a person's name, or `index` where there is none. */
function skipPerson(reading: Reading, index: number): number {
  if (!isPersonAt(reading, index, false)) return index;
  let end = index + 1;
  while (end < index + 5 && tokenAt(reading, end).capital && !tokenAt(reading, end).newLine)
    end += 1;
  return end;
}

/** After a level word and the place it names ("huyện Thọ Xuân"), or `index`. */
function skipPlace(reading: Reading, index: number): number {
  let at = index;
  if (LEVELS.has(tokenAt(reading, at).low)) {
    const two =
      LEVEL_SECONDS.has(tokenAt(reading, at + 1).low) && tokenAt(reading, at).low !== 'xã';
    at += two ? 2 : 1;
    if (
      tokenAt(reading, at).text === '.' &&
      tokenAt(reading, at - 1).text === tokenAt(reading, at - 1).text.toUpperCase()
    )
      at += 1;
    if (isPersonAt(reading, at, true)) return at;
    if (tokenAt(reading, at).kind === 'number' && !tokenAt(reading, at).newLine) return at + 1;
  }
  const from = at;
  while (at < from + 6) {
    const token = tokenAt(reading, at);
    if (token.newLine) break;
    if (token.capital) {
      if (typeWordAt(reading, at) !== null || (at > from && isPersonAt(reading, at, false))) break;
      if (at > from && longest(reading, at, LOCAL_BODIES) > 0) break;
      at += 1;
    } else if (
      (token.text === '-' || token.text === '–') &&
      at > from &&
      tokenAt(reading, at + 1).capital &&
      placeAfterDash(reading, at)
    ) {
      at += 1;
    } else break;
  }
  return at;
}

/** "Bà Rịa - Vũng Tàu", "Thừa Thiên - Huế": a dash inside a province. */
function placeAfterDash(reading: Reading, dash: number): boolean {
  const before = tokenAt(reading, dash - 1).low;
  return before === 'rịa' || before === 'thiên';
}

function skipPlaces(reading: Reading, index: number): number {
  let at = skipPlace(reading, index);
  // "UBND xã Hoằng Thanh, huyện Hoằng Hóa", "Huyện ủy Thọ Xuân tỉnh Thanh Hóa"
  while (at < index + 16) {
    const comma = tokenAt(reading, at).text === ',' ? 1 : 0;
    const level = tokenAt(reading, at + comma);
    if (!LEVELS.has(level.low) || level.newLine || (comma === 1 && at === index)) break;
    const end = skipPlace(reading, at + comma);
    if (end <= at + comma + 1) break;
    at = end;
  }
  return at;
}

/** The end of a name that is written out: "Nông nghiệp và Phát triển nông thôn tỉnh Thanh Hóa". */
function endOfName(reading: Reading, from: number, head: number): number {
  let at = from;
  while (at < head + LONGEST_NAME) {
    const token = tokenAt(reading, at);
    if (token.newLine && at > from) break;
    if (token.kind === 'number') {
      const named = ['quận', 'khu', 'vùng', 'khối', 'đội', 'tổ', 'vực', 'phường', 'dự', 'án'];
      if (!named.includes(tokenAt(reading, at - 1).low)) break;
      at += 1;
    } else if (token.kind === 'mark') {
      const next = tokenAt(reading, at + 1);
      const inName =
        (token.text === ',' && NAME_COMMAS.has(`${tokenAt(reading, at - 1).low} ${next.low}`)) ||
        (token.text === '&' && next.kind === 'word') ||
        ((token.text === '-' || token.text === '–') &&
          next.kind === 'word' &&
          (next.low === 'thương' || next.low === 'du' || (!token.spaced && !next.spaced)));
      if (!inName) break;
      at += 1;
    } else {
      const local = longest(reading, at, LOCAL_BODIES);
      if (local > 0) return skipPlaces(reading, at + local);
      const fixed = token.capital ? longest(reading, at, FIXED_BODIES) : 0;
      if (
        fixed > 0 &&
        !(
          fixed === 1 &&
          token.low === 'đảng' &&
          at > head + 1 &&
          tokenAt(reading, at + 1).low === 'bộ'
        )
      )
        return at + fixed;
      if (LEVELS.has(token.low) && !token.capital && !isLowerName(reading, at))
        return skipPlaces(reading, at);
      if (isPersonAt(reading, at, false)) break;
      if (token.low === 'và' || token.low === 'của') {
        const next = tokenAt(reading, at + 1);
        if (token.low === 'của') {
          if (
            longest(reading, at + 1, FIXED_BODIES) === 0 &&
            longest(reading, at + 1, LOCAL_BODIES) === 0
          )
            break;
          if (at > head + 3) break;
        } else if (
          next.kind !== 'word' ||
          isStop(reading, at + 1) ||
          typeWordAt(reading, at + 1) !== null
        )
          break;
        else if (next.capital && isHead(reading, at + 1, false)) break;
        at += 1;
      } else if (!token.capital && at > head + 1 && isStop(reading, at)) break;
      else if (!token.capital && at === head + 1 && ISSUER_STOPS.has(token.low)) break;
      else if (at > head + 1 && typeWordAt(reading, at) !== null && !isNameWithType(reading, at))
        break;
      at += 1;
    }
  }
  return at;
}

/** "thành" and "thị" also stand inside names. */
function isLowerName(reading: Reading, at: number): boolean {
  const { low } = tokenAt(reading, at);
  return (
    (low === 'thành' || low === 'thị' || low === 'khu' || low === 'đặc') &&
    !LEVEL_SECONDS.has(tokenAt(reading, at + 1).low)
  );
}

/** "Sở Kế hoạch và Đầu tư", "Bộ Kế hoạch". */
function isNameWithType(reading: Reading, at: number): boolean {
  return (
    tokenAt(reading, at).low === 'kế' &&
    ['bộ', 'sở', 'phòng', '-', 'chính'].includes(tokenAt(reading, at - 1).low)
  );
}

function isStop(reading: Reading, index: number): boolean {
  return (
    ISSUER_STOPS.has(tokenAt(reading, index).low) || ISSUER_STOP_PAIRS.has(pairAt(reading, index))
  );
}

function isHead(reading: Reading, index: number, afterOf: boolean): boolean {
  const token = tokenAt(reading, index);
  if (token.kind !== 'word') return false;
  if (!token.capital) {
    if (isSmallLetterBody(token.low, tokenAt(reading, index + 1).low)) return true;
    return (
      token.low === 'ubnd' ||
      token.low === 'hđnd' ||
      (afterOf && (token.low === 'bộ' || token.low === 'tỉnh' || token.low === 'huyện'))
    );
  }
  return (
    GENERAL_BODIES.has(token.low) ||
    longest(reading, index, FIXED_BODIES) > 0 ||
    longest(reading, index, LOCAL_BODIES) > 0 ||
    longest(reading, index, OFFICES) > 0 ||
    (isShout(token.text) && token.text.length > 2 && /^[A-ZĐƯ]+$/.test(token.text))
  );
}

/** Where the body that starts at `index` ends, or `index` where none starts. */
function endOfBody(reading: Reading, index: number, afterOf: boolean): number {
  if (!isHead(reading, index, afterOf)) return index;
  const fixed = longest(reading, index, FIXED_BODIES);
  if (
    fixed > 0 &&
    !(
      fixed === 1 &&
      ['đảng', 'quốc'].includes(tokenAt(reading, index).low) &&
      tokenAt(reading, index + 1).capital
    )
  ) {
    if (!(tokenAt(reading, index).low === 'đảng' && tokenAt(reading, index + 1).low === 'bộ'))
      return index + fixed;
  }
  const local = longest(reading, index, LOCAL_BODIES);
  if (local > 0) {
    const end = skipPlaces(reading, index + local);
    // "Đảng ủy Khối các cơ quan tỉnh", "Đảng ủy Công an Trung ương"
    return tokenAt(reading, index).low === 'đảng' &&
      end === index + local + 1 &&
      tokenAt(reading, index + local).low === 'khối'
      ? endOfName(reading, end, index + 6)
      : end;
  }
  const office = longest(reading, index, OFFICES);
  if (office > 0) {
    const body = endOfBody(reading, index + office, true);
    if (body > index + office) return body;
    return isPersonAt(reading, index + office, false) || office > 2
      ? index + office
      : skipPlaces(reading, index + office);
  }
  if (afterOf && !tokenAt(reading, index).capital && LEVELS.has(tokenAt(reading, index).low))
    return skipPlaces(reading, index);
  return endOfName(reading, index + 1, index);
}

function withBracket(reading: Reading, end: number): number {
  if (tokenAt(reading, end).text !== '(' || !isHead(reading, end + 1, false)) return end;
  const close = endOfBody(reading, end + 1, false);
  return close > end + 2 && tokenAt(reading, close).text === ')' ? close + 1 : end;
}

/** Joint documents: "Bộ Chính trị, Ban Bí thư", "Bộ Tài chính, Bộ Y tế và Bộ Nội vụ". */
function withJoint(reading: Reading, index: number, end: number): number {
  let at = end;
  for (let count = 0; count < 5; count += 1) {
    const mark = tokenAt(reading, at);
    if (mark.text !== ',' && mark.low !== 'và' && mark.text !== '-' && mark.text !== '–') break;
    const first = tokenAt(reading, index).low;
    const next = tokenAt(reading, at + 1);
    const ministries = first === 'bộ' && next.text === 'Bộ';
    const secretariat = pairAt(reading, at + 1) === 'ban bí' && first === 'bộ';
    const front = next.text === 'Ủy' || next.text === 'Tỉnh' ? mark.low === 'và' : false;
    if (!ministries && !secretariat && !front) break;
    const body = endOfBody(reading, at + 1, false);
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

/**
 * Reads the issuing body that starts at token `index`. `afterOf` says that "của" stands before it, where
 * small letters are enough for "bộ" or "tỉnh".
 */
export function issuerAt(reading: Reading, index: number, afterOf: boolean): IssuerReading | null {
  const deputy = longest(reading, index, DEPUTIES);
  const head = index + deputy;
  let end = endOfBody(reading, head, afterOf || deputy > 0);
  if (end === head) return null;
  end = withJoint(reading, head, withBracket(reading, end));
  if (tokenAt(reading, head).low === 'đại' && pairAt(reading, end) === 'lần thứ') {
    end +=
      tokenAt(reading, end + 2).kind === 'word' || tokenAt(reading, end + 2).kind === 'number'
        ? 3
        : 0;
  }
  return { text: phrase(reading, head, end), start: index, end: skipPerson(reading, end) };
}
