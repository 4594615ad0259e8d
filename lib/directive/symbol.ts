import { isPartyBody, TYPE_ABBREVIATIONS } from './symbol-table.ts';

/** A symbol (ký hiệu) as it stands in the text. */
export interface Symbol {
  /** As printed, without what joins it to the number. */
  readonly text: string;
  /** Its parts, `TƯ` as `TW`, spaces gone. */
  readonly groups: readonly string[];
  /** What stands before each part: `/`, `-`, or a space. */
  readonly separators: readonly string[];
  /** Characters, half open; the start is that of the first part. */
  readonly start: number;
  readonly end: number;
}

const DASHES = '-–—‑−';
const isDash = (char: string): boolean => char !== '' && DASHES.includes(char);
const isSpace = (char: string): boolean =>
  char === ' ' || char === '\u00A0' || char === '\n' || char === '\t';
/** Capitals that symbols use; Ư only in TƯ. */
const CAPITAL = /[A-ZĐƯÂÔ]/;
const SMALL = /[a-zđ]/;
const DIGIT = /[0-9]/;
const LETTER = /\p{L}/u;
const GLUED = ['ngày', 'của', 'về'];
/** Longer runs are no abbreviation. */
const LONGEST_GROUP = 24;

/** The end of one part that starts at `at`, or `at` where none does. */
function endOfGroup(text: string, at: number): number {
  if (!CAPITAL.test(text.charAt(at))) return at;
  let end = at;
  let capitals = 0;
  let small = 0;
  while (end < text.length && end - at < LONGEST_GROUP) {
    const char = text.charAt(end);
    if (CAPITAL.test(char)) capitals += 1;
    else if (SMALL.test(char)) {
      const from = end;
      if (GLUED.some((word) => text.startsWith(word, from))) break;
      small += 1;
    } else if (char === '&') {
      if (!CAPITAL.test(text.charAt(end + 1))) break;
    } else if (char === '.') {
      // "T.Ư", and units after a dot: "UBND.VX".
      const centre = text.charAt(end - 1) === 'T' && /[ƯW]/.test(text.charAt(end + 1));
      const unit = /^[A-ZĐ](?:[A-ZĐ]|\P{L}|$)/u.test(text.slice(end + 1, end + 3));
      if (!centre && !unit) break;
    } else if (!DIGIT.test(char)) break;
    end += 1;
  }
  // A tone mark or a long tail of small letters: an ordinary word ("Kế", "Bac").
  if (LETTER.test(text.charAt(end)) && !GLUED.some((word) => text.startsWith(word, end))) return at;
  return small > capitals || small > 3 ? at : end;
}

function skipSpaces(text: string, at: number): number {
  let end = at;
  while (end < at + 3 && isSpace(text.charAt(end))) end += 1;
  return isSpace(text.charAt(end)) ? at : end;
}

interface Joint {
  readonly separator: string;
  readonly next: number;
  /** White space on both sides, or nothing but white space. */
  readonly loose: boolean;
}

function jointAt(text: string, at: number): Joint {
  const gap = skipSpaces(text, at);
  const char = text.charAt(gap);
  if (char === '/' || isDash(char)) {
    const next = skipSpaces(text, gap + 1);
    return { separator: char === '/' ? '/' : '-', next, loose: gap > at && next > gap + 1 };
  }
  return { separator: ' ', next: gap, loose: true };
}

const KNOWN_BODY = /^(?:UBND|HĐND|TTg|CP|TW|TU|HU|ĐU|TƯ|BCH|TWĐTN|VPCP|TWĐ)/;

/** The symbol that follows a number which ends at the character `at`, or null. */
export function symbolAt(text: string, at: number): Symbol | null {
  const groups: string[] = [];
  const separators: string[] = [];
  let start = at;
  let end = at;
  while (groups.length < 7) {
    const joint = jointAt(text, end);
    const groupEnd = endOfGroup(text, joint.next);
    if (groupEnd === joint.next || (joint.separator === ' ' && joint.next === end)) break;
    const group = text.slice(joint.next, groupEnd).replace(/T\.?Ư|T\.W/g, 'TW');
    const isType = TYPE_ABBREVIATIONS.has(group);
    if (groups.length === 0) {
      // "84 QĐ/TWĐTN": a space joins only before a known type part with a body after it.
      const after = jointAt(text, groupEnd);
      if (joint.separator === ' ' && !(isType && after.separator !== ' ' && after.next > groupEnd))
        break;
      if (joint.loose && !isType && !text.startsWith('-', groupEnd)) break;
      start = joint.next;
    } else {
      const onlyType = groups.length === 1 && TYPE_ABBREVIATIONS.has(groups[0] ?? '');
      if (joint.loose && !onlyType) break;
      if (joint.separator === ' ' && !KNOWN_BODY.test(group)) break;
      // "12/QĐ-UBND- Xã": one capital alone after a gap is no part.
      if (joint.next > end + 1 && group.length < 2) break;
    }
    separators.push(joint.separator);
    // "45/2014/QH 13": the term of the Assembly, set off by a space; "11/2014/TT-BGD ĐT" likewise.
    const rest = text.slice(groupEnd, groupEnd + 4);
    const apart = /^(?:QH|UBTVQH)$/.test(group)
      ? /^ \d\d(?!\d)/.exec(rest)
      : group === 'BGD'
        ? /^ ĐT(?!\p{L})/u.exec(rest)
        : null;
    groups.push(group + (apart === null ? '' : apart[0].trim()));
    end = groupEnd + (apart === null ? 0 : apart[0].length);
  }
  if (groups.length === 0) return null;
  return { text: text.slice(start, end), groups, separators, start, end };
}

/**
 * Number and symbol in the official order and spelling (Decree 30/2020/NĐ-CP, Hướng dẫn 36-HD/VPTW):
 * no spaces, `-` for every dash, `TW` for TƯ, two digits at least, and Party documents as number-type/body
 * even where the page swaps the separators. Misprints inside stay.
 */
export function normalizedNumber(
  number: string,
  year: string | null,
  yearJoint: string,
  symbol: Symbol | null,
): string {
  const digits = number.replace(/\s/g, '');
  const padded = /^\d(?!\d)/.test(digits) ? `0${digits}` : digits;
  let result = year === null ? padded : `${padded}${yearJoint}${year}`;
  if (symbol === null) return result;
  const { groups, separators } = symbol;
  const party = year === null && isPartyBody(groups.at(-1) ?? '');
  groups.forEach((group, index) => {
    let separator = separators[index] ?? '-';
    if (party && groups.length > 1) separator = index === 0 ? '-' : index === 1 ? '/' : separator;
    else if (separator === ' ') separator = index === 0 ? '/' : '-';
    result += separator + group;
  });
  return result;
}
