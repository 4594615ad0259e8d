/** How a table writes a day between strokes; year first is always understood. */
export type DayOrder = 'day-first' | 'month-first';

const PARTS = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)/;
const YEAR_FIRST = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?!\d)/;

const iso = (year: string, month: string, day: string): string =>
  `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;

/** The likeliest order of a column: day first, as in Vietnam, unless only months first fits all days. */
export function guessDayOrder(cells: readonly string[]): DayOrder {
  const pairs = cells.flatMap((cell) => {
    const [, first, second] = PARTS.exec(cell.trim()) ?? [];
    return first === undefined || second === undefined ? [] : [[Number(first), Number(second)]];
  });
  const fits = (month: 0 | 1): boolean => pairs.every((pair) => (pair[month] ?? 13) <= 12);
  return !fits(1) && fits(0) ? 'month-first' : 'day-first';
}

/** `31/01/2023`, `2023/1/31` in ISO 8601; text that is no day of the calendar as it stands. */
export function isoDay(text: string, order: DayOrder): string {
  const cell = text.trim();
  const [, first = '', second = '', last = ''] = PARTS.exec(cell) ?? [];
  const [, year = '', month = '', day = ''] = YEAR_FIRST.exec(cell) ?? [];
  const made =
    first !== ''
      ? order === 'day-first'
        ? iso(last, second, first)
        : iso(last, first, second)
      : year !== ''
        ? iso(year, month, day)
        : '';
  const time = Date.parse(`${made}T00:00:00Z`);
  const isDay = Number.isFinite(time) && new Date(time).toISOString().startsWith(made);
  return made !== '' && isDay ? made : cell;
}
