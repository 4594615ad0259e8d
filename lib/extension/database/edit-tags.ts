import { cleanTag, type ShelfColor, tagKey } from '../../index.ts';
import { type BulkOutcome, type BulkWorld, changeClips } from './bulk-edit.ts';
import { isInBranch, removeTags, renameBranch } from './change-of.ts';
import type { ClipDatabase } from './open.ts';
import type { TagRow } from './schema.ts';
import { branchIds } from './shelves.ts';

/** What became of a branch; `rows` are its tags as they were, to put them back. */
export type TagOutcome = BulkOutcome & { readonly rows: readonly TagRow[] };

/** Gives a tag and all below it another name; a name that is there already merges the two. */
export async function renameTag(
  db: ClipDatabase,
  key: string,
  name: string,
  world: BulkWorld,
): Promise<TagOutcome> {
  const clean = cleanTag(name);
  if (clean === '') throw new RangeError('trich-luc: a tag needs a name');
  const rows = await branchRows(db, key);
  const outcome = await changeClips(db, await branchIds(db, key), renameBranch(key, clean), world);
  if (outcome.end !== 'done') return { ...outcome, rows: [] };
  await db.transaction('rw', db.tags, async () => {
    const own = rows.find((row) => row.key === key);
    const target = await db.tags.get(tagKey(clean));
    // The colour goes with the name; spelling as typed last.
    const color = target?.color ?? own?.color;
    await db.tags.bulkDelete(rows.map((row) => row.key));
    if (target !== undefined || own !== undefined) {
      const usedAt = world.now;
      await db.tags.put({ key: tagKey(clean), name: clean, usedAt, ...(color && { color }) });
    }
  });
  return { ...outcome, rows };
}

/** Takes a tag and all below it off every clip. */
export async function deleteTag(
  db: ClipDatabase,
  key: string,
  world: BulkWorld,
): Promise<TagOutcome> {
  const rows = await branchRows(db, key);
  const outcome = await changeClips(db, await branchIds(db, key), removeTags([key]), world);
  if (outcome.end !== 'done') return { ...outcome, rows: [] };
  await db.tags.bulkDelete(rows.map((row) => row.key));
  return { ...outcome, rows };
}

async function branchRows(db: ClipDatabase, key: string): Promise<TagRow[]> {
  const rows = await db.tags.where('key').startsWith(key).toArray();
  return rows.filter((row) => isInBranch(row.key, key));
}

export async function colorTag(
  db: ClipDatabase,
  key: string,
  color: ShelfColor | null,
): Promise<void> {
  await db.transaction('rw', db.tags, async () => {
    const row = await db.tags.get(key);
    if (row === undefined) return;
    const { name, usedAt } = row;
    await db.tags.put({ key, name, usedAt, ...(color !== null && { color }) });
  });
}

/** Tags that no clip bears, those in the trash included. */
export async function unusedTags(db: ClipDatabase): Promise<TagRow[]> {
  return db.transaction('r', db.tags, db.clips, async () => {
    const rows = await db.tags.orderBy('key').toArray();
    const used = new Set<string>();
    for (const key of await db.clips.orderBy('tagKeys').uniqueKeys()) {
      if (typeof key === 'string') used.add(key);
    }
    await db.clips
      .where('deletedAt')
      .above('')
      .each(({ tags }) => tags.forEach((tag) => used.add(tagKey(tag))));
    return rows.filter(({ key }) => !used.has(key));
  });
}
