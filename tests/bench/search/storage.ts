import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { IndexStorage } from '../../../lib/index.ts';

export interface MeasuredStorage extends IndexStorage {
  /** Bytes of all values held. */
  readonly bytes: number;
  /** Calls and keys of `read` so far. */
  readonly reads: { calls: number; keys: number };
  close(): void;
}

/** A storage in a temporary file, so that the measured memory is the index's and not the storage's. */
export function fileStorage(): MeasuredStorage {
  const folder = mkdtempSync(join(tmpdir(), 'trich-luc-bench-'));
  const file = openSync(join(folder, 'index'), 'w+');
  const places = new Map<string, { at: number; length: number }>();
  const reads = { calls: 0, keys: 0 };
  let end = 0;
  return {
    reads,
    get bytes() {
      return [...places.values()].reduce((sum, { length }) => sum + length, 0);
    },
    read(keys) {
      reads.calls++;
      reads.keys += keys.length;
      const values = keys.map((key) => {
        const place = places.get(key);
        if (place === undefined) return undefined;
        const value = new Uint8Array(place.length);
        readSync(file, value, 0, place.length, place.at);
        return value;
      });
      return Promise.resolve(values);
    },
    write(entries, deletes) {
      for (const [key, value] of entries) {
        writeSync(file, value, 0, value.length, end);
        places.set(key, { at: end, length: value.length });
        end += value.length;
      }
      for (const key of deletes) places.delete(key);
      return Promise.resolve();
    },
    close() {
      closeSync(file);
      rmSync(folder, { recursive: true });
    },
  };
}
