import { deflateSync, inflateSync } from 'node:zlib';
import { framePng } from '../demo/png.ts';

/** Colours that a palette holds. */
const MOST = 256;
/** Bits of a colour's parts that tell it from others when it is looked for in the palette. */
const COARSE = 0xf8f8f8;

/**
 * A screenshot with a palette instead of whole colours: a third of its size, and the eye sees no difference in
 * what consists of letters and areas. Reads PNG files of 8-bit RGB or RGBA, not interlaced (ISO/IEC 15948).
 */
export function shrinkPng(file: Buffer): Buffer {
  const { width, height, pixels } = readPixels(file);
  const counts = new Map<number, number>();
  for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
  const palette = choosePalette(counts);
  const nearest = new Map(palette.map((colour, at) => [colour, at]));
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const pixel = pixels[y * width + x] ?? 0;
      let at = nearest.get(pixel);
      if (at === undefined) {
        at = nearestIn(palette, pixel);
        nearest.set(pixel, at);
      }
      rows[y * (width + 1) + 1 + x] = at;
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const colours = Buffer.from(palette.flatMap((c) => [c >> 16, (c >> 8) & 255, c & 255]));
  return framePng([
    ['IHDR', header],
    ['PLTE', colours],
    ['IDAT', deflateSync(rows, { level: 9 })],
  ]);
}

/** The commonest colours, and of the others the commonest of each neighbourhood first. */
function choosePalette(counts: ReadonlyMap<number, number>): number[] {
  const byCount = [...counts].sort(([, a], [, b]) => b - a).map(([colour]) => colour);
  if (byCount.length <= MOST) return byCount;
  const chosen = new Set(byCount.slice(0, MOST / 2));
  const seen = new Set([...chosen].map((colour) => colour & COARSE));
  for (const colour of byCount) {
    if (chosen.size === MOST) break;
    if (seen.has(colour & COARSE)) continue;
    seen.add(colour & COARSE);
    chosen.add(colour);
  }
  for (const colour of byCount) {
    if (chosen.size === MOST) break;
    chosen.add(colour);
  }
  return [...chosen];
}

function nearestIn(palette: readonly number[], colour: number): number {
  let best = 0;
  let least = Infinity;
  palette.forEach((other, at) => {
    const [r, g, b] = [16, 8, 0].map(
      (shift) => ((other >> shift) & 255) - ((colour >> shift) & 255),
    );
    const distance = (r ?? 0) ** 2 * 2 + (g ?? 0) ** 2 * 4 + (b ?? 0) ** 2 * 3;
    if (distance < least) [best, least] = [at, distance];
  });
  return best;
}

interface Pixels {
  readonly width: number;
  readonly height: number;
  /** `0xRRGGBB` each, row by row. */
  readonly pixels: Uint32Array;
}

function readPixels(file: Buffer): Pixels {
  const width = file.readUInt32BE(16);
  const height = file.readUInt32BE(20);
  const [depth, kind, , , interlaced] = file.subarray(24, 29);
  const size = { 2: 3, 6: 4 }[kind ?? 0];
  if (depth !== 8 || size === undefined || interlaced !== 0) {
    throw new Error('gallery: a PNG file of another kind than screenshots are');
  }
  const parts: Buffer[] = [];
  for (let at = 8; at < file.length; at += 12 + file.readUInt32BE(at)) {
    if (file.toString('latin1', at + 4, at + 8) !== 'IDAT') continue;
    parts.push(file.subarray(at + 8, at + 8 + file.readUInt32BE(at)));
  }
  const bytes = unfilter(inflateSync(Buffer.concat(parts)), width * size, height, size);
  const pixels = new Uint32Array(width * height);
  for (let at = 0; at < pixels.length; at += 1) pixels[at] = bytes.readUIntBE(at * size, 3);
  return { width, height, pixels };
}

/** Takes the filters of the rows away: each byte was kept as the difference to its neighbours. */
function unfilter(data: Buffer, stride: number, height: number, size: number): Buffer {
  const out = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y += 1) {
    const filter = data[y * (stride + 1)] ?? 0;
    for (let x = 0; x < stride; x += 1) {
      const at = y * stride + x;
      const left = x >= size ? (out[at - size] ?? 0) : 0;
      const up = y > 0 ? (out[at - stride] ?? 0) : 0;
      const corner = x >= size && y > 0 ? (out[at - stride - size] ?? 0) : 0;
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0;
      out[at] = (data[y * (stride + 1) + 1 + x] ?? 0) + guess;
    }
  }
  return out;
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [l, u, c] = [left, up, corner].map((each) => Math.abs(guess - each));
  if ((l ?? 0) <= (u ?? 0) && (l ?? 0) <= (c ?? 0)) return left;
  return (u ?? 0) <= (c ?? 0) ? up : corner;
}
