import type { ConvertImage } from '../index.ts';

/** What photographs lose by it cannot be seen on paper. */
const JPEG = { type: 'image/jpeg', quality: 0.88 } as const;
/** Where every pixel is looked at for transparency, this many are enough. */
const SAMPLE = 64;

function isTransparent(bitmap: ImageBitmap): boolean {
  const canvas = new OffscreenCanvas(SAMPLE, SAMPLE);
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  if (pen === null) return true;
  pen.drawImage(bitmap, 0, 0, SAMPLE, SAMPLE);
  const { data } = pen.getImageData(0, 0, SAMPLE, SAMPLE);
  for (let index = 3; index < data.length; index += 4) if ((data[index] ?? 0) < 255) return true;
  return false;
}

/**
 * Draws a WebP or AVIF picture anew, as JPEG or, where it is transparent, as PNG; undefined where the
 * browser cannot read it.
 */
export const convertImage: ConvertImage = async ({ bytes, mediaType }) => {
  let bitmap: ImageBitmap;
  try {
    bitmap = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: mediaType }));
  } catch {
    return undefined;
  }
  const { width, height } = bitmap;
  const options = isTransparent(bitmap) ? { type: 'image/png' } : JPEG;
  const canvas = new OffscreenCanvas(width, height);
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
  bitmap.close();
  const blob = await canvas.convertToBlob(options);
  return {
    bytes: new Uint8Array(await blob.arrayBuffer()),
    mediaType: options.type,
    width,
    height,
  };
};
