import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A small disk of its own for a profile. */
export interface SmallDisk {
  readonly folder: string;
  /** Fills it but for so many bytes. */
  fill(left: number): void;
  /** Gives back what {@link fill} took. */
  empty(): void;
  remove(): void;
}

/** Makes a disk of so many megabytes in memory; null where this machine lets nobody do that. */
export function mountSmallDisk(megabytes: number): SmallDisk | null {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return null;
  const folder = mkdtempSync(path.join(tmpdir(), 'trich-luc-disk-'));
  const size = `size=${megabytes}m`;
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', size, 'tmpfs', folder]);
  if (status !== 0) {
    rmdirSync(folder);
    return null;
  }
  const filler = path.join(folder, 'day');
  const remove = (): void => {
    process.off('exit', remove);
    // Lazily: a process of the browser may still be letting go of a file.
    spawnSync('umount', ['-l', folder]);
    rmdirSync(folder);
  };
  process.on('exit', remove);
  return {
    folder,
    fill: (left) => {
      const { bavail, bsize } = statfsSync(folder);
      writeFileSync(filler, Buffer.alloc(Math.max(0, bavail * bsize - left), 1));
    },
    empty: () => rmSync(filler, { force: true }),
    remove,
  };
}
