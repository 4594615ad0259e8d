import { letters, viewOf } from './parts.ts';

const ORIENTATION = 0x0112;
const ENTRY = 12;

/**
 * The orientation that EXIF data names, 1 (upright) where it names none. `exif` begins with the TIFF header.
 * Source: Exif 2.32, 4.6.4; TIFF 6.0, section 2.
 */
export function exifOrientation(exif: Uint8Array): number {
  const order = letters(exif, 0, 2);
  if (exif.length < 8 || (order !== 'II' && order !== 'MM')) return 1;
  const isLittle = order === 'II';
  const view = viewOf(exif);
  const start = view.getUint32(4, isLittle);
  if (start + 2 > exif.length) return 1;
  const count = view.getUint16(start, isLittle);
  for (let i = 0; i < count; i++) {
    const at = start + 2 + i * ENTRY;
    if (at + ENTRY > exif.length) return 1;
    if (view.getUint16(at, isLittle) !== ORIENTATION) continue;
    const value = view.getUint16(at + 8, isLittle);
    return value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
}
