import type { ClipDatabase } from './open.ts';

/** How far the search index is being made anew. */
export interface RebuildProgress {
  /** Clips that it holds again. */
  readonly done: number;
  /** Clips in all; 0 until they have been counted. */
  readonly total: number;
}

/** Null while no rebuild is due or under way. Fit for a live query. */
export async function rebuildProgress(db: ClipDatabase): Promise<RebuildProgress | null> {
  const [done, total] = await db.meta.bulkGet(['rebuild-done', 'rebuild-total']);
  return total === undefined ? null : { done: done?.value ?? 0, total: total.value };
}

/**
 * Also the journal of the rebuild: as long as it stands there, the index does not hold every clip, and
 * whoever looks after the index makes it anew, from the beginning where a rebuild was killed.
 */
export async function noteRebuild(
  db: ClipDatabase,
  { done, total }: RebuildProgress,
): Promise<void> {
  await db.meta.bulkPut([
    { key: 'rebuild-done', value: done },
    { key: 'rebuild-total', value: total },
  ]);
}

export async function forgetRebuild(db: ClipDatabase): Promise<void> {
  await db.meta.bulkDelete(['rebuild-done', 'rebuild-total']);
}
