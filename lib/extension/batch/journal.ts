import type { ClipDatabase } from '../database/open.ts';
import type { BatchItemRow, BatchItemState, BatchRow } from '../database/batch-rows.ts';

/** A page chosen for a batch. */
export interface ChosenPage {
  readonly url: string;
  readonly title: string;
  readonly date: string | null;
  readonly tabId: number | null;
  /** The clip that a check compares it with. */
  readonly clipId?: string | null;
}

export type NewBatch = Pick<
  BatchRow,
  'kind' | 'title' | 'url' | 'tabId' | 'tags' | 'collections' | 'keepsFiles'
>;

/** Enters a batch into the store, ready to run; nothing is fetched yet. */
export async function enterBatch(
  db: ClipDatabase,
  batch: NewBatch,
  pages: readonly ChosenPage[],
  world: { readonly newId: () => string; readonly now: string },
): Promise<string> {
  const id = world.newId();
  const items = pages.map(({ url, title, date, tabId, clipId = null }, position): BatchItemRow => ({
    batchId: id,
    position,
    url,
    title,
    date,
    tabId,
    state: 'queued',
    fault: null,
    status: 0,
    jobId: world.newId(),
    clipId,
    revision: null,
    added: { tags: [], collections: [] },
    mark: null,
    reason: '',
  }));
  await db.transaction('rw', db.batches, db.batchItems, async () => {
    await db.batches.add({
      ...batch,
      id,
      state: 'running',
      startedAt: world.now,
      waitsUntil: null,
    });
    await db.batchItems.bulkAdd(items);
  });
  return id;
}

/** A batch with its pages in order, or undefined where it is unknown. */
export async function readBatch(
  db: ClipDatabase,
  id: string,
): Promise<{ batch: BatchRow; items: BatchItemRow[] } | undefined> {
  return db.transaction('r', db.batches, db.batchItems, async () => {
    const batch = await db.batches.get(id);
    return batch && { batch, items: await itemsOf(db, id).toArray() };
  });
}

/** The ids of batches that were under way when whoever ran them died. */
export async function runningBatches(db: ClipDatabase): Promise<string[]> {
  return db.batches.where('state').equals('running').primaryKeys();
}

/** Milliseconds for which a finished batch can be looked at and taken back. */
const KEPT = 30 * 86_400_000;

/** Forgets batches that ended and are older than the trash keeps what they saved. */
export async function forgetOldBatches(db: ClipDatabase, now: Date): Promise<void> {
  const before = new Date(now.getTime() - KEPT).toISOString();
  await db.transaction('rw', db.batches, db.batchItems, async () => {
    const old = await db.batches
      .where('startedAt')
      .below(before)
      .filter(({ state }) => state === 'done')
      .primaryKeys();
    for (const id of old) await itemsOf(db, id).delete();
    await db.batches.bulkDelete(old);
  });
}

/** The newest batch that is not at its end. */
export async function unfinishedBatch(db: ClipDatabase): Promise<BatchRow | undefined> {
  return db.batches
    .orderBy('startedAt')
    .reverse()
    .filter(({ state }) => state !== 'done')
    .first();
}

/**
 * Takes the next page in hand: one that a death left half done, else the first that waits. Undefined where
 * the batch does not run any more, or has nothing left, which ends it.
 */
export async function takeItem(
  db: ClipDatabase,
  batchId: string,
): Promise<{ batch: BatchRow; item: BatchItemRow } | undefined> {
  return db.transaction('rw', db.batches, db.batchItems, async () => {
    const batch = await db.batches.get(batchId);
    if (batch?.state !== 'running') return undefined;
    const item = (await firstIn(db, batchId, 'working')) ?? (await firstIn(db, batchId, 'queued'));
    if (item === undefined) {
      await db.batches.put({ ...batch, state: 'done', waitsUntil: null });
      return undefined;
    }
    const taken: BatchItemRow = { ...item, state: 'working' };
    await db.batchItems.put(taken);
    return { batch, item: taken };
  });
}

/** Writes down what became of a page. */
export async function settleItem(db: ClipDatabase, item: BatchItemRow): Promise<void> {
  await db.batchItems.put(item);
}

/** Halts a batch; the page in hand goes back to those that wait. */
export async function haltBatch(
  db: ClipDatabase,
  batchId: string,
  state: 'stopped' | 'waiting' | 'full',
): Promise<void> {
  await db.transaction('rw', db.batches, db.batchItems, async () => {
    const batch = await db.batches.get(batchId);
    if (batch?.state !== 'running') return;
    await db.batches.put({ ...batch, state, waitsUntil: null });
    await requeue(db, batchId, ['working']);
  });
}

/** Lets a batch go on, through another tab where one is given. */
export async function resumeBatch(
  db: ClipDatabase,
  batchId: string,
  tabId?: number,
): Promise<void> {
  await db.transaction('rw', db.batches, db.batchItems, async () => {
    const batch = await db.batches.get(batchId);
    if (batch === undefined) return;
    await db.batches.put({ ...batch, state: 'running', tabId: tabId ?? batch.tabId });
  });
}

/** Puts the pages that failed back in line, under new jobs, and lets the batch go on. */
export async function retryFailed(
  db: ClipDatabase,
  batchId: string,
  newId: () => string,
): Promise<void> {
  await db.transaction('rw', db.batches, db.batchItems, async () => {
    await requeue(db, batchId, ['failed'], newId);
    await resumeBatch(db, batchId);
  });
}

/** Takes the reason for which a page with a secrecy mark may be saved, and puts it back in line. */
export async function allowSecret(
  db: ClipDatabase,
  key: { readonly batchId: string; readonly position: number },
  reason: string,
): Promise<void> {
  await db.transaction('rw', db.batches, db.batchItems, async () => {
    const item = await db.batchItems.get([key.batchId, key.position]);
    if (item?.state !== 'secret') return;
    await db.batchItems.put({ ...item, state: 'queued', reason });
    await resumeBatch(db, key.batchId);
  });
}

async function requeue(
  db: ClipDatabase,
  batchId: string,
  states: readonly BatchItemState[],
  newId?: () => string,
): Promise<void> {
  for (const state of states) {
    const items = await db.batchItems.where({ batchId, state }).toArray();
    await db.batchItems.bulkPut(
      items.map((item) => ({
        ...item,
        state: 'queued',
        fault: null,
        status: 0,
        jobId: newId?.() ?? item.jobId,
      })),
    );
  }
}

function itemsOf(db: ClipDatabase, batchId: string) {
  return db.batchItems.where('[batchId+position]').between([batchId, 0], [batchId, Infinity]);
}

function firstIn(
  db: ClipDatabase,
  batchId: string,
  state: BatchItemState,
): Promise<BatchItemRow | undefined> {
  return db.batchItems.where({ batchId, state }).first();
}
