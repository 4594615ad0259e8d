import Dexie, { type EntityTable, type Table } from 'dexie';
import type {
  BatchItemRow,
  BatchRow,
  BlobRow,
  CitationRow,
  ClipRow,
  CollectionRow,
  DraftRow,
  IndexDeltaRow,
  IndexPageRow,
  JobRow,
  MetaRow,
  RevisionRow,
  RuleRow,
  TagRow,
  TaughtRow,
} from './schema.ts';

export const DATABASE_NAME = 'trich-luc';

/** What a store stands on; passed in by tests, the browser's own otherwise. */
export interface StorageWorld {
  readonly indexedDB?: IDBFactory;
  readonly IDBKeyRange?: typeof IDBKeyRange;
}

/**
 * The store. Versions are append-only: a published one never changes. Durability is strict, so that
 * a commit that was acknowledged survives the death of the machine.
 */
export class ClipDatabase extends Dexie {
  declare readonly clips: EntityTable<ClipRow, 'id'>;
  declare readonly revisions: Table<RevisionRow, [string, number]>;
  declare readonly blobs: EntityTable<BlobRow, 'hash'>;
  declare readonly tags: EntityTable<TagRow, 'key'>;
  declare readonly collections: EntityTable<CollectionRow, 'id'>;
  declare readonly jobs: EntityTable<JobRow, 'id'>;
  declare readonly batches: EntityTable<BatchRow, 'id'>;
  declare readonly batchItems: Table<BatchItemRow, [string, number]>;
  declare readonly drafts: EntityTable<DraftRow, 'address'>;
  declare readonly indexPages: EntityTable<IndexPageRow, 'key'>;
  declare readonly indexDeltas: EntityTable<IndexDeltaRow, 'clipId'>;
  declare readonly citations: Table<CitationRow, [string, string]>;
  declare readonly rules: EntityTable<RuleRow, 'id'>;
  declare readonly taught: EntityTable<TaughtRow, 'host'>;
  declare readonly meta: EntityTable<MetaRow, 'key'>;

  constructor(world: StorageWorld = {}) {
    super(DATABASE_NAME, { chromeTransactionDurability: 'strict', ...world });
    this.version(1).stores({
      clips: 'id, &address, sequence, *tagKeys, *collectionKeys',
      revisions: '[clipId+number]',
      blobs: 'hash',
      tags: 'key, usedAt',
      collections: 'id, &nameKey, usedAt',
      jobs: 'id, state',
      batches: 'id, state, startedAt',
      batchItems: '[batchId+position], [batchId+state]',
      drafts: 'address, editedAt',
      indexPages: 'key',
      indexDeltas: 'clipId',
      citations: '[clipId+key], key',
      rules: 'id',
      taught: 'host',
      meta: 'key',
    });
  }
}
