import { type Clip, indexDelta, indexRemoval, searchDocument } from '../../index.ts';
import type { ClipDatabase } from './open.ts';

/** Tables that {@link indexClip} needs in its caller's transaction. */
export function indexTables(db: ClipDatabase) {
  return [db.indexDeltas, db.collections];
}

/** Makes a clip findable as it stands now. Part of the caller's transaction. */
export async function indexClip(db: ClipDatabase, clip: Clip): Promise<void> {
  const collections = await db.collections.bulkGet([...clip.collections]);
  const names = new Map(collections.flatMap((row) => (row ? [[row.id, row.name] as const] : [])));
  await db.indexDeltas.put({ clipId: clip.id, bytes: indexDelta(searchDocument(clip, names)) });
}

/** Hides a clip from search. Part of the caller's transaction. */
export async function unindexClip(db: ClipDatabase, clipId: string): Promise<void> {
  await db.indexDeltas.put({ clipId, bytes: indexRemoval(clipId) });
}
