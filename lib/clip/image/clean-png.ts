import type { CleanedImage } from './clean-image.ts';
import { exifOrientation } from './orientation.ts';
import { joinParts, letters, viewOf } from './parts.ts';

/** What is needed to draw a still picture in its own colours. */
const KEPT = new Set([
  'IHDR',
  'PLTE',
  'IDAT',
  'IEND',
  'tRNS',
  'gAMA',
  'cHRM',
  'sRGB',
  'iCCP',
  'cICP',
  'sBIT',
  'pHYs',
]);
/** Length, name and checksum of a chunk. */
const AROUND = 12;

/** Source: W3C PNG (third edition), 5 and 11. */
export function cleanPng(bytes: Uint8Array<ArrayBuffer>): CleanedImage | undefined {
  const view = viewOf(bytes);
  const parts: Uint8Array[] = [bytes.subarray(0, 8)];
  const seen = new Set<string>();
  let orientation = 1;
  for (let at = 8; at + AROUND <= bytes.length;) {
    const end = at + AROUND + view.getUint32(at);
    const name = letters(bytes, at + 4, 4);
    if (end > bytes.length || (name === 'IHDR') !== (at === 8)) return undefined;
    seen.add(name);
    if (name === 'eXIf') orientation = exifOrientation(bytes.subarray(at + 8, end - 4));
    if (KEPT.has(name)) parts.push(bytes.subarray(at, end));
    if (name === 'IEND') {
      return seen.has('IDAT') ? { bytes: joinParts(parts), orientation } : undefined;
    }
    at = end;
  }
  return undefined; // cut short
}
