import { foldText } from '../text/fold.ts';
import { cleanLine } from '../text/normalize.ts';
import { COUNTER, TOOLS } from './vocabulary.ts';

/** A date as a page prints it. */
export interface PrintedDate {
  /** ISO 8601: the date alone, or with time and Vietnam's offset. */
  readonly iso: string;
  /** As printed, without its label. */
  readonly text: string;
  /** What the label before it says: posting, change, something else, or no label. */
  readonly label: 'posted' | 'updated' | 'other' | null;
  /** True where the line holds nothing else than the date, its label and counters. */
  readonly alone: boolean;
}

const CLOCK = String.raw`(?:\d{1,2}(?::|h|g|gio)\d{2}(?::\d{2})?(?: ?(?:phut))?(?: ?(?:[ap]\.?m|ch|sa)\b\.?)?)`;
const DAY = String.raw`(?<day>\d{1,2}) ?(?<sep>[\/.-]) ?(?<month>\d{1,2}) ?\k<sep> ?(?<year>\d{4})(?!\d)`;
const LONG_DAY = String.raw`(?<longDay>\d{1,2}) (?:thang|thg)\.? (?<longMonth>\d{1,2}|gieng|mot|hai|ba|tu|nam|sau|bay|tam|chin|muoi|muoi mot|muoi hai|chap),?(?: nam)? (?<longYear>\d{4})(?!\d)`;
const ISO_DAY = String.raw`(?<isoYear>\d{4})-(?<isoMonth>\d{2})-(?<isoDay>\d{2})(?!\d)`;
const GAP = String.raw`(?: ?[,|;-]? ?(?:luc|vao luc|hoi)? ?)`;
const DATE = new RegExp(
  String.raw`(?<![\d\/.-])(?:(?<before>${CLOCK})${GAP}(?:ngay )?)?(?:${DAY}|${LONG_DAY}|${ISO_DAY})(?:${GAP}(?<after>${CLOCK}))?(?: ?\(?(?:gmt|utc) ?\+ ?0?7(?::00)?\)?)?`,
);

const MONTHS = [
  ['gieng', 1],
  ['mot', 1],
  ['hai', 2],
  ['ba', 3],
  ['tu', 4],
  ['nam', 5],
  ['sau', 6],
  ['bay', 7],
  ['tam', 8],
  ['chin', 9],
  ['muoi', 10],
  ['muoi mot', 11],
  ['muoi hai', 12],
  ['chap', 12],
] as const;

const POSTED =
  /(?:(?:ngay|thoi gian|duoc|da) ?(?:dang(?: tin| tai| bai)?|xuat ban|cong bo|dua tin|post(?:ed)?)|dang (?:luc|ngay|tin|vao|boi.{1,30}|tai)(?: ngay| luc)?|xuat ban(?: luc| ngay)?|ngay (?:viet|dua)|post(?:ed)?(?: on| date| at)?|publish(?:ed)?(?: on| date)?|viet ngay|ngay tao) ?:? ?$/;
const UPDATED =
  /(?:cap nhat(?: luc| ngay| lan cuoi| moi nhat)?|chinh sua(?: luc| lan cuoi)?|sua (?:doi )?(?:luc|lan cuoi)|last (?:updated?|modified)(?: on)?|updated?(?: on| at)?) ?:? ?(?:ngay|luc|vao luc)? ?:? ?$/;
const OTHER =
  /(?:ban hanh|hieu luc|het han|han (?:nop|chot|cuoi)|ky|ngay sinh|khoi cong|to chuc|dien ra|het hieu luc|thi hanh|van ban|tu(?: ngay)?|den(?: ngay)?|truoc(?: ngay)?|thoi han|hoi|gui|tra loi|hop) ?:? ?$/;
const FILLER =
  /\b(?:thu (?:hai|ba|tu|nam|sau|bay|2|3|4|5|6|7)|chu nhat|ngay|luc|vao|gmt|utc|am|pm|ngay dang|tin)\b/g;
const EXTRA =
  /\b(?:tac gia|nguoi dang|nguon(?: tin)?|dang boi|nguoi viet|bien tap|chuyen muc|danh muc|by|tags?|hit|binh luan|phan hoi|comments?|doc bai|in bai|in trang|co chu)\b.*$/;

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

/** `HH:mm:ss` in 24 hours. "16:30 PM" is 16:30; "12:00 AM" is what portals print for a date without time. */
function clockOf(text: string): string | null {
  const match = /^(\d{1,2})(?::|h|g|gio)(\d{2})(?::(\d{2}))?/.exec(text);
  if (match === null) return null;
  let hour = Number(match[1]);
  const minute = Number(match[2]);
  const second = Number(match[3] ?? 0);
  if (hour > 23 || minute > 59 || second > 59) return null;
  const half = /(?:p\.?m|ch)\.?$/.test(text) ? 'p' : /(?:a\.?m|sa)\.?$/.test(text) ? 'a' : null;
  if (half === 'p' && hour < 12) hour += 12;
  if (half === 'a' && hour === 12)
    return minute === 0 && second === 0 ? null : `00:${pad(minute)}:${pad(second)}`;
  return `${pad(hour)}:${pad(minute)}:${pad(second)}`;
}

function monthOf(word: string): number {
  return MONTHS.find(([name]) => name === word)?.[1] ?? Number(word);
}

type Groups = Readonly<Record<string, string | undefined>>;

function dayOf(parts: Groups): string | null {
  if (parts.year !== undefined)
    return isoDate(Number(parts.year), Number(parts.month), Number(parts.day));
  if (parts.longYear !== undefined)
    return isoDate(Number(parts.longYear), monthOf(parts.longMonth ?? ''), Number(parts.longDay));
  return isoDate(Number(parts.isoYear), Number(parts.isoMonth), Number(parts.isoDay));
}

/** What the words just before a date call it: folded text in, null for no words at all. */
export function labelOf(before: string): PrintedDate['label'] {
  const words = before
    .replace(/[:,|•·()[\]-]+/g, ' ')
    .replace(/\b(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (words === '') return null;
  if (POSTED.test(words) || POSTED.test(words.replace(/ ngay$/, ''))) return 'posted';
  if (UPDATED.test(words)) return 'updated';
  if (OTHER.test(words.replace(/ ?ngay$/, ''))) return 'other';
  return words === 'ngay' || words === 'date' ? null : 'other';
}

/** The first full date of a line, day first always, or null. */
export function findDate(line: string): PrintedDate | null {
  const clean = cleanLine(line);
  const folded = foldText(clean);
  const match = DATE.exec(folded);
  if (match === null) return null;
  const parts: Groups = match.groups ?? {};
  const day = dayOf(parts);
  if (day === null) return null;
  const clock = clockOf((parts.before ?? parts.after ?? '').trim());
  const before = folded.slice(0, match.index);
  const after = folded.slice(match.index + match[0].length);
  const label = labelOf(before.replace(COUNTER, ' '));
  const rest = `${label === null || label === 'other' ? before : ''} ${after}`
    .replace(COUNTER, ' ')
    .replace(EXTRA, ' ')
    .replace(TOOLS, ' ')
    .replace(FILLER, ' ')
    .replace(/\b[a-z]\b/g, ' ')
    .replace(/[^a-z]+/g, '');
  // Folding keeps the length of NFC text but for the few letters that lose a mark of their own.
  const text =
    folded.length === clean.length
      ? clean.slice(match.index, match.index + match[0].length)
      : match[0];
  return {
    iso: clock === null ? day : `${day}T${clock}+07:00`,
    text: text.trim(),
    label,
    alone: rest.length <= 2,
  };
}
