import type { ClipDatabase } from '../database/open.ts';
import type { ClipRow } from '../database/schema.ts';
import { enterBatch, readBatch } from './journal.ts';

interface EnterWorld {
  readonly newId: () => string;
  readonly now: string;
}

/** The clips of a host outside of the trash, the newest saving first. */
export async function clipsOfHost(db: ClipDatabase, host: string): Promise<ClipRow[]> {
  const rows = await db.clips
    .orderBy('sequence')
    .reverse()
    .filter(({ url, deletedAt }) => deletedAt === '' && URL.parse(url)?.host === host)
    .toArray();
  return rows;
}

/**
 * Enters a check of every clip of a host: is its page still there, does it read the same? Pages are asked
 * for one by one, as in any batch. Undefined where no clip is of that host.
 */
export async function enterCheck(
  db: ClipDatabase,
  host: string,
  tabId: number | null,
  world: EnterWorld,
): Promise<string | undefined> {
  const rows = await clipsOfHost(db, host);
  const [newest] = rows;
  if (newest === undefined) return undefined;
  const pages = rows.map(({ id, url, title, publishedAt }) => ({
    url,
    title,
    date: publishedAt,
    tabId: null,
    clipId: id,
  }));
  const batch = {
    kind: 'check' as const,
    title: newest.portalName,
    url: newest.url,
    tabId,
    tags: [],
    collections: [],
  };
  return enterBatch(db, batch, pages, world);
}

/** Enters a batch that saves anew what a check found changed; undefined where nothing was. */
export async function enterChanged(
  db: ClipDatabase,
  checkId: string,
  keepsFiles: boolean,
  world: EnterWorld,
): Promise<string | undefined> {
  const check = await readBatch(db, checkId);
  const changed = check?.items.filter(({ state }) => state === 'changed') ?? [];
  if (check === undefined || changed.length === 0) return undefined;
  const { title, url, tabId } = check.batch;
  const kind = 'list' as const;
  const batch = { kind, title, url, tabId, tags: [], collections: [], keepsFiles };
  return enterBatch(db, batch, changed, world);
}
