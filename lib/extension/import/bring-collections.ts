import { CLIP_SCHEMA, cleanLine, type ImportedCollection, tagKey } from '../../index.ts';
import type { ClipDatabase } from '../database/open.ts';
import type { CollectionRow } from '../database/schema.ts';
import type { ImportStoreWorld } from './bring-in.ts';

/** What an import did to collections, with all that taking it back needs. */
export interface BroughtCollections {
  /** Ids of those that were not here. */
  readonly made: readonly string[];
  /** Those that were here without an order of their own, and took that of the file. */
  readonly arranged: readonly Pick<CollectionRow, 'id' | 'order'>[];
}

const byName = (db: ClipDatabase, name: string): Promise<CollectionRow | undefined> =>
  db.collections.where('nameKey').equals(tagKey(name)).first();

/**
 * Makes the collections of a file that are not here by name, with their colours and their places in others;
 * clips find them by their names afterwards. Gives the ids of those made.
 */
export async function makeCollections(
  db: ClipDatabase,
  entries: readonly ImportedCollection[],
  world: Pick<ImportStoreWorld, 'newId' | 'now'>,
): Promise<readonly string[]> {
  const outerFirst = entries.toSorted(
    (a, b) => Number(a.collection.parent !== undefined) - Number(b.collection.parent !== undefined),
  );
  return db.transaction('rw', db.collections, async () => {
    const made: string[] = [];
    for (const { collection } of outerFirst) {
      const { parent, order: _order, parts: _parts, ...look } = collection;
      const name = cleanLine(look.name);
      if (tagKey(name) === '' || (await byName(db, name)) !== undefined) continue;
      const outer = parent === undefined ? undefined : await byName(db, parent);
      const isTaken = (await db.collections.get(look.id)) !== undefined;
      const id = isTaken ? world.newId() : look.id;
      await db.collections.put({
        ...look,
        schema: CLIP_SCHEMA,
        id,
        name,
        nameKey: tagKey(name),
        usedAt: world.now(),
        // Collections lie two deep: in one that lies in another here, it stands beside it.
        ...(outer !== undefined && { parent: outer.parent ?? outer.id }),
      });
      made.push(id);
    }
    return made;
  });
}

/**
 * Puts clips that were brought in into the order that the file has, with the headings and notes between them.
 * A collection that has an order here keeps it. Gives the collections that were put in order.
 */
export async function arrangeCollections(
  db: ClipDatabase,
  entries: readonly ImportedCollection[],
): Promise<BroughtCollections['arranged']> {
  return db.transaction('rw', db.collections, db.clips, async () => {
    const arranged: Pick<CollectionRow, 'id' | 'order'>[] = [];
    for (const { collection } of entries) {
      const { order: wanted, parts = [] } = collection;
      if (wanted === undefined) continue;
      const row = await byName(db, collection.name);
      if (row === undefined || row.order !== undefined) continue;
      const isPart = new Set(parts.map(({ id }) => id));
      const clips = await db.clips
        .where('address')
        .anyOf([...wanted])
        .toArray();
      const ids = new Map(clips.map(({ address, id }) => [address, id]));
      const order = wanted.flatMap((key) => (isPart.has(key) ? key : (ids.get(key) ?? [])));
      await db.collections.put({ ...row, order, ...(parts.length > 0 && { parts }) });
      arranged.push({ id: row.id, order });
    }
    return arranged;
  });
}

/** Takes back what became of collections; what somebody put into them or changed since stays. */
export async function takeBackCollections(
  db: ClipDatabase,
  { made, arranged }: BroughtCollections,
): Promise<void> {
  await db.transaction('rw', db.collections, db.clips, async () => {
    for (const { id, order } of arranged) {
      const row = await db.collections.get(id);
      if (row === undefined || JSON.stringify(row.order) !== JSON.stringify(order)) continue;
      const { order: _order, parts: _parts, ...rest } = row;
      await db.collections.put(rest);
    }
    // The inner ones stand behind those that they lie in.
    for (const id of made.toReversed()) {
      const [clips, inner] = await Promise.all([
        db.clips.where('collectionKeys').equals(id).count(),
        db.collections.filter(({ parent }) => parent === id).count(),
      ]);
      if (clips === 0 && inner === 0) await db.collections.delete(id);
    }
  });
}
