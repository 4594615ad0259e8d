/** What photographs lose by it cannot be seen. */
const QUALITY = 0.92;

/**
 * Draws a picture anew as its metadata wants it turned; undefined where the browser cannot read it or has
 * nothing to draw on. The file that comes out has no metadata.
 */
export async function redrawImage(
  bytes: Uint8Array<ArrayBuffer>,
  mediaType: string,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (typeof OffscreenCanvas === 'undefined') return undefined;
  let bitmap: ImageBitmap;
  try {
    const blob = new Blob([bytes], { type: mediaType });
    bitmap = await createImageBitmap(blob, { imageOrientation: 'from-image' });
  } catch {
    return undefined; // Damaged behind its header: listed as missing.
  }
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
  bitmap.close();
  const type = mediaType === 'image/jpeg' ? mediaType : 'image/png';
  const drawn = await canvas.convertToBlob({ type, quality: QUALITY });
  return new Uint8Array(await drawn.arrayBuffer());
}
