import { foldText } from '../text/fold.ts';
import { cleanLine } from '../text/normalize.ts';
import type { DateLabel } from './labels.ts';
import { labelOf } from './labels.ts';
import { phraseAt } from './phrases.ts';
import { findDay } from './printed-day.ts';
import { TOOLS } from './tools.ts';
import { withoutCounter } from './vocabulary.ts';

/** A date as a page prints it. */
export interface PrintedDate {
  /** ISO 8601: the date alone, or with time and Vietnam's offset. */
  readonly iso: string;
  /** As printed, without its label. */
  readonly text: string;
  /** What the label before it says: posting, change, something else, or no label. */
  readonly label: DateLabel | null;
  /** True where the line holds nothing else than the date, its label and counters. */
  readonly alone: boolean;
}

/** Words beside a date that say nothing of their own. */
const FILLERS =
  `${TOOLS}e mail,thu hai,thu ba,thu tu,thu nam,thu sau,thu bay,thu 2,thu 3,thu 4,thu 5,thu 6,thu 7,` +
  'chu nhat,ngay,luc,vao,gmt,utc,am,pm,ngay dang,tin,';
/** Words from which on a line tells something that stands beside dates: its author, its tags. */
const EXTRAS =
  ',tac gia,nguoi dang,nguon,nguon tin,dang boi,nguoi viet,bien tap,chuyen muc,danh muc,by,tag,tags,hit,' +
  'binh luan,phan hoi,comment,comments,doc bai,in bai,in trang,co chu,';
/** Letters that may be left beside a date that stands alone. */
const MOST_LETTERS = 2;

function pad(value: number): string {
  return String(value).padStart(2, '0');
}

/** ISO date, or null for a day that no calendar has or a year no portal has. */
export function isoDate(year: number, month: number, day: number): string | null {
  if (year < 1995 || year > 2099 || month < 1 || month > 12 || day < 1) return null;
  const days = [31, year % 4 === 0 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  if (days === undefined || day > days) return null;
  return `${String(year)}-${pad(month)}-${pad(day)}`;
}

function halfOfDay(clock: string): 'a' | 'p' | null {
  if (clock.endsWith('m')) {
    if (clock.endsWith('pm') || clock.endsWith('p.m')) return 'p';
    return clock.endsWith('am') || clock.endsWith('a.m') ? 'a' : null;
  }
  if (clock.endsWith('ch')) return 'p';
  return clock.endsWith('sa') ? 'a' : null;
}

/** `HH:mm:ss` in 24 hours. "16:30 PM" is 16:30; "12:00 AM" is what portals print for a date without time. */
function clockOf(text: string): string | null {
  if (text === '') return null;
  const [hours, minutes, seconds] = text.match(/\d+/g) ?? [];
  if (hours === undefined || minutes === undefined) return null;
  let hour = Number(hours);
  const minute = Number(minutes);
  const second = Number(seconds ?? 0);
  if (hour > 23 || minute > 59 || second > 59) return null;
  const half = halfOfDay(text.endsWith('.') ? text.slice(0, -1) : text);
  if (half === 'p' && hour < 12) hour += 12;
  if (half === 'a' && hour === 12)
    return minute === 0 && second === 0 ? null : `00:${pad(minute)}:${pad(second)}`;
  return `${pad(hour)}:${pad(minute)}:${pad(second)}`;
}

/** Whether folded text beside a date says nothing of its own. */
function saysNothing(beside: string): boolean {
  if (beside.trim() === '' || !/[a-z]/.test(beside)) return true;
  const all = withoutCounter(beside).split(/[^a-z0-9_]+/);
  const extra = all.findIndex((_, at) => phraseAt(all, at, EXTRAS) > 0);
  const words = extra === -1 ? all : all.slice(0, extra);
  let letters = 0;
  for (let at = 0; at < words.length && letters <= MOST_LETTERS;) {
    const filler = phraseAt(words, at, FILLERS);
    const word = words[at] ?? '';
    if (filler === 0 && word.length > 1) letters += word.replace(/[^a-z]+/g, '').length;
    at += Math.max(1, filler);
  }
  return letters <= MOST_LETTERS;
}

/** The first full date of a line, day first always, or null. */
export function findDate(line: string): PrintedDate | null {
  const clean = cleanLine(line);
  return dateOf(clean, foldText(clean));
}

/**
 * As {@link findDate}, for a line that is clean and folded already. Where the day of a change stands before the
 * posting date, it is the posting date: "Cập nhật: 19/01/2026 | Ngày đăng: 18/01/2026".
 */
export function dateOf(clean: string, folded: string): PrintedDate | null {
  const found = findDay(folded);
  if (found === null) return null;
  const { start, end } = found;
  const day = isoDate(found.year, found.month, found.day);
  if (day === null) return null;
  const clock = clockOf(found.clock);
  const before = folded.slice(0, start);
  const label = labelOf(withoutCounter(before));
  if (label === 'updated' && clean.length === folded.length) {
    const later = dateOf(clean.slice(end), folded.slice(end));
    if (later?.label === 'posted') return later;
  }
  const beside = `${label === null || label === 'other' ? before : ''} ${folded.slice(end)}`;
  // Folding keeps the length of NFC text but for the few letters that lose a mark of their own.
  const text = (folded.length === clean.length ? clean : folded).slice(start, end);
  return {
    iso: clock === null ? day : `${day}T${clock}+07:00`,
    text: text.trim(),
    label,
    alone: saysNothing(beside),
  };
}
