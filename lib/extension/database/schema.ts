import type {
  Article,
  CitationRecord,
  ClipEdits,
  Collection,
  ImageHeader,
  RegisterRule,
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
}

/** The heavy row: one per saving of a page; never overwritten. */
export interface RevisionRow {
  readonly clipId: string;
  readonly number: number;
  readonly savedAt: string;
  readonly article: Article;
  readonly fingerprint: string;
  /** Image address → hash of its blob. */
  readonly images: Readonly<Record<string, string>>;
}

/** An image file, addressed by the SHA-256 of its bytes. */
export interface BlobRow extends ImageHeader {
  readonly hash: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface TagRow {
  readonly key: string;
  /** As first typed. */
  readonly name: string;
  readonly usedAt: string;
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
}

/** The journal of saves: written before the work begins, so that no death loses one. */
export interface JobRow {
  readonly id: string;
  /** `captured`: not committed yet; `stored`: committed, images may be outstanding; `done`. */
  readonly state: 'captured' | 'stored' | 'done';
  readonly startedAt: string;
  readonly request: SaveRequest;
  readonly clipId: string | null;
}

/** What was typed for a page that is not saved yet. */
export interface DraftRow {
  readonly address: string;
  readonly editedAt: string;
  readonly edits: ClipEdits;
  readonly tags: readonly string[];
  readonly collections: readonly string[];
  readonly note: string;
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

export interface MetaRow {
  readonly key: 'sequence';
  readonly value: number;
}
