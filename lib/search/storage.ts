/**
 * Where the sealed index lives. The extension backs it by IndexedDB; one call of `write` is one
 * transaction: everything in it happens, or nothing does.
 */
export interface IndexStorage {
  /** Values in the order of `keys`; undefined where a key is not held. */
  read(keys: readonly string[]): Promise<(Uint8Array | undefined)[]>;
  write(
    entries: readonly (readonly [key: string, value: Uint8Array])[],
    deletes: readonly string[],
  ): Promise<void>;
}

/** A storage in memory, for small libraries, the command line and tests. */
export function memoryStorage(held = new Map<string, Uint8Array>()): IndexStorage {
  return {
    read: (keys) => Promise.resolve(keys.map((key) => held.get(key))),
    write: (entries, deletes) => {
      for (const [key, value] of entries) held.set(key, value);
      for (const key of deletes) held.delete(key);
      return Promise.resolve();
    },
  };
}
