import {
  BODY_PAIRS,
  FIXED_BODIES,
  GENERAL_BODIES,
  isSmallLetterBody,
  ISSUER_STOP_PAIRS,
  ISSUER_STOPS,
  LEVEL_SECONDS,
  LEVELS,
  LOCAL_BODIES,
  NAME_COMMAS,
  NOT_CENTRAL,
  NUMBERED_PARTS,
  OFFICES,
  PAIRED_HEADS,
  UNSURE_HEADS,
} from './issuer-table.ts';
import { isPersonAt, skipPlaces } from './place.ts';
import { longestAt, pairAt, tokenAt } from './tokens.ts';
import type { Reading, Token } from './tokens.ts';
import { typeWordAt } from './type-word.ts';

const LONGEST_NAME = 26;

/** How many words of a name that is complete as it stands begin at `index`, or 0. */
function fixedBody(reading: Reading, index: number): number {
  const found = longestAt(reading, index, FIXED_BODIES);
  const { low } = tokenAt(reading, index);
  // "Đảng ủy", "Trung ương Hội", "Ban Bí thư Trung ương Đoàn"
  const last = tokenAt(reading, index + found - 1).low;
  const isOpen = (found === 1 && low === 'đảng') || ['ương', 'ư', 'tw', 'tư'].includes(last);
  return isOpen && NOT_CENTRAL.has(tokenAt(reading, index + found).low) ? 0 : found;
}

/** An abbreviation that may name a body: BHXH, EVN; not a term such as XIII. */
function isAbbreviation(token: Token): boolean {
  return /^[A-ZĐƯ]{3,}$/.test(token.text) && !/^[IVX]+$/.test(token.text);
}

function isPlainAbbreviation(reading: Reading, index: number): boolean {
  const token = tokenAt(reading, index);
  return (
    isAbbreviation(token) &&
    !GENERAL_BODIES.has(token.low) &&
    longestAt(reading, index, LOCAL_BODIES) === 0
  );
}

/** Whether a body can start at token `index`; after "của" some small letters are enough. */
export function isBodyHead(reading: Reading, index: number, afterOf: boolean): boolean {
  const token = tokenAt(reading, index);
  if (token.kind !== 'word') return false;
  if (!token.capital) {
    if (isSmallLetterBody(token.low, tokenAt(reading, index + 1).low)) return true;
    if (token.low === 'ubnd' || token.low === 'hđnd') return true;
    if (!afterOf) return false;
    const written = GENERAL_BODIES.has(token.low) && tokenAt(reading, index + 1).capital;
    return written || token.low === 'bộ' || token.low === 'tỉnh' || token.low === 'huyện';
  }
  const unsure = UNSURE_HEADS.has(token.low) && !BODY_PAIRS.has(pairAt(reading, index));
  return (
    (GENERAL_BODIES.has(token.low) && !unsure) ||
    fixedBody(reading, index) > 0 ||
    longestAt(reading, index, LOCAL_BODIES) > 0 ||
    longestAt(reading, index, OFFICES) > 0 ||
    isAbbreviation(token)
  );
}

/** Whether the words at `index` end a name; `pairs` says that two-word verbs count too. */
function isStop(reading: Reading, index: number, pairs: boolean): boolean {
  const { low } = tokenAt(reading, index);
  const next = tokenAt(reading, index + 1).low;
  if (low === 'giao' && (next === 'thông' || next === 'dịch')) return false;
  return ISSUER_STOPS.has(low) || (pairs && ISSUER_STOP_PAIRS.has(pairAt(reading, index)));
}

function isMarkOfName(reading: Reading, index: number): boolean {
  const mark = tokenAt(reading, index);
  const before = tokenAt(reading, index - 1);
  const next = tokenAt(reading, index + 1);
  // "Covid-19"
  if (next.kind === 'number') return mark.text === '-' && !mark.spaced && !next.spaced;
  if (next.kind !== 'word') return false;
  if (mark.text === ',') return NAME_COMMAS.has(`${before.low} ${next.low}`);
  if (mark.text === '&') return true;
  if (mark.text !== '-' && mark.text !== '–') return false;
  if (!mark.spaced && !next.spaced) return true;
  // "Lao động - Thương binh và Xã hội", "Thi đua - Khen thưởng": not a person, not another body.
  return (
    next.capital && !isBodyHead(reading, index + 1, false) && !isPersonAt(reading, index + 1, false)
  );
}

/** After "và" or "của" inside a name, or `index` where the name ends before it. */
function skipJoint(reading: Reading, index: number, head: number): number {
  const next = tokenAt(reading, index + 1);
  if (tokenAt(reading, index).low === 'của') {
    const owner =
      fixedBody(reading, index + 1) > 0 || longestAt(reading, index + 1, LOCAL_BODIES) > 0;
    // "Ủy ban Tư pháp của Quốc hội"
    return owner && PAIRED_HEADS.has(tokenAt(reading, head).low) ? index + 1 : index;
  }
  if (next.kind !== 'word' || isStop(reading, index + 1, true)) return index;
  if (typeWordAt(reading, index + 1) !== null) return index;
  // "Nông nghiệp và PTNT" goes on, "Sở Y tế và UBND huyện" does not.
  const another = isBodyHead(reading, index + 1, false) && !isPlainAbbreviation(reading, index + 1);
  return next.capital && another ? index : index + 1;
}

/** "Sở Kế hoạch và Đầu tư" holds a type word. */
function isTypeInName(reading: Reading, index: number): boolean {
  if (pairAt(reading, index) !== 'kế hoạch') return false;
  const before = tokenAt(reading, index - 1).low;
  const after = tokenAt(reading, index + 2);
  const cites = after.low === 'số' || after.kind === 'number';
  return !cites && ['bộ', 'sở', 'phòng', 'chính', '-', '–'].includes(before);
}

/** A level word that opens the place of a body; "thành" and "khu" also stand inside names. */
function isLevel(reading: Reading, index: number): boolean {
  const { low, capital } = tokenAt(reading, index);
  if (!LEVELS.has(low) || capital || pairAt(reading, index) === 'xã hội') return false;
  const whole = low === 'thành' || low === 'thị' || low === 'khu' || low === 'đặc';
  return !whole || LEVEL_SECONDS.has(tokenAt(reading, index + 1).low);
}

/** "Văn phòng HĐND và UBND huyện" serves two bodies. */
function skipTwinBody(reading: Reading, index: number): number {
  if (tokenAt(reading, index).low !== 'và' && tokenAt(reading, index).text !== '-') return index;
  const twin = longestAt(reading, index + 1, LOCAL_BODIES);
  const isAssembly = ['hđnd', 'dân'].includes(tokenAt(reading, index - 1).low);
  return twin > 0 && isAssembly ? skipPlaces(reading, index + 1 + twin) : index;
}

/** The end of a name that is written out: "Nông nghiệp và Phát triển nông thôn tỉnh Thanh Hóa". */
function endOfName(reading: Reading, from: number, head: number): number {
  // "Hội đồng phối hợp …", "Ban tổ chức …": what follows the first word may look like a verb.
  const verbsFrom = head + (PAIRED_HEADS.has(tokenAt(reading, head).low) ? 3 : 1);
  let at = from;
  while (at < head + LONGEST_NAME) {
    const token = tokenAt(reading, at);
    // A line break inside a name is a wrapped line; before a capital it is the end.
    if (token.newLine && at > from && (token.capital || token.kind !== 'word')) return at;
    if (token.kind === 'number') {
      const part = NUMBERED_PARTS.has(tokenAt(reading, at - 1).low);
      if (!part && (tokenAt(reading, at - 1).text !== '-' || token.spaced)) return at;
      at += 1;
      continue;
    }
    if (token.kind === 'mark') {
      if (!isMarkOfName(reading, at)) return at;
      at += 1;
      continue;
    }
    const local = longestAt(reading, at, LOCAL_BODIES);
    if (local > 0) return skipTwinBody(reading, skipPlaces(reading, at + local));
    const fixed = token.capital ? fixedBody(reading, at) : 0;
    if (fixed > 0) return at + fixed;
    if (isLevel(reading, at)) return skipPlaces(reading, at);
    if (isPersonAt(reading, at, false)) return at;
    if (token.low === 'và' || token.low === 'của') {
      const after = skipJoint(reading, at, head);
      if (after === at) return at;
      at = after;
      continue;
    }
    if (!token.capital && isStop(reading, at, at >= verbsFrom)) return at;
    if (at > head + 1 && typeWordAt(reading, at) !== null && !isTypeInName(reading, at)) return at;
    at += 1;
  }
  return at;
}

/** Where the body that starts at `index` ends (token after it), or `index` where none starts. */
export function endOfBody(reading: Reading, index: number, afterOf: boolean): number {
  if (!isBodyHead(reading, index, afterOf)) return index;
  const fixed = fixedBody(reading, index);
  if (fixed > 0) return index + fixed;
  const head = tokenAt(reading, index);
  const local = longestAt(reading, index, LOCAL_BODIES);
  if (local > 0) {
    const rest = tokenAt(reading, index + local);
    // "Đảng ủy Khối các cơ quan tỉnh" and "Đảng ủy Quân sự tỉnh" write their name out.
    if (head.low !== 'đảng' || !rest.capital || rest.newLine || LEVELS.has(rest.low)) {
      return skipPlaces(reading, index + local);
    }
    return endOfName(reading, index + local + (rest.low === 'khối' ? 2 : 1), index + local);
  }
  const office = longestAt(reading, index, OFFICES);
  if (office > 0) {
    // "Trưởng Ban Chỉ đạo …", "Trưởng phòng Tư pháp …": the office holds the head of its body.
    const held = head.low === 'trưởng' && !isPersonAt(reading, index + office, false);
    if (held && tokenAt(reading, index + office).capital)
      return endOfName(reading, index + 2, index + 1);
    const body = endOfBody(reading, index + office, true);
    if (body > index + office) return body;
    if (isPersonAt(reading, index + office, false)) return index + office;
    return skipPlaces(reading, index + office);
  }
  if (afterOf && !head.capital && LEVELS.has(head.low)) return skipPlaces(reading, index);
  return endOfName(reading, index + 1, index);
}
