import { addImages } from '../database/add-images.ts';
import type { ClipDatabase } from '../database/open.ts';
import type { BlobRow } from '../database/schema.ts';
import { type FetchImage, gatherImages } from '../page/gather-images.ts';

/** How many pictures came, and how many are still missing. */
export interface Refetched {
  readonly fetched: number;
  readonly missing: number;
}

/** Tries again the pictures that a clip lacks; each that comes is kept with the revision it belongs to. */
export async function refetchImages(
  db: ClipDatabase,
  clipId: string,
  fetchImage: FetchImage,
): Promise<Refetched> {
  const row = await db.clips.get(clipId);
  if (row === undefined) return { fetched: 0, missing: 0 };
  const images = new Map<string, BlobRow>();
  await gatherImages(row.missingImages, fetchImage, images);
  if (images.size > 0) await addImages(db, { clipId, revision: row.revision }, images);
  return { fetched: images.size, missing: row.missingImages.length - images.size };
}
