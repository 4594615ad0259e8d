import { openSearchIndex, type SearchIndex } from '../../index.ts';
import { indexStorage } from './index-storage.ts';
import { isIndexWhole } from './maintain-index.ts';
import type { ClipDatabase } from './open.ts';

/**
 * The search index with everything saved since its last merge. While it is missing, damaged or being
 * made anew, clips that it does not hold are found by their titles. Fit for a live query.
 */
export async function openIndex(db: ClipDatabase): Promise<SearchIndex> {
  const [isWhole, deltas] = await Promise.all([isIndexWhole(db), db.indexDeltas.toArray()]);
  return openSearchIndex(
    indexStorage(db),
    deltas.map((delta) => delta.bytes),
    { titles: () => readTitles(db), isNeeded: !isWhole },
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
