import { tagKey } from '../../index.ts';
import { editClip, trashClip, undoSave } from '../database/edit-clip.ts';
import { deleteHighlight } from '../database/highlights.ts';
import type { ClipDatabase } from '../database/open.ts';
import type { ClipRow } from '../database/schema.ts';
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
  const isNew = outcome.act === 'add' || outcome.act === 'restore';
  // What goes into the trash keeps what came with it.
  if (!isNew) await takeOff(db, row, outcome);
  await editClip(db, row.id, { tags, collections }, now);
  if (isNew) await trashClip(db, row.id, now);
  else if (outcome.act === 'revise') await undoSave(db, outcome, now);
  return true;
}

async function takeOff(
  db: ClipDatabase,
  row: ClipRow,
  { given: { status, dueOn }, addedHighlights }: ImportOutcome,
): Promise<void> {
  await db.clips.update(row.id, {
    ...(status !== undefined && row.status === status && { status: undefined }),
    ...(dueOn !== undefined && row.dueOn === dueOn && { dueOn: undefined }),
  });
  for (const id of addedHighlights) await deleteHighlight(db, id);
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
