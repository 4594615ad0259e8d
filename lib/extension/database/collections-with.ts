import type { Clip, Collection } from '../../index.ts';
import { living } from './living.ts';
import type { ClipDatabase } from './open.ts';
import type { CollectionRow } from './schema.ts';

/** A collection as it is handed on, without what only the store needs. */
function toCollection({
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
