import { foldCode, foldText } from './fold.ts';

/** A document number found in running text. */
export interface NumberMention {
  /** Canonical key, see {@link documentNumberKey}. */
  readonly key: string;
  /** Half-open UTF-16 offsets into the text that was read. */
  readonly start: number;
  readonly end: number;
}

const DIGITS = /\d/;
const DASH = /[-\u2010-\u2015\u2212]/;

/**
 * The key of one written document number: digits without leading zeros, the year after a slash,
 * then the symbol's letters run together. `238-QĐ/TW`, `238/QĐ-TW`, `238 qd tw` and `238qdtw` all
 * give `238qdtw`; `122/2021/NĐ-CP` and `1222021ndcp` give `122/2021ndcp`. Null for anything that is
 * not digits followed by letters. Form of numbers: Nghị định 30/2020/NĐ-CP, Hướng dẫn 36-HD/VPTW.
 */
export function documentNumberKey(text: string): string | null {
  const flat = foldText(text).replace(/^\s*so\b[\s:.]*/, '');
  const match =
    /^\s*(\d{1,9})([a-z]?)\s*[^a-z0-9]*\s*((?:19|20)\d\d(?=[^0-9a-z]|[a-z]))?(.*)$/.exec(flat);
  if (match === null) return null;
  const [, digits = '', , year, rest = ''] = match;
  const letters = ((match[2] ?? '') + rest).replace(/[^a-z0-9]/g, '');
  if (!/^[a-z]/.test(letters) || letters.length > 24) return null;
  return makeKey(digits, year ?? null, letters);
}

function makeKey(digits: string, year: string | null, letters: string): string | null {
  let number = digits;
  let yearOf = year;
  const glued = /^(\d{1,5})((?:19|20)\d\d)$/.exec(digits);
  if (yearOf === null && glued !== null && digits.length > 5) {
    number = glued[1] ?? digits;
    yearOf = glued[2] ?? null;
  }
  if (number.length > 5) return null;
  number = number.replace(/^0+(?=\d)/, '');
  return yearOf === null ? number + letters : `${number}/${yearOf}${letters}`;
}

/**
 * Every document number of a text, in order, found by one pass that never goes back more than a
 * number's own length. In running text the symbol must stand in capitals (`QĐ/TW`, `NĐ-CP`,
 * `CTr/TU`, `TTg`), so that `3-5 ngày` and `24/7` are none.
 */
export function findDocumentNumbers(text: string): NumberMention[] {
  const found: NumberMention[] = [];
  let at = 0;
  while (at < text.length) {
    if (!isDigit(text, at)) {
      at++;
      continue;
    }
    const digitsEnd = skipDigits(text, at);
    const mention = at > 0 && isGlued(text, at - 1) ? null : readNumber(text, at, digitsEnd);
    if (mention === null) at = digitsEnd;
    else {
      found.push(mention);
      at = mention.end;
    }
  }
  return found;
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}

function skipDigits(text: string, at: number): number {
  let end = at;
  while (isDigit(text, end)) end++;
  return end;
}

/** A digit straight after a letter, a digit with a separator, or a decimal sign begins no number. */
function isGlued(text: string, at: number): boolean {
  const before = text.charAt(at);
  if (/[\p{L}\p{N}]/u.test(before)) return true;
  return /[/.,-]/.test(before) && at > 0 && DIGITS.test(text.charAt(at - 1));
}

function readNumber(text: string, start: number, digitsEnd: number): NumberMention | null {
  if (digitsEnd - start > 5) return null;
  const digits = text.slice(start, digitsEnd);
  let at = skipSeparator(text, digitsEnd);
  let year: string | null = null;
  const yearEnd = skipDigits(text, at);
  if (yearEnd - at === 4 && /^(?:19|20)/.test(text.slice(at, yearEnd))) {
    year = text.slice(at, yearEnd);
    at = skipSeparator(text, yearEnd);
    if (at === yearEnd) return null;
  }
  const end = symbolEnd(text, at);
  if (end <= at) return null;
  // "Điều 5 UBND huyện": a bare gap needs a second part to be a number.
  const from = year === null ? digitsEnd : yearEnd;
  const bare = text.slice(from, at).trim() === '';
  const symbol = text.slice(at, end);
  if (bare && (digitsEnd === at || !/[/-]/.test(symbol))) return null;
  const letters = foldText(symbol).replace(/[^a-z0-9]/g, '');
  const key = makeKey(digits, year, letters);
  return key === null ? null : { key, start, end };
}

/** One slash or dash with at most one space on either side, or one space alone. */
function skipSeparator(text: string, at: number): number {
  let end = at;
  if (isSpace(text, end)) end++;
  const sign = text.charAt(end);
  if (sign === '/' || DASH.test(sign)) {
    end++;
    if (isSpace(text, end)) end++;
  }
  return end;
}

function isSpace(text: string, at: number): boolean {
  return text.charAt(at) === ' ' || text.charAt(at) === '\u00A0';
}

/** End of groups of capitals joined by `/`, `-`, `&` or `.`: `QĐ/TW`, `KH-BTGTU`, `TT-BGDĐT`. */
function symbolEnd(text: string, at: number): number {
  let end = at;
  let capitals = 0;
  for (let next = at; next - at < 40;) {
    const group = groupEnd(text, next);
    if (group === next) break;
    capitals += group - next;
    end = group;
    if (!/[/&.-]/.test(text.charAt(group)) && !DASH.test(text.charAt(group))) break;
    next = group + 1;
  }
  return capitals >= 2 ? end : at;
}

const CAPITAL = /\p{Lu}/u;

/** A group starts with a capital and holds capitals, digits, marks and at most two small letters (`TTg`, `CTr`). */
function groupEnd(text: string, at: number): number {
  if (!CAPITAL.test(text.charAt(at))) return at;
  let small = 0;
  let capitals = 0;
  let end = at;
  for (; end < text.length; end++) {
    const character = text.charAt(end);
    if (CAPITAL.test(character)) capitals++;
    else if (/\p{Ll}/u.test(character)) small++;
    else if (!isDigit(text, end) && foldCode(text.charCodeAt(end)) !== 0) break;
  }
  return small > 2 || small > capitals ? at : end;
}
