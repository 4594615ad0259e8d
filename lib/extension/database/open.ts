import Dexie, { type EntityTable, type PromiseExtended, type Table, type Transaction } from 'dexie';
import { noteBlobs } from './note-blobs.ts';
import { noteCommits } from './note-commits.ts';
import type { FileJobRow, FileTextRow } from './file-rows.ts';
import type { BatchItemRow, BatchRow } from './batch-rows.ts';
import type {
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

/** One version of the schema, as far as it differs from the one before it. */
export interface StoreVersion {
  readonly stores: Readonly<Record<string, string>>;
  /** Brings the rows of the version before into shape, in the transaction of the upgrade. */
  readonly upgrade?: (upgrading: Transaction) => PromiseLike<unknown>;
}

/**
 * Every version that was ever published, oldest first. The list only grows: a published one never changes, and
 * `tests/fixtures/stores` keeps a store of each, which must go on to open.
 */
export const STORE_VERSIONS: readonly StoreVersion[] = [
  {
    stores: {
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
    },
  },
];

/** Number of the store's schema: what rows and backups are written in. */
export const STORE_SCHEMA = STORE_VERSIONS.length;

/** Thrown on opening where a newer version of the extension made the store. */
export class NewerStore extends Error {
  override name = 'NewerStore';
}

/** What a store stands on: the browser's own storage and this build's versions, unless told. */
export interface StorageWorld {
  readonly indexedDB?: IDBFactory;
  readonly IDBKeyRange?: typeof IDBKeyRange;
  readonly versions?: readonly StoreVersion[];
  /** Called with the store as it is, open in its own old version, before it is upgraded to a newer one. */
  readonly beforeUpgrade?: (older: ClipDatabase) => Promise<void>;
}

/** The store. Durability is strict, so that a commit that was acknowledged survives the death of the machine. */
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

  /** Called when a store of an older version begins to be upgraded, and when that is over. */
  onUpgrading: ((isUnderWay: boolean) => void) | undefined;
  /** Number of the schema that this connection knows. */
  readonly schemaNumber: number;
  isUpgrading = false;
  readonly #world: StorageWorld;
  #preparing: Promise<void> | undefined;
  #room: Promise<void> | undefined;

  constructor(world: StorageWorld = {}) {
    const { versions = STORE_VERSIONS, indexedDB, IDBKeyRange } = world;
    super(DATABASE_NAME, {
      chromeTransactionDurability: 'strict',
      ...(indexedDB !== undefined && { indexedDB }),
      ...(IDBKeyRange !== undefined && { IDBKeyRange }),
    });
    this.#world = world;
    this.schemaNumber = versions.length;
    this.use(noteBlobs);
    this.use(noteCommits(() => this.onCommit?.()));
    this.on('versionchange', ({ newVersion }) => {
      // Left to itself, an old window opens the newer store and goes on writing with its old code.
      if (newVersion !== null) this.close({ disableAutoOpen: true });
      this.onOutdated?.();
    });
    this.on('ready', () => this.#refuseNewer(), true);
    for (const [at, { stores, upgrade }] of versions.entries()) {
      const version = this.version(at + 1).stores(stores);
      if (upgrade !== undefined) version.upgrade(upgrade);
    }
  }

  /**
   * Opens the store; one of an older version is handed to `beforeUpgrade` first. One that does not open is
   * tried once more, with the room that is kept aside where the disk is full.
   */
  override open(): PromiseExtended<Dexie> {
    if (this.isOpen()) return super.open();
    // Nothing is older than the first version, and looking would take time before the first paint.
    const isReady = this.schemaNumber === 1 && this.#room === undefined;
    const opening = isReady
      ? super.open()
      : Dexie.Promise.resolve(this.#room)
          .then(() => (this.#preparing ??= this.#prepare().catch(console.error)))
          .then(() => super.open())
          .finally(() => this.#tellUpgrade(false));
    return opening.catch(async (error: unknown) => {
      const { reopen } = await import('./reopen.ts');
      return reopen(this, error, () => super.open());
    });
  }

  /** The browser itself closes a store whose disk is full; opening it again takes room, too. */
  override close(options?: { disableAutoOpen: boolean }): void {
    super.close(options);
    if (options?.disableAutoOpen === false) {
      this.#room = import('./reserve.ts').then(({ makeRoom }) => makeRoom()).catch(console.error);
    }
  }

  async #prepare(): Promise<void> {
    const {
      beforeUpgrade,
      indexedDB = globalThis.indexedDB,
      versions = STORE_VERSIONS,
    } = this.#world;
    const found = (await indexedDB.databases()).find(({ name }) => name === DATABASE_NAME);
    const schema = Math.floor((found?.version ?? 0) / 10);
    if (schema === 0 || schema >= this.schemaNumber || beforeUpgrade === undefined) return;
    const older = new ClipDatabase({ ...this.#world, versions: versions.slice(0, schema) });
    this.#tellUpgrade(true);
    try {
      await beforeUpgrade(older);
    } finally {
      older.close({ disableAutoOpen: true });
    }
  }

  #tellUpgrade(isUnderWay: boolean): void {
    if (isUnderWay === this.isUpgrading) return;
    this.isUpgrading = isUnderWay;
    this.onUpgrading?.(isUnderWay);
  }

  /** Dexie opens a store of a higher version without a word; its tens are the number of the schema. */
  #refuseNewer(): void {
    if (Math.floor(this.backendDB().version / 10) <= this.schemaNumber) return;
    this.close({ disableAutoOpen: true });
    throw new NewerStore('trich-luc: the store was made by a newer version');
  }
}
