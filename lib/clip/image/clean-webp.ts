import type { CleanedImage } from './clean-image.ts';
import { exifOrientation } from './orientation.ts';
import { joinParts, letters, viewOf } from './parts.ts';

const KEPT = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP']);
/** Flags of VP8X that announce EXIF and XMP. */
const METADATA = 0x0c;
const MOST_FRAMES = 300;

/** Source: WebP container specification (RFC 9649). */
export function cleanWebp(bytes: Uint8Array<ArrayBuffer>): CleanedImage | undefined {
  const view = viewOf(bytes);
  const parts: Uint8Array[] = [];
  let [orientation, frames, pictures] = [1, 0, 0];
  const end = Math.min(bytes.length, 8 + view.getUint32(4, true));
  for (let at = 12; at + 8 <= end;) {
    const length = view.getUint32(at + 4, true);
    const name = letters(bytes, at, 4);
    if (at + 8 + length > bytes.length) return undefined;
    // A chunk of odd length is filled up; a last one that was not, is.
    const chunk = new Uint8Array(8 + length + (length & 1));
    chunk.set(bytes.subarray(at, at + 8 + length));
    if (name === 'EXIF') orientation = exifOrientation(withoutName(chunk.subarray(8)));
    if (name === 'VP8X') chunk[8] = (chunk[8] ?? 0) & ~METADATA;
    if (name === 'ANMF') frames += 1;
    if (name === 'VP8 ' || name === 'VP8L') pictures += 1;
    if (KEPT.has(name)) parts.push(chunk);
    at += chunk.length;
  }
  const isOne = frames === 0 ? pictures === 1 : pictures === 0 && frames <= MOST_FRAMES;
  if (!isOne) return undefined;
  const whole = joinParts([bytes.subarray(0, 12), ...parts]);
  viewOf(whole).setUint32(4, whole.length - 8, true);
  return { bytes: whole, orientation };
}

/** Some writers put the name of JPEG's segment before the data. */
function withoutName(exif: Uint8Array): Uint8Array {
  return letters(exif, 0, 6) === 'Exif\0\0' ? exif.subarray(6) : exif;
}
