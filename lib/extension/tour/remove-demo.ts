import type { Reversal } from '../database/bulk-edit.ts';
import { changeClips, undoChanges } from '../database/bulk-edit.ts';
import { moveToTrash } from '../database/change-of.ts';
import { deleteCollection } from '../database/edit-collections.ts';
import type { ClipDatabase } from '../database/open.ts';
import type { CollectionRow } from '../database/schema.ts';

/** What was removed, for taking it back. */
export interface RemovedDemo {
  readonly changed: readonly Reversal[];
  readonly rows: readonly CollectionRow[];
}

/**
 * Puts the demo clip into the trash.
 * @param madeCollection the collection that the tour made; it goes as well where nothing else lies in it
 */
export async function removeDemo(
  db: ClipDatabase,
  clipId: string,
  madeCollection: string | null,
  now: string,
): Promise<RemovedDemo> {
  const others =
    madeCollection === null
      ? 1
      : await db.clips
          .where('collectionKeys')
          .equals(madeCollection)
          .filter(({ id }) => id !== clipId)
          .count();
  const emptied =
    madeCollection === null || others > 0
      ? { changed: [], rows: [] }
      : await deleteCollection(db, madeCollection, { now });
  const trashed = await changeClips(db, [clipId], moveToTrash(now), { now });
  return { changed: [...emptied.changed, ...trashed.changed], rows: emptied.rows };
}

/** Takes the removing back. */
export async function restoreDemo(
  db: ClipDatabase,
  { changed, rows }: RemovedDemo,
  now: string,
): Promise<void> {
  await db.collections.bulkPut([...rows]);
  // One at a time: two changes of one clip are taken back in the other order.
  for (const each of changed.toReversed()) await undoChanges(db, [each], { now });
}
