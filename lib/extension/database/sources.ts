import type { PackedSource } from '../source/packed-source.ts';
import type { ClipDatabase } from './open.ts';
import type { SourceRow } from './schema.ts';

/** Keeps the markup that a revision was taken from, unless its clip is gone by now. */
export async function addSource(
  db: ClipDatabase,
  saved: { readonly clipId: string; readonly revision: number },
  { url, bytes }: PackedSource,
): Promise<void> {
  const { clipId, revision: number } = saved;
  await db.transaction('rw', db.revisions, db.sources, async () => {
    if ((await db.revisions.get([clipId, number])) === undefined) return;
    await db.sources.put({ clipId, number, url, bytes });
  });
}

/** The markup that a revision was taken from, if it was kept. */
export function readSource(
  db: ClipDatabase,
  clipId: string,
  number: number,
): Promise<SourceRow | undefined> {
  return db.sources.get([clipId, number]);
}
