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

/** `31/01/2023`, `31-1-2023`, `31 . 01 . 2023` */
const DAY = /(\d{1,2}) ?([/.-]) ?(\d{1,2}) ?\2 ?(\d{4})(?!\d)/g;
/** `31 thang 01 nam 2023`, `31 thg 1, 2023`, `02 thang chap nam 2023` */
const LONG_DAY =
  /(\d{1,2}) th(?:an)?g\.? (\d{1,2}|[a-z]{2,5}(?: mot| hai)?),?(?: nam)? (\d{4})(?!\d)/g;
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

const TIME = String.raw`\d{1,2}(?::|h|g(?:io)?)\d{2}(?::\d{2})?`;
const HALF_OF_DAY = String.raw`(?: ?phut)?(?: ?(?:[ap]\.?m|ch|sa)\b\.?)?`;
const GAP = String.raw` ?[,|;-]? ?(?:luc|vao luc|hoi)? ?`;
const ZONE = / ?\(?(?:gmt|utc) ?\+ ?0?7(?::00)?\)?/y;
const TIME_AFTER = new RegExp(`${GAP}(${TIME})`, 'y');
const HALF_AFTER = new RegExp(HALF_OF_DAY, 'y');
const CLOCK_BEFORE = new RegExp(String.raw`(?<![\d/.-])(${TIME}${HALF_OF_DAY})${GAP}(?:ngay )?$`);

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

/** The clock after a place, and where it ends. */
function clockAfter(text: string, at: number): { clock: string; end: number } {
  const time = at === text.length ? null : matchAt(TIME_AFTER, text, at);
  if (time === null) return { clock: '', end: at };
  const end = at + time[0].length;
  const half = end === text.length ? '' : (matchAt(HALF_AFTER, text, end)?.[0] ?? '');
  return { clock: (time[1] ?? '') + half, end: end + half.length };
}

/**
 * The first day of a pattern that is not the tail of a longer number, unless that number ends a clock.
 * @param order groups of the pattern
 */
function firstDay(
  pattern: RegExp,
  order: readonly [day: number, month: number, year: number],
  text: string,
): PrintedDay | null {
  for (let from = 0; ;) {
    const match = matchAt(pattern, text, from);
    if (match === null) return null;
    const { index } = match;
    from = index + 1;
    const [day, month = '', year] = order.map((group) => match[group]);
    const number = MONTHS.get(month) ?? Number(month);
    if (Number.isNaN(number)) continue;
    const before = clockBefore(text, index);
    if (before === null && '0123456789/.-'.includes(text[index - 1] ?? ' ')) continue;
    const after = clockAfter(text, index + match[0].length);
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

/** The first full date of a folded line, day first always, whether or not a calendar has it. */
export function findDay(folded: string): PrintedDay | null {
  let first = firstDay(DAY, [1, 3, 4], folded);
  const consider = (other: PrintedDay | null): void => {
    if (other !== null && (first === null || other.start < first.start)) first = other;
  };
  if (folded.includes(' thang') || folded.includes(' thg'))
    consider(firstDay(LONG_DAY, [1, 2, 3], folded));
  if (folded.includes('-')) consider(firstDay(ISO_DAY, [3, 2, 1], folded));
  return first;
}
