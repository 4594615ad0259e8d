import { joinSearchIndex, readSealedIndex, type SearchIndex } from '../../index.ts';
import { indexStorage } from './index-storage.ts';
import type { ClipDatabase } from './open.ts';
import { rebuildProgress } from './rebuild-progress.ts';

/** What was read last of each store: a save leaves the sealed segments as they are. */
const SEALED = new WeakMap<ClipDatabase, Awaited<ReturnType<typeof readSealedIndex>>>();

/**
 * The search index with everything saved since its last merge. While it is missing, damaged or being
 * made anew, clips that it does not hold are found by their titles. Fit for a live query. A popup waits
 * for this: all is read in one transaction, side by side.
 */
export async function openIndex(db: ClipDatabase): Promise<SearchIndex> {
  const storage = indexStorage(db);
  const tables = [db.meta, db.indexPages, db.indexDeltas, db.clips];
  const { rebuild, deltas, sealed, clips } = await db.transaction('r', tables, async () => {
    const [rebuild, deltas, sealed] = await Promise.all([
      rebuildProgress(db),
      db.indexDeltas.toArray(),
      readSealedIndex(storage, SEALED.get(db)),
    ]);
    return { rebuild, deltas, sealed, clips: sealed.absent ? await db.clips.count() : 0 };
  });
  SEALED.set(db, sealed);
  // Until the first merge every clip ever saved, a deleted one too, has its delta.
  const isMissing = sealed.absent && clips > deltas.length;
  return joinSearchIndex(
    storage,
    sealed,
    deltas.map((delta) => delta.bytes),
    { titles: () => readTitles(db), isNeeded: rebuild !== null || sealed.damaged || isMissing },
  );
}

async function readTitles(db: ClipDatabase) {
  const titles: { id: string; title: string }[] = [];
  await db.clips
    .orderBy('sequence')
    .reverse()
    .each(({ id, title, deletedAt }) => {
      if (deletedAt === '') titles.push({ id, title });
    });
  return titles;
}
