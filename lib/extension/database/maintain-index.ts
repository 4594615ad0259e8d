import { indexDelta, mergeIndex, rebuildIndex, sealedCores, searchDocument } from '../../index.ts';
import { readClips } from './clip-view.ts';
import { readTexts } from './derived.ts';
import { deltasOf, forgetMarks, hasMarks } from './index-marks.ts';
import { indexStorage } from './index-storage.ts';
import type { ClipDatabase } from './open.ts';
import { forgetRebuild, noteRebuild, rebuildProgress } from './rebuild-progress.ts';
import type { IndexDeltaRow } from './schema.ts';

/** Deltas that may gather before they are merged; a query looks through them in 0.2 ms. */
const MANY_DELTAS = 256;
/** Deltas merged at once, so that memory holds no more of a library in which everything was changed. */
const MOST_DELTAS = 1_024;
/** Clips read at once while the index is made anew. */
const PORTION = 100;

/** Runs work alone among all windows and the worker; Web Locks in the browser. */
export type Exclusively = (work: () => Promise<void>) => Promise<void>;

/**
 * Keeps the search index in shape: merges the deltas once there are many, makes the sealed index
 * anew from the clips where it is missing or damaged. A death at any point leaves every clip findable.
 */
export async function maintainIndex(db: ClipDatabase, exclusively: Exclusively): Promise<void> {
  if (!(await isDue(db)) && (await isIndexWhole(db))) return;
  await exclusively(async () => {
    // Another window may have done it while this one waited.
    if (!(await isIndexWhole(db))) return rebuild(db);
    while (await isDue(db)) {
      const deltas = await db.indexDeltas.limit(MOST_DELTAS).toArray();
      const outcome = await mergeIndex(indexStorage(db), await deltasOf(db, deltas));
      if (!outcome.ok) return rebuild(db);
      await deleteMerged(db, deltas);
      if (deltas.length < MANY_DELTAS) await forgetMarks(db);
    }
  });
}

/** Whether many deltas have gathered, or clips wait for being indexed anew. */
async function isDue(db: ClipDatabase): Promise<boolean> {
  return (await db.indexDeltas.count()) >= MANY_DELTAS || (await hasMarks(db));
}

/** Makes the index anew although it looks whole: a query came upon a page that cannot be read. */
export async function repairIndex(db: ClipDatabase, exclusively: Exclusively): Promise<void> {
  const isUnderWay = (await rebuildProgress(db)) !== null;
  await exclusively(async () => {
    if (isUnderWay && (await isIndexWhole(db))) return;
    await rebuild(db);
  });
}

/** Whether every clip stands in the index or in a delta, as far as can be told without reading it. */
export async function isIndexWhole(db: ClipDatabase): Promise<boolean> {
  if ((await rebuildProgress(db)) !== null) return false;
  const cores = await sealedCores(indexStorage(db));
  if (cores === 'damaged') return false;
  // Until the first merge every clip ever saved, a deleted one too, has its delta.
  if (cores === 'none') return (await db.clips.count()) <= (await db.indexDeltas.count());
  return (await db.indexPages.where('key').anyOf(cores).count()) === cores.length;
}

async function rebuild(db: ClipDatabase): Promise<void> {
  const deltas = await db.indexDeltas.toArray();
  const total = await db.clips.filter((row) => row.deletedAt === '').count();
  await noteRebuild(db, { done: 0, total });
  // Pages that no manifest names any more would stay for ever.
  if (typeof (await sealedCores(indexStorage(db))) === 'string') await db.indexPages.clear();
  let noted = Promise.resolve();
  const outcome = await rebuildIndex(indexStorage(db), allDeltas(db), (done) => {
    noted = noteRebuild(db, { done, total: Math.max(done, total) });
  });
  await noted;
  if (!outcome.ok) throw new Error('trich-luc: the search index could not be made anew');
  await forgetRebuild(db);
  await deleteMerged(db, deltas);
}

/** Deletes those deltas that are still what was merged: a clip edited meanwhile keeps its own. */
async function deleteMerged(db: ClipDatabase, merged: readonly IndexDeltaRow[]): Promise<void> {
  await db.transaction('rw', db.indexDeltas, async () => {
    const now = await db.indexDeltas.bulkGet(merged.map((delta) => delta.clipId));
    const same = merged.filter((delta, i) => isSame(delta.bytes, now[i]?.bytes));
    await db.indexDeltas.bulkDelete(same.map((delta) => delta.clipId));
  });
}

function isSame(a: Uint8Array, b: Uint8Array | undefined): boolean {
  return b !== undefined && a.length === b.length && a.every((byte, i) => byte === b[i]);
}

async function* allDeltas(db: ClipDatabase): AsyncGenerator<Uint8Array> {
  const collections = await db.collections.toArray();
  const names = new Map(collections.map(({ id, name }) => [id, name]));
  const ids = await db.clips.filter((row) => row.deletedAt === '').primaryKeys();
  for (let from = 0; from < ids.length; from += PORTION) {
    for (const clip of await readClips(db, ids.slice(from, from + PORTION))) {
      yield indexDelta(searchDocument(clip, names, [], await readTexts(db, clip)));
    }
  }
}
