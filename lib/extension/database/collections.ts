import { type Clip, CLIP_SCHEMA, cleanLine, type Collection, tagKey } from '../../index.ts';
import { living } from './living.ts';
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

/** A collection as it is handed on, without what only the store needs. */
export function toCollection({
  nameKey: _nameKey,
  usedAt: _usedAt,
  ...collection
}: CollectionRow): Collection {
  return collection;
}

/**
 * The collections that some clips are handed on with: those that they lie in, and those around these. With all
 * clips of the library come all of them, empty and smart ones as well.
 */
export async function collectionsWith(
  db: ClipDatabase,
  clips: readonly Pick<Clip, 'collections'>[],
): Promise<Collection[]> {
  const rows = await db.collections.toArray();
  const isWhole = clips.length === (await living(db, 'sequence').count());
  const inner = new Set(clips.flatMap(({ collections }) => collections));
  const outer = new Set(rows.flatMap(({ id, parent }) => (inner.has(id) ? (parent ?? []) : [])));
  return rows.filter(({ id }) => isWhole || inner.has(id) || outer.has(id)).map(toCollection);
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
