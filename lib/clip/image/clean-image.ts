import { readImageHeader } from '../image-header.ts';
import { cleanBmp } from './clean-bmp.ts';
import { cleanGif } from './clean-gif.ts';
import { cleanJpeg } from './clean-jpeg.ts';
import { cleanPng } from './clean-png.ts';
import { cleanWebp } from './clean-webp.ts';

/** A picture file with nothing in it but the picture. */
export interface CleanedImage {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /**
   * What its metadata said of how to turn it (EXIF orientation, 1 to 8): lost in `bytes`, so that a picture
   * with anything but 1 has to be drawn anew from the file it came in.
   */
  readonly orientation: number;
}

type Clean = (bytes: Uint8Array<ArrayBuffer>) => CleanedImage | undefined;

const CLEANERS: Record<string, Clean> = {
  'image/jpeg': cleanJpeg,
  'image/png': cleanPng,
  'image/gif': cleanGif,
  'image/webp': cleanWebp,
  'image/bmp': cleanBmp,
};

/**
 * Puts a picture file together anew from the parts that are needed to draw it, without touching a pixel:
 * EXIF with its places and cameras, XMP, comments, thumbnails and whatever hangs behind the picture stay
 * out; of an animated PNG its still picture is left. Undefined where the file is no picture, is cut short,
 * or contradicts itself.
 */
export function cleanImage(bytes: Uint8Array<ArrayBuffer>): CleanedImage | undefined {
  const header = readImageHeader(bytes);
  const cleaned = header && CLEANERS[header.mediaType]?.(bytes);
  if (header === undefined || cleaned === undefined) return undefined;
  const after = readImageHeader(cleaned.bytes);
  const isSame = after?.width === header.width && after.height === header.height;
  return isSame ? cleaned : undefined;
}
