import type { RegisterEntry } from '../clip/register.ts';
import { foldText } from '../text/fold.ts';

export interface RegisterFilter {
  /** Words of title, number, issuer and subject, in any order, without accents. */
  readonly text: string;
  /** Null: any. */
  readonly type: string | null;
  readonly issuer: string | null;
  /** Year of issue, `2023`. */
  readonly year: string | null;
}

export type RegisterColumn =
  'normalized' | 'date' | 'issuer' | 'clips' | 'firstCited' | 'lastCited';

/** The entries that fit every part of a filter, in their order. */
export function filterRegister(
  entries: readonly RegisterEntry[],
  filter: RegisterFilter,
): RegisterEntry[] {
  const words = foldText(filter.text).split(' ').filter(Boolean);
  return entries.filter(
    (entry) =>
      (filter.type === null || entry.type === filter.type) &&
      (filter.issuer === null || issuerKey(entry) === foldText(filter.issuer)) &&
      (filter.year === null || entry.date?.slice(0, 4) === filter.year) &&
      words.every((word) => haystack(entry).includes(word)),
  );
}

/** Types, issuers and years that occur, the most frequent first, for a filter's choices. */
export function registerFacets(entries: readonly RegisterEntry[]): {
  types: string[];
  issuers: string[];
  years: string[];
} {
  const issuerNames = new Map(
    entries.flatMap((entry) => (entry.issuer === null ? [] : [[issuerKey(entry), entry.issuer]])),
  );
  return {
    types: frequent(entries.map((entry) => entry.type)),
    issuers: frequent(entries.map(issuerKey)).flatMap((key) => issuerNames.get(key) ?? []),
    years: frequent(entries.map((entry) => entry.date?.slice(0, 4) ?? ''))
      .toSorted()
      .reverse(),
  };
}

/** Sorted by a column; entries without a value come last either way. */
export function sortRegister(
  entries: readonly RegisterEntry[],
  column: RegisterColumn,
  direction: 'ascending' | 'descending',
): RegisterEntry[] {
  const sign = direction === 'ascending' ? 1 : -1;
  const collator = new Intl.Collator('vi', { numeric: true });
  return entries.toSorted((a, b) => {
    const left = a[column];
    const right = b[column];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return sign * collator.compare(String(left), String(right));
  });
}

const issuerKey = ({ issuer }: RegisterEntry): string => foldText(issuer ?? '');

const haystack = ({ title, normalized, issuer, subject }: RegisterEntry): string =>
  foldText([title, normalized, issuer, subject].join(' '));

function frequent(values: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== '') counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a).map(([value]) => value);
}
