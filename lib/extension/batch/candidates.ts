import { addressKey, type ListLink } from '../../index.ts';
import type { ClipDatabase } from '../database/open.ts';
import type { Candidate, Obstacle } from './choose.ts';
import type { ChosenPage } from './journal.ts';

/** The keys of those addresses that are saved and not in the trash. */
export async function savedKeys(db: ClipDatabase, urls: readonly string[]): Promise<Set<string>> {
  const rows = await db.clips.where('address').anyOf(urls.map(addressKey)).toArray();
  return new Set(rows.filter((row) => row.deletedAt === '').map((row) => row.address));
}

/** Those links of a list that stay on its site: nothing else can be chosen. */
export function ownLinks(links: readonly ListLink[], listUrl: string): ListLink[] {
  const host = URL.parse(listUrl)?.host;
  return links.filter(({ url }) => URL.parse(url)?.host === host);
}

/** Links of a list as candidates; those to other sites are shown and cannot be chosen. */
export function listCandidates(
  links: readonly ListLink[],
  listUrl: string,
  saved: ReadonlySet<string>,
): Candidate[] {
  const own = new Set(ownLinks(links, listUrl));
  return links.map((link) => {
    const obstacle = own.has(link) ? null : 'other-site';
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
