/** Where a line prints a full date, with its clock. */
export interface PrintedDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** The clock before or after the day as printed, empty where there is none. */
  readonly clock: string;
  /** The range of all of it in the line. */
  readonly start: number;
  readonly end: number;
}

/** `31 thang 01 nam 2023`, `31 thg 1, 2023`, `31 th01, 2023`, `02 thang chap nam 2023` */
const LONG_DAY =
  /(\d{1,2}) th(?:(?:an)?g\.? |\.? ?(?=\d))(\d{1,2}|[a-z]{2,5}(?: mot| hai)?),?(?: nam)? (\d{4})(?!\d)/g;
/** `2023-01-31` */
const ISO_DAY = /(\d{4})-(\d{2})-(\d{2})(?!\d)/g;

const MONTHS: ReadonlyMap<string, number> = new Map([
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
]);

const ZONE = / ?\(?(?:gmt|utc) ?\+ ?0?7(?::00)?\)?/y;
const TIME_AFTER = / ?[,|;-]? ?(?:luc|vao luc|hoi)? ?(\d{1,2}(?::|h|g(?:io)?)\d{2}(?::\d{2})?)/y;
const HALF_AFTER = /(?: ?phut)?(?: ?(?:[ap]\.?m|ch|sa)\b\.?)?/y;
const CLOCK_BEFORE =
  /(?<![\d/.-])(\d{1,2}(?::|h|g(?:io)?)\d{2}(?::\d{2})?(?: ?phut)?(?: ?(?:[ap]\.?m|ch|sa)\b\.?)?) ?[,|;-]? ?(?:luc|vao luc|hoi)? ?(?:ngay )?$/;

/** `8h30` */
const SHORTEST_CLOCK = 4;

/** The clock that ends just before a place. */
function clockBefore(text: string, at: number): RegExpExecArray | null {
  const before = text.slice(0, at);
  return at >= SHORTEST_CLOCK && /\d[:hg]/.test(before) ? CLOCK_BEFORE.exec(before) : null;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Longest gap between a day and the clock after it: ` , vao luc `. */
const LONGEST_GAP = 12;

/** The clock after a place, and where it ends. */
function clockAfter(text: string, at: number): { clock: string; end: number } {
  let digit = at;
  while (digit <= at + LONGEST_GAP && !isDigit(text, digit)) digit += 1;
  const time = isDigit(text, digit) ? matchAt(TIME_AFTER, text, at) : null;
  if (time === null) return { clock: '', end: at };
  const end = at + time[0].length;
  const half = end === text.length ? '' : (matchAt(HALF_AFTER, text, end)?.[0] ?? '');
  return { clock: (time[1] ?? '') + half, end: end + half.length };
}

/** Whether a digit stands at a place of a text. */
export function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at); // NaN beyond the end, which is in no range
  return code >= 48 && code <= 57;
}

/** A number as it is printed, and where it ends. */
interface Digits {
  readonly digits: string;
  readonly end: number;
}

/** The one or two digits at a place. */
function numberAt(text: string, at: number): Digits | null {
  if (!isDigit(text, at)) return null;
  const end = isDigit(text, at + 1) ? at + 2 : at + 1;
  return { digits: text.slice(at, end), end };
}

/** Where a separator that spaces may surround ends, 0 where there is none. */
function separatorEnd(text: string, at: number, signs: string): number {
  const sign = text[at] === ' ' ? at + 1 : at;
  if (sign >= text.length || !signs.includes(text.charAt(sign))) return 0;
  return text[sign + 1] === ' ' ? sign + 2 : sign + 1;
}

/** What a pattern of days finds. */
interface FoundDay {
  readonly index: number;
  readonly end: number;
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

/**
 * `31/01/2023`, `31-1-2023`, `31 . 01 . 2023`. By hand, since every page has one and compiling the pattern
 * `(\d{1,2}) ?([/.-]) ?(\d{1,2}) ?\2 ?(\d{4})(?!\d)` takes a new renderer longer than all of this.
 */
function dayAt(text: string, index: number): FoundDay | null {
  const day = numberAt(text, index);
  const first = day === null ? 0 : separatorEnd(text, day.end, '/.-');
  const month = first === 0 ? null : numberAt(text, first);
  if (day === null || month === null) return null;
  const sign = text[first - 1] === ' ' ? text.charAt(first - 2) : text.charAt(first - 1);
  const year = separatorEnd(text, month.end, sign);
  const end = year + 4;
  if (year === 0 || isDigit(text, end)) return null;
  for (let at = year; at < end; at += 1) if (!isDigit(text, at)) return null;
  return { index, end, day: day.digits, month: month.digits, year: text.slice(year, end) };
}

function findNumeric(text: string, from: number): FoundDay | null {
  for (let index = from; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    const found = code >= 48 && code <= 57 ? dayAt(text, index) : null;
    if (found !== null) return found;
  }
  return null;
}

/**
 * The first day of a pattern that is not the tail of a longer number, unless that number ends a clock.
 */
function firstDay(
  text: string,
  find: (text: string, from: number) => FoundDay | null,
): PrintedDay | null {
  for (let from = 0; ;) {
    const match = find(text, from);
    if (match === null) return null;
    const { index, day, month, year } = match;
    from = index + 1;
    const number = MONTHS.get(month) ?? Number(month);
    if (Number.isNaN(number)) continue;
    const before = clockBefore(text, index);
    if (before === null && '0123456789/.-'.includes(text[index - 1] ?? ' ')) continue;
    const after = clockAfter(text, match.end);
    const zoned = text.includes('gmt', after.end) || text.includes('utc', after.end);
    const rest = zoned ? matchAt(ZONE, text, after.end) : null;
    return {
      year: Number(year),
      month: number,
      day: Number(day),
      clock: before?.[1] ?? after.clock,
      start: before?.index ?? index,
      end: after.end + (rest?.[0].length ?? 0),
    };
  }
}

function findLong(text: string, from: number): FoundDay | null {
  const match = matchAt(LONG_DAY, text, from);
  if (match === null) return null;
  const [whole, day = '', month = '', year = ''] = match;
  return { index: match.index, end: match.index + whole.length, day, month, year };
}

function findIso(text: string, from: number): FoundDay | null {
  const match = matchAt(ISO_DAY, text, from);
  if (match === null) return null;
  const [whole, year = '', month = '', day = ''] = match;
  return { index: match.index, end: match.index + whole.length, day, month, year };
}

/** The first full date of a folded line, day first always, whether or not a calendar has it. */
export function findDay(folded: string): PrintedDay | null {
  let first = firstDay(folded, findNumeric);
  const consider = (other: PrintedDay | null): void => {
    if (other !== null && (first === null || other.start < first.start)) first = other;
  };
  if (/\d th/.test(folded)) consider(firstDay(folded, findLong));
  if (/\d-\d\d-/.test(folded)) consider(firstDay(folded, findIso));
  return first;
}
