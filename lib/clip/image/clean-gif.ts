import type { CleanedImage } from './clean-image.ts';
import { joinParts, letters } from './parts.ts';

/** Pictures of an animation; of a longer one the first is kept: it would keep a processor busy for good. */
const MOST_FRAMES = 300;
const TRAILER = Uint8Array.of(0x3b);
const CONTROL = 0xf9;
const APPLICATION = 0xff;

/** Source: GIF89a, W3C. */
export function cleanGif(bytes: Uint8Array<ArrayBuffer>): CleanedImage | undefined {
  let at = 13 + tableLength(bytes[10] ?? 0);
  const head = bytes.subarray(0, at);
  const parts: Uint8Array[] = [];
  let [frames, first] = [0, 0];
  while (at < bytes.length) {
    const kind = bytes[at];
    if (kind === 0x3b) break;
    const start = at;
    if (kind === 0x2c) {
      at = endOfBlocks(bytes, at + 10 + tableLength(bytes[at + 9] ?? 0) + 1);
      frames += 1;
    } else if (kind === 0x21) {
      at = endOfBlocks(bytes, at + 2);
    } else return undefined;
    if (at < 0) return undefined;
    if (kind === 0x2c || isKept(bytes, start)) parts.push(bytes.subarray(start, at));
    if (frames === 1 && first === 0) first = parts.length;
  }
  if (frames === 0) return undefined;
  const kept = frames > MOST_FRAMES ? parts.slice(0, first) : parts;
  return { bytes: joinParts([head, ...kept, TRAILER]), orientation: 1 };
}

/** Bytes of the colour table that these flags announce. */
function tableLength(flags: number): number {
  return (flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1);
}

/** Timing and transparency of a picture, and how often an animation runs; no comment, no XMP. */
function isKept(bytes: Uint8Array, at: number): boolean {
  const label = bytes[at + 1];
  return (
    label === CONTROL || (label === APPLICATION && letters(bytes, at + 3, 11) === 'NETSCAPE2.0')
  );
}

/** Behind a chain of sub-blocks; −1 where it is cut short. */
function endOfBlocks(bytes: Uint8Array, from: number): number {
  for (let at = from; at < bytes.length; at += 1 + (bytes[at] ?? 0)) {
    if (bytes[at] === 0) return at + 1;
  }
  return -1;
}
