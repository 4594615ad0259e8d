import { foldText } from '../text/fold.ts';
import type { Address } from './address.ts';
import type { Line } from './lines.ts';
import type { DateLabel } from './labels.ts';
import { labelOf } from './labels.ts';
import { parentOf, tagOf } from './nodes.ts';
import { isFoldedPortalName, isOfficeName } from './portal-name.ts';
import { holdsWord } from './phrases.ts';
import { named, setLarge } from './title-looks.ts';
import { isDocumentLabel, isSiteHeading } from './vocabulary.ts';

/** The head of an article among the lines of a page. */
export interface Head {
  /** Index of the title's line. */
  readonly title: number;
  readonly score: number;
  /** Index of the posting date's line, or null. */
  readonly date: number | null;
}

/** What else a page says of its title. */
export interface TitleEvidence {
  /** `<title>` and `og:title`. */
  readonly titles: readonly string[];
  readonly address: Address;
  readonly url: string;
}

interface FoldedEvidence {
  readonly titles: readonly string[];
  /** Words of the address that begin with a letter. */
  readonly words: readonly string[];
  readonly url: string;
}

const BODY_LENGTH = 60;
/** Lines, and paragraphs among them, within which the title is looked for. */
const FURTHEST_TITLE = 1500;
const MOST_TEXT = 40;

function isLong(line: Line | undefined): line is Line {
  return line?.zone === null && line.text.length - line.linked >= BODY_LENGTH;
}

/** A line of running text: not a link, a date, a tool, a counter or an imprint. */
export function isProse(line: Line): boolean {
  return isLong(line) && line.date?.alone !== true && !line.chrome;
}

/** A line that is only a link to another page. */
export function isOtherLink(line: Line): boolean {
  if (line.linked < line.text.length * 0.8 || line.href === '') return false;
  if (line.href.startsWith('#')) return false;
  const first = line.href.charAt(0);
  return (first !== 'j' && first !== 'J') || !/^javascript:\s*(?:void\b|;|$)/i.test(line.href);
}

/** Share of the address's words that the text holds. */
function addressShare(folded: string, words: readonly string[]): number {
  if (words.length < 3) return 0;
  let held = 0;
  for (const word of words) if (holdsWord(folded, word)) held += 1;
  return held / words.length;
}

/** Whether any of some lines prints a date and nothing else. */
function hasDateLine(lines: readonly Line[], from: number, to: number): boolean {
  for (let index = Math.max(0, from); index < to; index += 1) {
    const line = lines[index];
    if (line !== undefined && line.zone === null && line.date?.alone === true) return true;
  }
  return false;
}

/** By the level of a heading. */
const HEADING_SCORES = [0, 3, 2.5, 2, 1, 0.5, 0.5];
/** What the parts of a score that cost most can add at most: the style and names of a line, its neighbours. */
const MOST_FOR_LOOKS = 2 + 1.5;
const MOST_FOR_NEIGHBOURS = 4;
/** Score of what is no title. */
const NO_TITLE = -20;

/** Whether a text has no small letters. */
function isShouted(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 97 && code <= 122) return false;
  }
  return text === text.toUpperCase();
}

/** What a line's own text, its level and its links say of whether it is the title. */
function ownScore(line: Line, evidence: FoldedEvidence): number {
  const { text, zone, heading, linked } = line;
  if (text.length < 8 || text.length > 300) return NO_TITLE;
  if (zone !== null && zone.kind !== 'crumb') return NO_TITLE;
  if (linked > 0) {
    if (isOtherLink(line) && line.href !== evidence.url && !evidence.url.endsWith(line.href))
      return NO_TITLE;
    if (linked > text.length * 0.5 && heading === 0 && line.date !== null) return NO_TITLE;
  }
  const { folded } = line;
  let score = HEADING_SCORES[heading] ?? 0;
  for (const whole of evidence.titles) {
    if (whole === folded || (folded.length > 15 && whole.startsWith(folded))) score += 3;
    else if (folded.length > 25 && whole.includes(folded)) score += 2;
  }
  if (addressShare(folded, evidence.words) >= 0.6) score += 2.5;
  if (text.length >= 25 && text.length <= 220) score += 1;
  if (text.length > 90 && '.;:'.includes(text.slice(-1))) score -= 2;
  if (line.links >= 2 && linked > text.length * 0.5) score -= 6;
  return zone === null ? score : score - 3;
}

/**
 * All that is said of whether a line is the title.
 * @param own what its own text says
 * @param best a score that does not reach it may be given too low
 */
function titleScore(lines: readonly Line[], index: number, own: number, best: number): number {
  const line = lines[index];
  if (line === undefined) return NO_TITLE;
  const { text, folded } = line;
  let score = own;
  if (named(line.element)) score += 2;
  else if (line.strong) score += 0.5;
  if (line.heading === 0) score += setLarge(line);
  if (text.length > 60 && isShouted(text)) score -= 1.5;
  if (isFoldedPortalName(folded) || isSiteHeading(folded)) score -= 5;
  if (isOfficeName(folded)) score -= 2;
  if (score + MOST_FOR_NEIGHBOURS < best) return NO_TITLE;
  if (line.chrome || line.date?.alone === true) score -= 6;
  if (score + MOST_FOR_NEIGHBOURS < best) return NO_TITLE;
  for (let after = index + 1; after < Math.min(lines.length, index + 9); after += 1) {
    const next = lines[after];
    if (next === undefined || !isProse(next)) continue;
    score += 1.5;
    break;
  }
  if (hasDateLine(lines, index + 1, index + 5)) score += 1.5;
  if (hasDateLine(lines, index - 2, index)) score += 1;
  return score;
}

/** Whether a date line stands beside a link of a list rather than in a head. */
function inList(lines: readonly Line[], index: number, title: number): boolean {
  const line = lines[index];
  if (line === undefined) return true;
  if (line.linked > line.text.length * 0.5) return true;
  const before = lines[index - 1];
  if (before !== undefined && isOtherLink(before) && isSameRow(before, line)) return true;
  return (
    before !== undefined && index - 1 !== title && isOtherLink(before) && before.text.length > 45
  );
}

function isSameRow(a: Line, b: Line): boolean {
  const tag = tagOf(b.element);
  return (tag === 'td' || tag === 'th') && parentOf(a.element) === parentOf(b.element);
}

const CLOCK_MARKS = ['hom nay', 'thu ', 'chu nhat'];

/** Today's date, as banners print it. */
function isClock(line: Line): boolean {
  const { folded } = line;
  return (
    CLOCK_MARKS.some((mark) => folded.includes(mark)) &&
    /\b(hom nay|thu (hai|ba|tu|nam|sau|bay|[2-7])|chu nhat)\b/.test(folded)
  );
}

/** A clock in a banner shows seconds or no time at all; a posting time has hours and minutes. */
const POSTING_TIME = /(?<![:\d])\d{1,2}[:h]\d{2}(?![:\d])|\(?gmt/;

/** A date with weekday and time just above the title, in the title's own part of the page. */
function isTimeAbove(lines: readonly Line[], index: number, title: number): boolean {
  const [line, below] = [lines[index], lines[title]];
  if (line === undefined || below === undefined || title - index > 2) return false;
  if (/\bhom nay\b/.test(line.folded) || !POSTING_TIME.test(line.folded)) return false;
  const between = lines.slice(index + 1, title);
  return between.every((other) => other.linked === 0);
}

/** The label of a date, which tables print in the cell before it. */
function labelAt(lines: readonly Line[], index: number): DateLabel | null {
  const line = lines[index];
  if (line?.date == null || line.date.label !== null) return line?.date?.label ?? null;
  const before = lines[index - 1];
  if (before === undefined || before.text.length > 40 || !isSameRow(before, line)) return null;
  const label = labelOf(before.folded);
  return label === 'other' && !isDocumentLabel(before.folded) ? null : label;
}

/** A date with the link of a category beside it. */
function isDateWithLink(line: Line, date: string): boolean {
  return line.linked > 0 && line.linked < 40 && line.text.length - line.linked - date.length < 14;
}

/** A category or a writer before the date, next to the title: linked, or set off by a sign. */
function isBehindCategory({ text, folded, linked }: Line, date: string): boolean {
  if (text.length > 70 || !text.endsWith(date) || /^(?:ngay|han)\b/.test(folded)) return false;
  const before = text.slice(0, -date.length);
  return linked > 0 ? linked >= before.trim().length - 2 : /^[^\d:]{3,40}[•·|] ?$/.test(before);
}

/** The posting date near a title: after it and before the text, just above it, or labelled below the text. */
export function dateLineOf(lines: readonly Line[], title: number): number | null {
  const usable = (index: number): boolean => {
    const line = lines[index];
    const date = line?.zone === null ? line.date : null;
    if (line === undefined || date === null) return false;
    const label = labelAt(lines, index);
    const isNext = index === title + 1 || index === title - 1;
    if (isNext && label === 'other' && isBehindCategory(line, date.text)) return true;
    if (label === 'other' || label === 'updated') return false;
    if (inList(lines, index, title)) return false;
    return date.alone || date.label === 'posted' || isDateWithLink(line, date.text);
  };
  for (let index = title; index < Math.min(lines.length, title + 8); index += 1) {
    const line = lines[index];
    if (line === undefined || (index > title && isProse(line))) break;
    if (usable(index)) return index;
  }
  for (let index = title - 1; index >= Math.max(0, title - 4); index -= 1) {
    const line = lines[index];
    const isSure = line?.date?.label === 'posted' || (line?.heading ?? 0) > 0;
    if (line !== undefined && usable(index) && (isSure || !isClock(line))) return index;
    if (line === undefined || line.zone !== null || isProse(line)) break;
  }
  for (let index = title + 1; index < lines.length; index += 1) {
    const line = lines[index];
    if (line?.zone === null && line.date?.label === 'posted' && usable(index)) return index;
  }
  for (let index = title - 1; index >= Math.max(0, title - 2); index -= 1)
    if (usable(index) && isTimeAbove(lines, index, title)) return index;
  return null;
}

/** How many lines there are before the end of the part in which a title is looked for. */
function titleEnd(lines: readonly Line[]): number {
  const end = Math.min(lines.length, FURTHEST_TITLE + 1);
  let long = 0;
  for (let index = 0; index < end; index += 1) if (isLong(lines[index])) long += 1;
  // Whether a long line is prose is dear to ask, and few pages have so many.
  if (long <= MOST_TEXT) return end;
  let text = 0;
  for (let index = 0; index < end; index += 1) {
    const line = lines[index];
    if (line !== undefined && isProse(line)) text += 1;
    if (text > MOST_TEXT) return index;
  }
  return end;
}

/** A score below which no line is a title. */
const LEAST = 1.5;

/** The head of the article, or null where no line can be a title. The first of the best lines is the title. */
export function findHead(lines: readonly Line[], evidence: TitleEvidence): Head | null {
  const folded = {
    titles: evidence.titles.map(foldText),
    words: evidence.address.words.filter((word) => word >= 'a'),
    url: evidence.url,
  };
  const own: number[] = [];
  let likely = 0;
  const end = titleEnd(lines);
  for (let index = 0; index < end; index += 1) {
    const line = lines[index];
    const score = line === undefined ? NO_TITLE : ownScore(line, folded);
    own.push(score);
    if (score > (own[likely] ?? NO_TITLE)) likely = index;
  }
  // The likely one first: few others can beat it, and what is dear is asked of those alone.
  let title = -1;
  let best = LEAST;
  for (let turn = -1; turn < end; turn += 1) {
    const index = turn === -1 ? likely : turn;
    const known = own[index] ?? NO_TITLE;
    if (turn === likely || known + MOST_FOR_LOOKS + MOST_FOR_NEIGHBOURS < best) continue;
    const score = titleScore(lines, index, known, best);
    if (score > best || (score === best && index < title)) {
      best = score;
      title = index;
    }
  }
  return title === -1 ? null : { title, score: best, date: dateLineOf(lines, title) };
}
