import type { RegisterEntry } from '../../clip/register.ts';
import { foldText } from '../../text/fold.ts';
import { printable } from '../printable.ts';

export interface IssuerGroup {
  /** Null where the issuing body is not known. */
  readonly issuer: string | null;
  /** By date, oldest first; those without a date come last, by title. */
  readonly entries: readonly RegisterEntry[];
}

/**
 * The documents by issuing body, the bodies in Vietnamese alphabetical order, the unknown one last.
 * A body that is written in several ways of capitals and accents is one.
 */
export function groupByIssuer(entries: readonly RegisterEntry[]): IssuerGroup[] {
  const { compare } = new Intl.Collator('vi', { numeric: true });
  const groups = Map.groupBy(entries, ({ issuer }) => foldText(printable(issuer ?? '')).trim());
  return [...groups]
    .map(([key, group]) => ({
      issuer: key === '' ? null : printable(group[0]?.issuer ?? '').trim(),
      entries: group.toSorted(
        (a, b) =>
          Number(a.date === null) - Number(b.date === null) ||
          (a.date ?? '').localeCompare(b.date ?? '') ||
          compare(a.title, b.title),
      ),
    }))
    .toSorted(
      (a, b) =>
        Number(a.issuer === null) - Number(b.issuer === null) ||
        compare(a.issuer ?? '', b.issuer ?? ''),
    );
}
