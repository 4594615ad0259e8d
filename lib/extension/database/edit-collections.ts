import { CLIP_SCHEMA, cleanLine, fail, ok, type Result, tagKey } from '../../index.ts';
import { type BulkOutcome, type BulkWorld, changeClips } from './bulk-edit.ts';
import { addToCollection, moveToCollection, removeFromCollection } from './change-of.ts';
import { indexClip, indexTables } from './derived.ts';
import { handOrder, joinedArrangement } from './edit-parts.ts';
import { toClip } from './clip-view.ts';
import type { ClipDatabase } from './open.ts';
import type { CollectionRow } from './schema.ts';

/** What a person decides of a collection; a field left out is taken away, save for its order. */
export type CollectionForm = Pick<
  CollectionRow,
  'name' | 'color' | 'emoji' | 'isPinned' | 'parent' | 'query'
>;

export type CollectionFault = 'no-name' | 'name-taken';

/** Makes a collection, or gives one (`known`) another form. */
export async function putCollection(
  db: ClipDatabase,
  form: CollectionForm,
  world: { readonly id: string; readonly now: string },
): Promise<Result<CollectionRow, CollectionFault>> {
  const name = cleanLine(form.name);
  const nameKey = tagKey(name);
  if (nameKey === '') return fail('no-name');
  const before = await db.collections.get(world.id);
  const outcome = await db.transaction(
    'rw',
    db.collections,
    async (): Promise<Result<CollectionRow, CollectionFault>> => {
      const other = await db.collections.where('nameKey').equals(nameKey).first();
      if (other !== undefined && other.id !== world.id) return fail('name-taken');
      const known = await db.collections.get(world.id);
      const row: CollectionRow = {
        ...form,
        schema: CLIP_SCHEMA,
        id: world.id,
        createdAt: known?.createdAt ?? world.now,
        usedAt: world.now,
        ...(known?.order && { order: known.order }),
        ...(known?.parts && { parts: known.parts }),
        name,
        nameKey,
      };
      await db.collections.put(row);
      return ok(row);
    },
  );
  if (outcome.ok && before !== undefined && before.name !== name) await reindex(db, world.id);
  return outcome;
}

/** Search knows clips by the names of their collections. */
async function reindex(db: ClipDatabase, collectionId: string): Promise<void> {
  const ids = await db.clips.where('collectionKeys').equals(collectionId).primaryKeys();
  for (const id of ids) {
    await db.transaction('rw', [db.clips, db.revisions, ...indexTables(db)], async () => {
      const row = await db.clips.get(id);
      const revision = row && (await db.revisions.get([id, row.revision]));
      if (row?.deletedAt === '' && revision) await indexClip(db, toClip(row, revision));
    });
  }
}

/** A second collection with the same clips in the same order. */
export async function duplicateCollection(
  db: ClipDatabase,
  id: string,
  name: string,
  world: BulkWorld & { readonly newId: string },
): Promise<Result<CollectionRow, CollectionFault>> {
  const source = await db.collections.get(id);
  const made = await putCollection(db, { ...source, name }, { id: world.newId, now: world.now });
  if (!made.ok) return made;
  const row = {
    ...made.value,
    ...(source?.order && { order: source.order }),
    ...(source?.parts && { parts: source.parts }),
  };
  await db.collections.put(row);
  const ids = await db.clips.where('collectionKeys').equals(id).primaryKeys();
  await changeClips(db, ids, addToCollection(world.newId), world);
  return ok(row);
}

/** Takes a collection away. Its clips stay; collections that lay in it lie in none. */
export async function deleteCollection(
  db: ClipDatabase,
  id: string,
  world: BulkWorld,
): Promise<BulkOutcome & { readonly rows: readonly CollectionRow[] }> {
  const ids = await db.clips.where('collectionKeys').equals(id).primaryKeys();
  const outcome = await changeClips(db, ids, removeFromCollection(id), world);
  return { ...outcome, rows: outcome.end === 'done' ? await dropRow(db, id) : [] };
}

/** Puts the clips of one collection, with its sections and notes, into another, which takes its place. */
export async function mergeCollections(
  db: ClipDatabase,
  from: string,
  into: string,
  world: BulkWorld,
): Promise<BulkOutcome & { readonly rows: readonly CollectionRow[] }> {
  const lists = { into: await handOrder(db, into), from: await handOrder(db, from) };
  const ids = await db.clips.where('collectionKeys').equals(from).primaryKeys();
  const outcome = await changeClips(db, ids, moveToCollection(from, into), world);
  if (outcome.end !== 'done') return { ...outcome, rows: [] };
  const rows = await db.transaction('rw', db.collections, async () => {
    const [target, source] = await db.collections.bulkGet([into, from]);
    if (target === undefined || source === undefined) return dropRow(db, from);
    await db.collections.put({ ...target, ...joinedArrangement(target, source, lists) });
    return [...(await dropRow(db, from)), target];
  });
  return { ...outcome, rows };
}

/** Deletes a row and frees those that lay in it; gives all of them as they were. */
async function dropRow(db: ClipDatabase, id: string): Promise<CollectionRow[]> {
  return db.transaction('rw', db.collections, async () => {
    const inside = await db.collections.filter(({ parent }) => parent === id).toArray();
    const row = await db.collections.get(id);
    await db.collections.delete(id);
    await db.collections.bulkPut(inside.map(({ parent: _gone, ...free }) => free));
    return [...(row ? [row] : []), ...inside];
  });
}

/** Where a clip stands in a collection ordered by hand: behind another, or in front for null. */
export async function placeClips(
  db: ClipDatabase,
  id: string,
  order: readonly string[],
): Promise<void> {
  await db.collections.update(id, { order: [...order] });
}
