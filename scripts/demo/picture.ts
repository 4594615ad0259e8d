import { createHash } from 'node:crypto';
import type { Colour } from './png.ts';
import { encodePng } from './png.ts';

const WIDTH = 800;
const HEIGHT = 533;
const drawn = new Map<string, Buffer>();

function mix(from: Colour, to: Colour, share: number): Colour {
  const blend = (index: 0 | 1 | 2): number =>
    Math.round(from[index] + (to[index] - from[index]) * share);
  return [blend(0), blend(1), blend(2)];
}

/**
 * A landscape (sky, sun, two rows of hills, rice field) as an 800 × 533 PNG. The name of the file
 * decides shapes and colours, so that the same address always shows the same picture.
 */
export function drawPicture(fileName: string): Buffer {
  const known = drawn.get(fileName);
  if (known !== undefined) return known;
  const seed = createHash('sha256').update(fileName).digest();
  const chance = (index: number): number => (seed[index] ?? 0) / 255;

  const sky: Colour = [90 + 80 * chance(0), 140 + 60 * chance(1), 200 + 40 * chance(2)];
  const haze: Colour = [245, 225 - 30 * chance(3), 190 + 30 * chance(4)];
  const far: Colour = [80 + 40 * chance(5), 120 + 30 * chance(6), 130];
  const near: Colour = [40 + 40 * chance(7), 95 + 40 * chance(8), 60];
  const field: Colour = [150 + 60 * chance(9), 170 + 30 * chance(10), 60];
  const horizon = HEIGHT * (0.5 + 0.12 * chance(11));
  const sun = { x: WIDTH * (0.15 + 0.7 * chance(12)), y: HEIGHT * 0.22, radius: 34 };
  const ridge = (x: number, wave: number, phase: number, height: number): number =>
    horizon - height * (0.6 + 0.4 * Math.sin(x / wave + phase * 6));

  const picture = encodePng(WIDTH, HEIGHT, (x, y) => {
    if (y > horizon + 40) return mix(field, near, ((y - x * chance(13) * 0.2) % 46) / 110);
    if (y > ridge(x, 90 + 60 * chance(14), chance(15), 45) + 40) return near;
    if (y > ridge(x, 140 + 80 * chance(16), chance(17), 110)) return far;
    if (Math.hypot(x - sun.x, y - sun.y) < sun.radius) return [255, 236, 180];
    return mix(sky, haze, Math.max(0, y / horizon));
  });
  drawn.set(fileName, picture);
  return picture;
}
