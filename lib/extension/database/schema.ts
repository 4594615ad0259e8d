import type {
  Article,
  CitationRecord,
  ClipEdits,
  ClipStatus,
  Collection,
  Highlight,
  ImageHeader,
  RegisterRule,
  ShelfColor,
  TaughtProfile,
} from '../../index.ts';

/** The light row of a clip: what a list shows and what says whether a page is saved. */
export interface ClipRow {
  readonly id: string;
  /** `addressKey` of the page; unique, trashed clips included. */
  readonly address: string;
  readonly url: string;
  readonly sequence: number;
  /** Number of the revision shown; its heavy row is `[id, revision]`. */
  readonly revision: number;
  readonly savedAt: string;
  readonly updatedAt: string;
  /** UTC, or empty while the clip is not in the trash. */
  readonly deletedAt: string;
  readonly title: string;
  readonly category: string | null;
  readonly publishedAt: string | null;
  readonly lead: string | null;
  readonly portalName: string;
  readonly portalHost: string;
  readonly tags: readonly string[];
  readonly collections: readonly string[];
  /** Indexed copies of `tags` and `collections`, empty while the clip is in the trash. */
  readonly tagKeys: readonly string[];
  readonly collectionKeys: readonly string[];
  readonly note: string;
  readonly edits: ClipEdits;
  /** SHA-256 of `fingerprintText`, hexadecimal. */
  readonly fingerprint: string;
  readonly imageCount: number;
  /** Addresses of images that could not be fetched. */
  readonly missingImages: readonly string[];
  readonly attachmentCount: number;
  readonly wordCount: number;
  /** UTC of the check that found its page gone; left out while it is there, or was not checked. */
  goneAt?: string;
  /** The folded title, by which lists are sorted. */
  readonly titleKey?: string;
  /** How far the office is with it; unread where it is absent. */
  readonly status?: ClipStatus;
  /** `2024-05-31`: by when it is to be dealt with; absent where nothing was said. */
  readonly dueOn?: string;
}

/** The heavy row: one per saving of a page; never overwritten. */
export interface RevisionRow {
  readonly clipId: string;
  readonly number: number;
  readonly savedAt: string;
  readonly article: Article;
  readonly fingerprint: string;
  /** `hashBody` of `article`, by which damage is found. */
  readonly bodyHash: string;
  /** Image address → hash of its blob. */
  readonly images: Readonly<Record<string, string>>;
  /** Attachment address → hash of its blob; absent while none is kept. */
  readonly files?: Readonly<Record<string, string>>;
  /** Number of the revision that was shown until this one came; taking this saving back shows it again. */
  readonly replaces?: number;
}

/** The markup that a revision was taken from, for taking it apart again by a better extension. */
export interface SourceRow {
  readonly clipId: string;
  /** Of the revision. */
  readonly number: number;
  readonly url: string;
  /** UTF-8 under gzip. */
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** A file, addressed by the SHA-256 of its bytes: a picture, or an attachment, which measures 0 × 0. */
export interface BlobRow extends Omit<ImageHeader, 'mediaType'> {
  readonly hash: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface TagRow {
  readonly key: string;
  /** As first typed. */
  readonly name: string;
  readonly usedAt: string;
  readonly color?: ShelfColor;
}

export interface CollectionRow extends Collection {
  readonly nameKey: string;
  readonly usedAt: string;
}

/** What a save needs, complete, so that it can be finished without the page or the popup. */
export interface SaveRequest {
  /** Made by whoever asks; a save that is repeated with it is done once. */
  readonly jobId: string;
  /** The tab that shows the page, or null where its images are out of reach. */
  readonly tabId: number | null;
  readonly article: Article;
  readonly edits: ClipEdits;
  readonly tags: readonly string[];
  readonly collections: readonly string[];
  readonly note: string;
  /** Addresses of the attachments that are to be kept as files. */
  readonly files?: readonly string[];
  /** The batch that the page belongs to. */
  readonly batchId?: string;
}

/** The journal of saves: written before the work begins, so that no death loses one. */
export interface JobRow {
  readonly id: string;
  /** `captured`: not committed yet; `stored`: committed, images may be outstanding; `done`. */
  readonly state: 'captured' | 'stored' | 'done';
  readonly startedAt: string;
  /** Null once the job is done: its id and what became of it are enough to tell a repeated save. */
  readonly request: SaveRequest | null;
  readonly clipId: string | null;
  /** Of the clip, as it was committed; absent until then. */
  readonly revision?: number;
}

/** A job whose work can still be done. */
export type OpenJob = JobRow & { readonly request: SaveRequest };

/** What was typed for a page that is not saved yet. */
export interface DraftRow {
  readonly address: string;
  readonly editedAt: string;
  readonly edits: ClipEdits;
  readonly tags: readonly string[];
  readonly collections: readonly string[];
  readonly note: string;
  /** Addresses of the attachments chosen to be kept. */
  readonly files?: readonly string[];
}

export interface IndexPageRow {
  readonly key: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface IndexDeltaRow {
  readonly clipId: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What one clip says of one document; made anew with each change of the clip. */
export interface CitationRow extends CitationRecord {
  readonly clipId: string;
}

/** A decision about documents of the register; one per key, or per key and clip. */
export interface RuleRow {
  readonly id: string;
  readonly decidedAt: string;
  readonly rule: RegisterRule;
}

/** What was taught of a host, and how often a page saved for the first time was read with it. */
export interface TaughtRow extends TaughtProfile {
  readonly changedAt: string;
  readonly uses: number;
}

/** Since when a clip lies in the trash, in days that were lived through and not in dates; see `trash-days.ts`. */
export interface TrashDayRow {
  readonly clipId: string;
  /** Of the clip, when this was noted: one that was taken back and deleted again begins anew. */
  readonly deletedAt: string;
  /** The count of days then. */
  readonly since: number;
}

/** A passage marked in a clip. */
export interface HighlightRow extends Highlight {
  readonly clipId: string;
  /** Order of making among all highlights; a list of them shows the last first. */
  readonly sequence: number;
}

/** The folder picked for copies. */
export interface FolderRow {
  readonly key: 'copies';
  readonly handle: FileSystemDirectoryHandle;
}

export interface MetaRow {
  /**
   * `rebuild-…`: clips the search index holds again, of how many, while it is being made anew;
   * `database`: a random number by which this store is told from another one of the same name;
   * `trash-…`: see `trash-days.ts`; `highlights`: the last `sequence` of a highlight;
   * `indexMarks`: there are clips to be indexed anew, see `index-marks.ts`.
   */
  readonly key:
    | 'sequence'
    | 'rebuild-done'
    | 'rebuild-total'
    | 'database'
    | 'trash-days'
    | 'trash-looked'
    | 'highlights'
    | 'indexMarks';
  readonly value: number;
}
