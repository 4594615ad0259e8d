import { cleanImage, readImageHeader } from '../../index.ts';
import type { BlobRow } from '../database/schema.ts';
import { sha256 } from '../sha256.ts';
import { redrawImage } from './redraw-image.ts';

/** Fetches the bytes of one image, or undefined where they are out of reach. */
export type FetchImage = (src: string) => Promise<Uint8Array<ArrayBuffer> | undefined>;

const AT_ONCE = 4;
const MAX_IMAGES = 200;
const MAX_BYTES = 15_000_000;
const MAX_PIXELS = 40_000_000;

/**
 * Fetches images, four at a time, into `images` as they arrive. Files over 15 MB, pictures over 40
 * megapixels (judged by the header, before anything is decoded) and what is no picture are passed
 * over; of the others only what draws them is kept, no metadata. Resolves when every one was tried.
 */
export async function gatherImages(
  addresses: readonly string[],
  fetchImage: FetchImage,
  images: Map<string, BlobRow>,
): Promise<void> {
  const queue = [...new Set(addresses)].filter((src) => src !== '').slice(0, MAX_IMAGES);
  const workers = Array.from({ length: AT_ONCE }, async () => {
    for (let src = queue.shift(); src !== undefined; src = queue.shift()) {
      const blob = await toBlob(await fetchImage(src));
      if (blob !== undefined) images.set(src, blob);
    }
  });
  await Promise.all(workers);
}

async function toBlob(bytes: Uint8Array<ArrayBuffer> | undefined): Promise<BlobRow | undefined> {
  if (bytes === undefined || bytes.byteLength > MAX_BYTES) return undefined;
  const found = readImageHeader(bytes);
  if (found === undefined || found.width * found.height > MAX_PIXELS) return undefined;
  const kept = await keptBytes(bytes, found.mediaType);
  const header = kept && readImageHeader(kept);
  if (kept === undefined || header === undefined) return undefined;
  return { ...header, hash: await sha256(kept), bytes: kept };
}

/** The picture alone; drawn anew where its metadata turned it, and as it lies where that cannot be done. */
async function keptBytes(
  bytes: Uint8Array<ArrayBuffer>,
  mediaType: string,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const cleaned = cleanImage(bytes);
  if (cleaned === undefined || cleaned.orientation === 1) return cleaned?.bytes;
  return (await redrawImage(bytes, mediaType)) ?? cleaned.bytes;
}
