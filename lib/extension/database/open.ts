import Dexie, { type EntityTable, type Table } from 'dexie';
import { noteBlobs } from './note-blobs.ts';
import { noteCommits } from './note-commits.ts';
import type { FileJobRow, FileTextRow } from './file-rows.ts';
import type {
  BatchItemRow,
  BatchRow,
  BlobRow,
  CitationRow,
  ClipRow,
  CollectionRow,
  DraftRow,
  FolderRow,
  HighlightRow,
  IndexDeltaRow,
  IndexPageRow,
  JobRow,
  MetaRow,
  RevisionRow,
  RuleRow,
  SourceRow,
  TagRow,
  TaughtRow,
  TrashDayRow,
} from './schema.ts';

export const DATABASE_NAME = 'trich-luc';
/** Number of the store's schema: what rows and backups are written in. */
export const STORE_SCHEMA = 1;

/** Thrown on opening where a newer version of the extension made the store. */
export class NewerStore extends Error {
  override name = 'NewerStore';
}

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
  declare readonly sources: Table<SourceRow, [string, number]>;
  declare readonly blobs: EntityTable<BlobRow, 'hash'>;
  declare readonly fileJobs: Table<FileJobRow, [string, string]>;
  declare readonly fileTexts: EntityTable<FileTextRow, 'hash'>;
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
  declare readonly trashDays: EntityTable<TrashDayRow, 'clipId'>;
  declare readonly highlights: EntityTable<HighlightRow, 'id'>;
  declare readonly folders: EntityTable<FolderRow, 'key'>;
  /** Called after each commit that changed what a backup holds. */
  onCommit: (() => void) | undefined;
  /** Called when another window upgrades or deletes the store: this connection is closed then. */
  onOutdated: (() => void) | undefined;

  constructor(world: StorageWorld = {}) {
    super(DATABASE_NAME, { chromeTransactionDurability: 'strict', ...world });
    this.use(noteBlobs);
    this.use(noteCommits(() => this.onCommit?.()));
    this.on('versionchange', ({ newVersion }) => {
      // Left to itself, an old window opens the newer store and goes on writing with its old code.
      if (newVersion !== null) this.close({ disableAutoOpen: true });
      this.onOutdated?.();
    });
    this.on('ready', () => this.#refuseNewer(), true);
    this.version(STORE_SCHEMA).stores({
      clips:
        'id, &address, sequence, deletedAt, *tagKeys, *collectionKeys, [deletedAt+sequence], ' +
        '[deletedAt+publishedAt], [deletedAt+titleKey], [deletedAt+portalHost+sequence], ' +
        '[deletedAt+status]',
      revisions: '[clipId+number], *blobHashes, [clipId+bodyHash]',
      sources: '[clipId+number]',
      blobs: 'hash',
      fileJobs: '[clipId+url], state',
      fileTexts: 'hash, state',
      tags: 'key, usedAt',
      collections: 'id, &nameKey, usedAt',
      jobs: 'id, state, clipId',
      batches: 'id, state, startedAt',
      batchItems: '[batchId+position], [batchId+state]',
      drafts: 'address, editedAt',
      indexPages: 'key',
      indexDeltas: 'clipId',
      citations: '[clipId+key], key',
      rules: 'id',
      taught: 'host',
      meta: 'key',
      trashDays: 'clipId',
      highlights: 'id, clipId, sequence',
      folders: 'key',
    });
  }

  /** Dexie opens a store of a higher version without a word; its tens are the number of the schema. */
  #refuseNewer(): void {
    if (Math.floor(this.backendDB().version / 10) <= STORE_SCHEMA) return;
    this.close({ disableAutoOpen: true });
    throw new NewerStore('trich-luc: the store was made by a newer version');
  }
}
