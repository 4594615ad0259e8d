import type { ClipDatabase } from './open.ts';
import type { BlobRow } from './schema.ts';

/** Adds images that arrived after their clip was committed, and strikes them off its missing ones. */
export async function addImages(
  db: ClipDatabase,
  saved: { readonly clipId: string; readonly revision: number },
  images: ReadonlyMap<string, BlobRow>,
): Promise<void> {
  await db.transaction('rw', db.clips, db.revisions, db.blobs, async () => {
    const row = await db.clips.get(saved.clipId);
    const revision = await db.revisions.get([saved.clipId, saved.revision]);
    if (row === undefined || revision === undefined) return;
    const hashes = Object.fromEntries([...images].map(([src, blob]) => [src, blob.hash]));
    await db.blobs.bulkPut([...images.values()]);
    await db.revisions.put({ ...revision, images: { ...revision.images, ...hashes } });
    if (row.revision !== saved.revision) return;
    const missingImages = row.missingImages.filter((src) => !images.has(src));
    await db.clips.put({ ...row, missingImages });
  });
}
