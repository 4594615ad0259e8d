import { CLIP_SCHEMA, cleanLine, tagKey } from '../../index.ts';
import type { ClipDatabase } from './open.ts';
import type { CollectionRow, TagRow } from './schema.ts';

/** A collection or a tag with the number of clips outside the trash that bear it. */
export type Counted<Row> = Row & { readonly clips: number };

/** The collection of this name, made where there is none; names that fold alike are one. */
export async function ensureCollection(
  db: ClipDatabase,
  name: string,
  world: { id: string; now: string },
): Promise<CollectionRow> {
  const clean = cleanLine(name);
  const nameKey = tagKey(clean);
  if (nameKey === '') throw new RangeError('trich-luc: a collection needs a name');
  return db.transaction('rw', db.collections, async () => {
    const known = await db.collections.where('nameKey').equals(nameKey).first();
    if (known !== undefined) return known;
    const row: CollectionRow = {
      schema: CLIP_SCHEMA,
      id: world.id,
      name: clean,
      nameKey,
      createdAt: world.now,
      usedAt: world.now,
    };
    await db.collections.add(row);
    return row;
  });
}

/** Collections, the last used first. */
export async function listCollections(db: ClipDatabase): Promise<Counted<CollectionRow>[]> {
  return db.transaction('r', db.collections, db.clips, async () => {
    const rows = await db.collections.orderBy('usedAt').reverse().toArray();
    return Promise.all(
      rows.map(async (row) => ({
        ...row,
        clips: await db.clips.where('collectionKeys').equals(row.id).count(),
      })),
    );
  });
}

/** Tags that any clip bears, the most used first. */
export async function listTags(db: ClipDatabase): Promise<Counted<TagRow>[]> {
  return db.transaction('r', db.tags, db.clips, async () => {
    const rows = await db.tags.toArray();
    const counted = await Promise.all(
      rows.map(async (row) => ({
        ...row,
        clips: await db.clips.where('tagKeys').equals(row.key).count(),
      })),
    );
    return counted
      .filter((row) => row.clips > 0)
      .sort((a, b) => b.clips - a.clips || a.name.localeCompare(b.name, 'vi'));
  });
}
