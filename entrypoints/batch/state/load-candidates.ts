import { browser } from 'wxt/browser';
import { listCandidates, savedKeys, toCandidate } from '../../../lib/extension/batch/candidates.ts';
import type { Candidate } from '../../../lib/extension/batch/choose.ts';
import type { ClipDatabase } from '../../../lib/extension/database/open.ts';
import { send } from '../../../lib/extension/messages/send.ts';
import { askList } from '../../../lib/extension/page/ask-page.ts';

/** What a picker offers, and where it was found. */
export interface Offer {
  readonly kind: 'list' | 'tabs';
  /** As the list's portal calls itself; empty for tabs. */
  readonly title: string;
  readonly url: string | null;
  readonly tabId: number | null;
  readonly candidates: readonly Candidate[];
  /** The next page of the list, or null. */
  readonly next: string | null;
}

/** The links of the list in a tab; undefined where it cannot be read. */
export async function loadList(db: ClipDatabase, tabId: number): Promise<Offer | undefined> {
  const [page, list] = await Promise.all([send('read-page', { tabId }), askList(tabId, null)]);
  if (!page.ok || list === undefined || list.read === null) return undefined;
  const { url, detection } = page.value;
  const { links, next } = list.read;
  const saved = await savedKeys(
    db,
    links.map((link) => link.url),
  );
  const title = detection.portal.name;
  return { kind: 'list', title, url, tabId, next, candidates: listCandidates(links, url, saved) };
}

/** The links of the next page of a list; undefined where it cannot be fetched. */
export async function loadMore(
  db: ClipDatabase,
  offer: Offer,
): Promise<{ candidates: readonly Candidate[]; next: string | null } | undefined> {
  if (offer.tabId === null || offer.next === null || offer.url === null) return undefined;
  const list = (await askList(offer.tabId, offer.next))?.read;
  if (list === undefined || list === null) return undefined;
  const saved = await savedKeys(
    db,
    list.links.map((link) => link.url),
  );
  const next = list.next === offer.next ? null : list.next;
  return { candidates: listCandidates(list.links, offer.url, saved), next };
}

/** Every tab of a window but the extension's own: what it shows, or why that cannot be saved. */
export async function loadTabs(
  db: ClipDatabase,
  windowId: number,
  nameTab: (number: number) => string,
): Promise<Offer> {
  const tabs = await browser.tabs.query({ windowId });
  const own = (await browser.tabs.getCurrent())?.id;
  const candidates: Candidate[] = [];
  for (const { id, index, discarded } of tabs) {
    if (id === undefined || id === own) continue;
    candidates.push(await readTab(db, id, discarded, nameTab(index + 1)));
  }
  // What cannot be saved comes last.
  candidates.sort((a, b) => Number(a.obstacle !== null) - Number(b.obstacle !== null));
  return { kind: 'tabs', title: '', url: null, tabId: null, next: null, candidates };
}

/** The browser keeps the titles of pages that it does not let us read: they go by their place. */
async function readTab(
  db: ClipDatabase,
  tabId: number,
  isAsleep: boolean,
  name: string,
): Promise<Candidate> {
  const unread = { date: null, title: name, url: `tab:${tabId}`, tabId };
  if (isAsleep) return toCandidate(unread, 'asleep', new Set());
  const page = await send('read-page', { tabId });
  if (!page.ok) return toCandidate(unread, 'unreachable', new Set());
  const { url, article, detection } = page.value;
  const saved = await savedKeys(db, [url]);
  const isArticle = article !== null && detection.kind !== 'list' && detection.kind !== 'home';
  const title = article?.title ?? `${detection.portal.name} · ${url}`;
  const chosen = { url, title, date: article?.publishedAt ?? null, tabId };
  return toCandidate(chosen, isArticle ? null : 'no-article', saved);
}
