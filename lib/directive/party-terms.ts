/**
 * Terms of the Party's Central Committee, by the day the congress that elected it closed
 * (documents of the congresses VI to XIV). Numbers of Party documents start anew with each.
 */
const CONGRESSES: readonly (readonly [term: string, closed: string])[] = [
  ['VI', '1986-12-18'],
  ['VII', '1991-06-27'],
  ['VIII', '1996-07-01'],
  ['IX', '2001-04-22'],
  ['X', '2006-04-25'],
  ['XI', '2011-01-19'],
  ['XII', '2016-01-28'],
  ['XIII', '2021-02-01'],
  ['XIV', '2026-01-23'],
];

/** The term in office on a day (ISO `YYYY-MM-DD…`), in Roman numerals; null before 1986. */
export function partyTermOn(date: string): string | null {
  const day = date.slice(0, 10);
  return CONGRESSES.findLast(([, closed]) => closed <= day)?.[0] ?? null;
}
