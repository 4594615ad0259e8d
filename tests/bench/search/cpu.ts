import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

export interface Spread {
  readonly p50: number;
  readonly p95: number;
  readonly max: number;
}

/** Milliseconds of processor time since the program began, all threads. */
export function cpu(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

export function spread(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (part: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
  return { p50: round(at(0.5)), p95: round(at(0.95)), max: round(at(1)) };
}

export const round = (value: number): number => Math.round(value * 1000) / 1000;

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

setFlagsFromString('--expose-gc');
const collect: unknown = runInNewContext('gc');

/** Megabytes that are still needed: heap and array buffers after the garbage is gone. */
export function neededMb(): number {
  if (typeof collect === 'function') {
    collect();
    // What the first round only marks, the second frees.
    collect();
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
}
