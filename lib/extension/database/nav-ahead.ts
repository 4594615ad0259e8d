import type { NavShelves } from '../nav-memory.ts';
import type { ClipDatabase } from './open.ts';

/** Tags that the navigation draws unless all are asked for: the most used. */
export const MANY_TAGS = 150;

/**
 * Which collections and tags there are, for a first paint of the navigation that nothing pushes aside later; counts
 * are those that were last seen, and are missing where there are none. Only names are read, so that it takes no
 * longer in a large library. Of more than {@link MANY_TAGS} tags the most used cannot be told so quickly: then they
 * are those last seen, or none.
 */
export async function navAhead(
  db: ClipDatabase,
  seen: NavShelves | null,
): Promise<Partial<NavShelves>> {
  return db.transaction('r', db.collections, db.tags, db.clips, async () => {
    const [rows, used] = await Promise.all([
      db.collections.orderBy('usedAt').reverse().toArray(),
      // Tags of clips outside the trash: one step of a cursor each.
      db.clips
        .orderBy('tagKeys')
        .limit(MANY_TAGS + 1)
        .uniqueKeys(),
    ]);
    const ofCollections = new Map(seen?.collections.map(({ id, clips }) => [id, clips]));
    const collections = rows.map((row) => ({ ...row, clips: ofCollections.get(row.id) }));
    if (used.length > MANY_TAGS) return { ...seen, collections };

    const ofTags = new Map(seen?.tags.map(({ key, clips }) => [key, clips]));
    const named = await db.tags.bulkGet(used.map(String));
    const tags = named
      .filter((row) => row !== undefined)
      .map((row) => ({ ...row, clips: ofTags.get(row.key) ?? 0 }));
    return { ...seen, collections, tags, tagCount: tags.length };
  });
}
