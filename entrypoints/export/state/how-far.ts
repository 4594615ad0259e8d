import type { ExportProgress } from '../../../lib/index.ts';

/** The share of the whole with which each step begins and ends, as a digest of many articles has it. */
const SHARES: Readonly<Record<ExportProgress['step'], readonly [from: number, to: number]>> = {
  pictures: [0, 0.2],
  clips: [0.2, 0.5],
  writing: [0.5, 0.85],
  packing: [0.85, 1],
};

/** How much of a file is made, from 0 to 1; steps come one after the other, so that it never goes back. */
export function howFar({ step, done, total }: ExportProgress): number {
  const [from, to] = SHARES[step];
  return from + (to - from) * (total === 0 ? 1 : Math.min(1, done / total));
}
