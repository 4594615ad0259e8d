import { tagKey } from '../../index.ts';
import { editClip, trashClip, undoSave } from '../database/edit-clip.ts';
import { dropFilesOf } from '../database/file-jobs.ts';
import type { ClipDatabase } from '../database/open.ts';
import type { BatchItemRow } from '../database/batch-rows.ts';
import type { ClipRow } from '../database/schema.ts';
import { haltBatch, readBatch, settleItem } from './journal.ts';

/**
 * Takes a whole batch back: new clips go to the trash, new revisions give way to those before them, tags
 * and collections leave the clips that were known. A clip that was saved anew since stays as it is.
 * Gives the number of pages taken back.
 */
export async function undoBatch(db: ClipDatabase, batchId: string, now: string): Promise<number> {
  await haltBatch(db, batchId, 'stopped');
  const items = (await readBatch(db, batchId))?.items ?? [];
  let count = 0;
  for (const item of items) {
    if (!(await undoItem(db, item, now))) continue;
    count += 1;
    if (item.clipId !== null) await dropFilesOf(db, item.clipId, batchId);
    await settleItem(db, { ...item, state: 'undone' });
  }
  return count;
}

async function undoItem(db: ClipDatabase, item: BatchItemRow, now: string): Promise<boolean> {
  const row = item.clipId === null ? undefined : await db.clips.get(item.clipId);
  if (row === undefined || row.deletedAt !== '' || row.revision !== item.revision) return false;
  const saved = { clipId: row.id, revision: row.revision };
  switch (item.state) {
    case 'saved':
      await trashClip(db, row.id, now);
      return true;
    case 'revised':
      await undoSave(db, saved, now);
      await unlabel(db, row, item.added, now);
      return true;
    case 'known':
      return unlabel(db, row, item.added, now);
    default:
      return false;
  }
}

/** Takes from a clip what the batch had added; says whether there was anything. */
async function unlabel(
  db: ClipDatabase,
  row: ClipRow,
  added: BatchItemRow['added'],
  now: string,
): Promise<boolean> {
  if (added.tags.length + added.collections.length === 0) return false;
  const keys = new Set(added.tags.map(tagKey));
  const tags = row.tags.filter((tag) => !keys.has(tagKey(tag)));
  const collections = row.collections.filter((id) => !added.collections.includes(id));
  await editClip(db, row.id, { tags, collections }, now);
  return true;
}
