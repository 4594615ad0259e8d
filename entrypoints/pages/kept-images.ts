import type { ImageLookup } from '../../lib/index.ts';
import type { ClipDatabase } from '../../lib/extension/database/open.ts';
import { readFile } from '../../lib/extension/database/read-file.ts';

/** Hashes of the kept pictures of clips, by their addresses in the articles. */
export async function imageHashes(
  db: ClipDatabase,
  clipIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = (await db.clips.bulkGet([...clipIds])).filter((row) => row !== undefined);
  const revisions = await db.revisions.bulkGet(rows.map(({ id, revision }) => [id, revision]));
  return new Map(revisions.flatMap((revision) => Object.entries(revision?.images ?? {})));
}

/** Finds the kept pictures of clips by their addresses. */
export async function imageLookup(
  db: ClipDatabase,
  clipIds: readonly string[],
): Promise<ImageLookup> {
  const hashes = await imageHashes(db, clipIds);
  return async (src) => {
    const hash = hashes.get(src);
    return hash === undefined ? undefined : await readFile(db, hash);
  };
}
