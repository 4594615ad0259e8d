import { addressKey, type ListLink } from '../../index.ts';
import type { ClipDatabase } from '../database/open.ts';
import type { Candidate, Obstacle } from './choose.ts';
import type { ChosenPage } from './journal.ts';

/** The keys of those addresses that are saved and not in the trash. */
export async function savedKeys(db: ClipDatabase, urls: readonly string[]): Promise<Set<string>> {
  const rows = await db.clips.where('address').anyOf(urls.map(addressKey)).toArray();
  return new Set(rows.filter((row) => row.deletedAt === '').map((row) => row.address));
}

/** Links of a list as candidates; those to other sites are shown and cannot be chosen. */
export function listCandidates(
  links: readonly ListLink[],
  listUrl: string,
  saved: ReadonlySet<string>,
): Candidate[] {
  const host = URL.parse(listUrl)?.host;
  return links.map((link) => {
    const obstacle = URL.parse(link.url)?.host === host ? null : 'other-site';
    return toCandidate({ ...link, tabId: null }, obstacle, saved);
  });
}

export function toCandidate(
  page: ChosenPage,
  obstacle: Obstacle | null,
  saved: ReadonlySet<string>,
): Candidate {
  const key = addressKey(page.url);
  return { ...page, key, obstacle, isSaved: saved.has(key) };
}

/** Candidates with more behind them, each page once. */
export function mergeCandidates(
  candidates: readonly Candidate[],
  more: readonly Candidate[],
): Candidate[] {
  const known = new Set(candidates.map(({ key }) => key));
  const fresh = more.filter(({ key }) => !known.has(key) && known.add(key).size > 0);
  return [...candidates, ...fresh];
}
