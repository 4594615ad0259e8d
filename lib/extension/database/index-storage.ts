import type { IndexStorage } from '../../index.ts';
import { getMany } from './get-many.ts';
import type { ClipDatabase } from './open.ts';

/** The sealed search index in the store; one write is one transaction. */
export function indexStorage(db: ClipDatabase): IndexStorage {
  return {
    async read(keys) {
      const rows = await getMany(db.indexPages, keys);
      return rows.map((row) => row?.bytes);
    },
    async write(entries, deletes) {
      await db.transaction('rw', db.indexPages, async () => {
        await db.indexPages.bulkDelete([...deletes]);
        await db.indexPages.bulkPut(
          entries.map(([key, value]) => ({ key, bytes: new Uint8Array(value) })),
        );
      });
    },
  };
}
