import Dexie from 'dexie';
import { type ClipDatabase, DATABASE_NAME } from './schema.ts';

/**
 * Opens the store. Versions are append-only: a published one never changes.
 * Durability is strict, so that a commit that was acknowledged survives the death of the machine.
 * `indexedDB` and `IDBKeyRange` are passed in by tests.
 */
export function openDatabase(
  world: { indexedDB?: IDBFactory; IDBKeyRange?: typeof IDBKeyRange } = {},
): ClipDatabase {
  const db = new Dexie(DATABASE_NAME, {
    chromeTransactionDurability: 'strict',
    ...world,
  }) as ClipDatabase;
  db.version(1).stores({
    clips: 'id, &address, sequence, *tagKeys, *collectionKeys',
    revisions: '[clipId+number]',
    blobs: 'hash',
    tags: 'key, usedAt',
    collections: 'id, &nameKey, usedAt',
    jobs: 'id, state',
    drafts: 'address, editedAt',
    indexPages: 'key',
    indexDeltas: 'clipId',
    meta: 'key',
  });
  return db;
}
