import { enterBatch, readBatch } from '../../lib/extension/batch/journal.ts';
import type { BatchWorld } from '../../lib/extension/batch/run-batch.ts';
import type { ClipDatabase } from '../../lib/extension/database/open.ts';
import type { Fetched, FetchedContent } from '../../lib/extension/page/protocol.ts';
import { saveClip, type SaveWorld } from '../../lib/extension/save/run-save.ts';
import type { Detection } from '../../lib/index.ts';
import { makeArticle } from './make-article.ts';
import { makeDatabase } from './make-database.ts';

export const SITE = 'https://xuanlap.gov.vn';
export const TAB = 7;

export let db: ClipDatabase;
let clock: number;
let ids: number;
export let saveWorld: SaveWorld;
/** Every request that reached the site: which page, and at which second of the clock. */
export let asked: { page: string; at: number }[];
/** What the site does with a page where it does not simply show it. */
export let site: Map<string, () => Fetched<FetchedContent> | undefined>;

/** A fresh store, clock and site, for each test. */
export function resetDesk(): void {
  db = makeDatabase();
  clock = Date.parse('2026-02-06T02:00:00Z');
  ids = 0;
  asked = [];
  site = new Map();
  saveWorld = {
    db,
    fetchImage: () => () => Promise.resolve(undefined),
    now: () => new Date(clock),
    newId,
    patience: 0,
  };
}

export function newId(): string {
  ids += 1;
  return `id-${String(ids).padStart(4, '0')}`;
}

export function makeRead(
  page: string,
  fields: Partial<FetchedContent> = {},
): Fetched<FetchedContent> {
  const url = `${SITE}/${page}`;
  const text = `Xã Xuân Lập tổ chức hội nghị về việc ${page} trong tuần qua.`;
  const detection: Detection = {
    kind: 'article',
    confidence: 1,
    portal: { name: 'Xã Xuân Lập', host: 'xuanlap.gov.vn', platform: null },
    reasons: [],
    datedLinks: 0,
    secrecyMark: null,
  };
  const article = makeArticle({ url, title: `Hội nghị ${page}`, text });
  const read = { url, detection, article, print: null, ...fields };
  return { fault: null, status: 200, retryAfter: null, read };
}

export function refusal(status: number, retryAfter: string | null = null): Fetched<FetchedContent> {
  return { fault: 'http', status, retryAfter, read: null };
}

/** The world of a batch on a clock that only sleeping moves on. */
export function makeWorld(overrides: Partial<BatchWorld> = {}): BatchWorld {
  return {
    db,
    save: (request, source) => saveClip(saveWorld, request, source),
    secrecyNote: (mark, reason) => Promise.resolve(`${mark}: ${reason}`),
    now: () => new Date(clock),
    sleep: (milliseconds) => {
      // The limits on a tab that is silent and on late pictures never come into play on this clock.
      if (milliseconds > 10_000) return new Promise(() => undefined);
      clock += milliseconds;
      return Promise.resolve();
    },
    fetchPage: (_tabId, url) => {
      const page = url.slice(SITE.length + 1);
      asked.push({ page, at: (clock - Date.parse('2026-02-06T02:00:00Z')) / 1_000 });
      const special = site.get(page);
      return Promise.resolve(special === undefined ? makeRead(page) : special());
    },
    readTab: () => Promise.resolve(undefined),
    ...overrides,
  };
}

export function begin(
  pages: readonly string[],
  labels: { tags?: string[]; collections?: string[]; keepsFiles?: boolean } = {},
) {
  return enterBatch(
    db,
    {
      kind: 'list',
      title: 'Tin tức',
      url: `${SITE}/tin-tuc`,
      tabId: TAB,
      tags: labels.tags ?? [],
      collections: labels.collections ?? [],
      keepsFiles: labels.keepsFiles ?? false,
    },
    pages.map((page) => ({ url: `${SITE}/${page}`, title: page, date: null, tabId: null })),
    { newId, now: new Date(clock).toISOString() },
  );
}

export async function statesOf(batchId: string): Promise<string[]> {
  return (await readBatch(db, batchId))?.items.map(({ state }) => state) ?? [];
}

export async function stateOf(batchId: string): Promise<string | undefined> {
  return (await readBatch(db, batchId))?.batch.state;
}
