import { foldText } from '../text/fold.ts';

/** Days since 1970-01-01, both ends included; infinite where a side is open. */
export interface DaySpan {
  readonly from: number;
  readonly to: number;
}

const DAY = 86_400_000;
/** Viet Nam keeps UTC+7 all year; "today" is the day there. */
const VIETNAM = 7 * 3_600_000;

const dayNumber = (year: number, month: number, day: number): number =>
  Date.UTC(year, month, day) / DAY;

/** Phrases with blanks, longest first: what may follow `ngay:` without quotes. */
const RELATIVE =
  /^(?:hom nay|today|hom qua|yesterday|(?:tuan|thang|quy|nam) (?:nay|truoc|qua)|nam ngoai|(\d{1,4}) (ngay|tuan|thang|nam) (?:qua|gan day|truoc)|(?:this|last) (?:week|month|year)|last (\d{1,4}) days)(?=$|[\s)])/;

/** Length, in folded letters, of a relative date at the start of `folded`; 0 where there is none. */
export function relativeDateLength(folded: string): number {
  return RELATIVE.exec(folded)?.[0].length ?? 0;
}

/**
 * Reads a date condition: `2023`, `01/2023`, `31/01/2023`, `2023-01-31`, `quy 1/2023`, any of them
 * after `>=`, `>`, `<=`, `<` or `=`, a range `01/2023..03/2023` (also with `-` or `den` between
 * blanks), and words such as `tuan nay` or `7 ngay qua`. Null for anything else, impossible days
 * included. A week begins on Monday.
 */
export function readDates(text: string, now: Date): DaySpan | null {
  const folded = foldText(text).trim().replace(/\s+/g, ' ');
  const today = Math.floor((now.getTime() + VIETNAM) / DAY);
  const relative = readRelative(folded, today);
  if (relative !== null) return relative;
  const compared = /^(>=|<=|>|<|=|tu |den |truoc |sau )\s*(.+)$/.exec(folded);
  if (compared !== null) {
    const span = readDay(compared[2] ?? '');
    return span === null ? null : compare(compared[1]?.trim() ?? '', span);
  }
  const range =
    /^(.*?)\s*(?:\.\.\.?|\u2026|\u2013|\u2014| - | den |(?<=\d{4})-(?=\d{1,2}\/))\s*(.*)$/.exec(
      folded,
    );
  if (range !== null) {
    const from = range[1] === '' ? { from: -Infinity, to: -Infinity } : readDay(range[1] ?? '');
    const to = range[2] === '' ? { from: Infinity, to: Infinity } : readDay(range[2] ?? '');
    return from === null || to === null ? null : ordered(from, to);
  }
  return readDay(folded);
}

function ordered(a: DaySpan, b: DaySpan): DaySpan {
  return a.from <= b.from ? { from: a.from, to: b.to } : { from: b.from, to: a.to };
}

function compare(sign: string, span: DaySpan): DaySpan {
  if (sign === '>=' || sign === 'tu') return { from: span.from, to: Infinity };
  if (sign === '<=' || sign === 'den') return { from: -Infinity, to: span.to };
  if (sign === '>' || sign === 'sau') return { from: span.to + 1, to: Infinity };
  if (sign === '<' || sign === 'truoc') return { from: -Infinity, to: span.from - 1 };
  return span;
}

function readDay(text: string): DaySpan | null {
  const day = /^(?:(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})|(\d{4})-(\d{1,2})-(\d{1,2}))$/.exec(text);
  if (day !== null) {
    const year = Number(day[3] ?? day[4]);
    const month = Number(day[2] ?? day[5]) - 1;
    const date = Number(day[1] ?? day[6]);
    const read = new Date(Date.UTC(year, month, date));
    if (read.getUTCMonth() !== month || read.getUTCDate() !== date) return null;
    return { from: read.getTime() / DAY, to: read.getTime() / DAY };
  }
  const month = /^(?:thang )?(?:(\d{1,2})[/.-](\d{4})|(\d{4})-(\d{1,2}))$/.exec(text);
  if (month !== null) {
    return months(Number(month[2] ?? month[3]), Number(month[1] ?? month[4]) - 1, 1);
  }
  const quarter = /^(?:quy |q)(\d|i{1,3}|iv)[/ -](\d{4})$/.exec(text);
  if (quarter !== null) {
    const which = ['i', 'ii', 'iii', 'iv'].indexOf(quarter[1] ?? '');
    const index = which < 0 ? Number(quarter[1]) - 1 : which;
    return index >= 0 && index < 4 ? months(Number(quarter[2]), index * 3, 3) : null;
  }
  const year = /^(?:nam )?((?:19|20)\d\d)$/.exec(text);
  return year === null ? null : months(Number(year[1]), 0, 12);
}

function months(year: number, month: number, count: number): DaySpan | null {
  if (month < 0 || month > 11) return null;
  return { from: dayNumber(year, month, 1), to: dayNumber(year, month + count, 1) - 1 };
}

function readRelative(folded: string, today: number): DaySpan | null {
  const match = RELATIVE.exec(folded);
  if (match === null || match[0].length !== folded.length) return null;
  const date = new Date(today * DAY);
  const year = date.getUTCFullYear();
  const month = date.getUTCMonth();
  const ago = match[1] ?? match[3];
  if (ago !== undefined) {
    const unit = { tuan: 7, thang: 30, nam: 365 }[match[2] ?? ''] ?? 1;
    return { from: today - Number(ago) * unit + 1, to: today };
  }
  if (/^(?:hom nay|today)/.test(folded)) return { from: today, to: today };
  if (/^(?:hom qua|yesterday)/.test(folded)) return { from: today - 1, to: today - 1 };
  const before = /(?:truoc|qua|ngoai)$|^last/.test(folded) ? 1 : 0;
  if (/tuan|week/.test(folded)) {
    const monday = today - ((date.getUTCDay() + 6) % 7) - 7 * before;
    return { from: monday, to: monday + 6 };
  }
  if (/thang|month/.test(folded)) return monthsBack(year, month - before, 1);
  if (/quy/.test(folded)) return monthsBack(year, Math.floor(month / 3) * 3 - 3 * before, 3);
  return months(year - before, 0, 12);
}

/** `month` may be negative: the months of the year before. */
function monthsBack(year: number, month: number, count: number): DaySpan {
  return { from: dayNumber(year, month, 1), to: dayNumber(year, month + count, 1) - 1 };
}

/** The day as ISO date; null where that side is open. */
export function isoDay(day: number): string | null {
  return Number.isFinite(day) ? new Date(day * DAY).toISOString().slice(0, 10) : null;
}
