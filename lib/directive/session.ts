import { ordinalAt, termAt } from './term.ts';
import { tokenAt, wordsAt } from './tokens.ts';
import type { Reading } from './tokens.ts';

/** A resolution known by its plenum: "Nghị quyết Trung ương 4 khóa XII". */
export interface SessionReading {
  readonly session: number;
  readonly term: string | null;
  /** The first token after it. */
  readonly next: number;
}

const PLENUM_WORDS = new Set(
  'hội nghị trung ương tw tư đảng ban chấp hành bch lần thứ cộng sản việt nam bchtw bchtwđ'.split(
    ' ',
  ),
);

/** "Trung ương", "TW", "TƯ", "T.Ư" at token `index`: how many tokens, or 0. */
function centreAt(reading: Reading, index: number): number {
  const token = tokenAt(reading, index);
  if (token.text === 'TW' || token.text === 'TƯ') return 1;
  if (wordsAt(reading, index, ['trung', 'ương'])) return 2;
  if (
    token.low === 't' &&
    tokenAt(reading, index + 1).text === '.' &&
    /^[ưw]$/.test(tokenAt(reading, index + 2).low)
  )
    return 3;
  return 0;
}

/** What stands after "Nghị quyết" or "Kết luận" where a plenum names it; `index` is the token after the type word. */
export function sessionAt(reading: Reading, index: number): SessionReading | null {
  let at = index;
  if (tokenAt(reading, at).text === 'của') at += 1;
  const meeting = wordsAt(reading, at, ['hội', 'nghị']);
  if (meeting) at += 2;
  const bch = wordsAt(reading, at, ['ban', 'chấp', 'hành'])
    ? 3
    : tokenAt(reading, at).low === 'bch'
      ? 1
      : 0;
  at += bch;
  const centre = centreAt(reading, at);
  at += centre;
  if (centre > 0 && tokenAt(reading, at).low === 'đảng') at += 1;
  const lan = wordsAt(reading, at, ['lần', 'thứ']);
  if (lan) at += 2;
  else if (tokenAt(reading, at).low === 'lần') at += 1;
  if (centre === 0 && !lan) return null;
  const ordinal = ordinalAt(reading, at);
  if (ordinal === null || ordinal.value === 0 || ordinal.value > 20) return null;
  at = ordinal.next;
  const direct = termAt(reading, at);
  if (direct !== null) return { session: ordinal.value, term: direct.term, next: direct.next };
  // "lần thứ tư Ban Chấp hành Trung ương Đảng khóa XII", ", Ban Chấp hành …"
  let after = at;
  let central = centre > 0;
  const joint = tokenAt(reading, after).low;
  const ofPlenum = joint === 'của' && PLENUM_WORDS.has(tokenAt(reading, after + 1).low);
  if (ofPlenum || /^[,–-]$/.test(joint)) after += 1;
  while (after < at + 14) {
    const dots = centreAt(reading, after);
    if (dots > 0) {
      after += dots;
      central = true;
    } else if (PLENUM_WORDS.has(tokenAt(reading, after).low)) after += 1;
    else break;
  }
  // A plenum of a provincial committee ("… Ban Chấp hành Đảng bộ tỉnh") is none of the Party's centre.
  if (!central) return null;
  const later = after > at ? termAt(reading, after) : null;
  if (later !== null) return { session: ordinal.value, term: later.term, next: later.next };
  return { session: ordinal.value, term: null, next: centre === 0 ? after : at };
}

/** How many plenums one list may hold. */
const MOST_LISTED = 6;

/** One more plenum of the same term: the "5 khóa XII" of "Nghị quyết Trung ương 4, 5 khóa XII". */
export function nextSessionAt(
  reading: Reading,
  index: number,
  reach = MOST_LISTED,
): SessionReading | null {
  const token = tokenAt(reading, index);
  if (token.kind !== 'number' || token.text.length > 2) return null;
  const term = termAt(reading, index + 1);
  const comma = tokenAt(reading, index + 1);
  if (term === null) {
    const listed = reach > 0 && (comma.text === ',' || comma.low === 'và');
    const later = listed ? nextSessionAt(reading, index + 2, reach - 1) : null;
    return later === null
      ? null
      : { session: Number(token.text), term: later.term, next: index + 1 };
  }
  return { session: Number(token.text), term: term.term, next: term.next };
}
