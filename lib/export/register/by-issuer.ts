import type { RegisterEntry } from '../../clip/register.ts';
import { foldText } from '../../text/fold.ts';
import { printable } from '../printable.ts';
import { ISSUER_LEVELS, issuerRank, type IssuerLevel } from './issuer-rank.ts';

export interface IssuerGroup {
  /** Null where the issuing body is not known. */
  readonly issuer: string | null;
  readonly level: IssuerLevel;
  /** By date, oldest first; those without a date come last, by title. */
  readonly entries: readonly RegisterEntry[];
}

/**
 * The documents by issuing body, the bodies by rank (central bodies, province, district, commune),
 * those of one rank in Vietnamese alphabetical order, the unknown one last. A body that is written in
 * several ways of capitals and accents is one.
 */
export function groupByIssuer(entries: readonly RegisterEntry[]): IssuerGroup[] {
  const { compare } = new Intl.Collator('vi', { numeric: true });
  const groups = Map.groupBy(entries, ({ issuer }) => foldText(printable(issuer ?? '')).trim());
  return [...groups]
    .map(([key, group]) => ({
      issuer: key === '' ? null : printable(group[0]?.issuer ?? '').trim(),
      ...issuerRank(key),
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
        ISSUER_LEVELS.indexOf(a.level) - ISSUER_LEVELS.indexOf(b.level) ||
        a.order - b.order ||
        compare(a.issuer ?? '', b.issuer ?? ''),
    )
    .map(({ issuer, level, entries: sorted }) => ({ issuer, level, entries: sorted }));
}
