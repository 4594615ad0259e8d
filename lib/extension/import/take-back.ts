import { tagKey } from '../../index.ts';
import { editClip, trashClip, undoSave } from '../database/edit-clip.ts';
import type { ClipDatabase } from '../database/open.ts';
import type { ImportOutcome } from './bring-in.ts';

async function takeOneBack(
  db: ClipDatabase,
  outcome: ImportOutcome,
  now: string,
): Promise<boolean> {
  const row = await db.clips.get(outcome.clipId);
  if (row === undefined || row.deletedAt !== '' || row.revision !== outcome.revision) return false;
  const tagKeys = new Set(outcome.addedTags.map(tagKey));
  const tags = row.tags.filter((tag) => !tagKeys.has(tagKey(tag)));
  const collections = row.collections.filter((id) => !outcome.addedCollections.includes(id));
  await editClip(db, row.id, { tags, collections }, now);
  if (outcome.act === 'add' || outcome.act === 'restore') await trashClip(db, row.id, now);
  else if (outcome.act === 'revise') await undoSave(db, outcome, now);
  return true;
}

/**
 * Takes an import back, last first: new clips go to the trash, new texts give way to those before
 * them, added tags and collections leave. What was changed by hand since stays. Gives the number of
 * clips taken back.
 */
export async function takeBackImport(
  db: ClipDatabase,
  outcomes: readonly ImportOutcome[],
  now: string,
): Promise<number> {
  let count = 0;
  for (const outcome of [...outcomes].reverse()) {
    if (await takeOneBack(db, outcome, now)) count += 1;
  }
  return count;
}
