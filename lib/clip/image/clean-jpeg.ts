import type { CleanedImage } from './clean-image.ts';
import { exifOrientation } from './orientation.ts';
import { joinParts, letters, viewOf } from './parts.ts';

const SOI = Uint8Array.of(0xff, 0xd8);
const EOI = Uint8Array.of(0xff, 0xd9);
const SOS = 0xda;
const APP0 = 0xe0;
const APP1 = 0xe1;
const APP2 = 0xe2;
const APP14 = 0xee;
const COMMENT = 0xfe;
/** Length of a JFIF segment without a thumbnail, marker and length field not counted. */
const JFIF = 14;

/** Source: ITU T.81 annex B; JFIF 1.02. */
export function cleanJpeg(bytes: Uint8Array<ArrayBuffer>): CleanedImage | undefined {
  const view = viewOf(bytes);
  const parts: Uint8Array[] = [SOI];
  let orientation = 1;
  let [frames, scans] = [0, 0];
  for (let at = 2; at + 4 <= bytes.length;) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1; // fill byte
      continue;
    }
    if (marker === 0xd9) break;
    const end = at + 2 + view.getUint16(at + 2);
    if (end < at + 4 || end > bytes.length) return undefined;
    const body = bytes.subarray(at + 4, end);
    if (isFrame(marker)) frames += 1;
    if (marker === APP1 && letters(body, 0, 6) === 'Exif\0\0') {
      orientation = exifOrientation(body.subarray(6));
    } else {
      parts.push(keptSegment(marker, bytes.subarray(at, end), body));
    }
    at = end;
    if (marker !== SOS) continue;
    scans += 1;
    const scanEnd = endOfScan(bytes, at);
    parts.push(bytes.subarray(at, scanEnd));
    at = scanEnd;
  }
  // A file without its last marker is drawn by every browser: it gets one.
  return frames === 1 && scans > 0 ? { bytes: joinParts([...parts, EOI]), orientation } : undefined;
}

function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

const NOTHING = new Uint8Array(0);

/** Of application segments those that decide about size and colours; no comment. */
function keptSegment(marker: number, segment: Uint8Array, body: Uint8Array): Uint8Array {
  if (marker === APP0) return letters(body, 0, 5) === 'JFIF\0' ? bareJfif(body) : NOTHING;
  const isColour =
    (marker === APP2 && letters(body, 0, 12) === 'ICC_PROFILE\0') ||
    (marker === APP14 && letters(body, 0, 5) === 'Adobe' && body.length === 12);
  const isExtra = (marker >= APP0 && marker <= 0xef) || marker === COMMENT;
  return isExtra && !isColour ? NOTHING : segment;
}

/** Without the thumbnail, which would show what was cut away. */
function bareJfif(body: Uint8Array): Uint8Array {
  const segment = new Uint8Array(4 + JFIF);
  segment.set([0xff, APP0, 0, JFIF + 2]);
  segment.set(body.subarray(0, JFIF - 2), 4);
  return segment;
}

/** The place of the next marker that is neither a stuffed byte nor a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1];
    if (next === undefined) return at;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  return bytes.length;
}
