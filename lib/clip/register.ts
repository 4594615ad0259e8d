import type { CitedDocument } from './citation.ts';

/** One clip's citing of a document, as the register shows it. */
export interface RegisterMention {
  readonly clipId: string;
  readonly clipTitle: string;
  readonly portalName: string;
  /** Address of the article. */
  readonly url: string;
  /** Posting date of the article, ISO; null where it has none. */
  readonly citedAt: string | null;
  /** UTC; the order of clips without a posting date. */
  readonly savedAt: string;
  /** Key under which the clip's own text puts the document; see `citationRecords`. */
  readonly recordKey: string;
  readonly document: CitedDocument;
  readonly sentences: readonly string[];
  readonly subject: string | null;
}

/** Fields of a document that a person may set in the register. */
export interface RegisterFields {
  readonly title?: string;
  readonly normalized?: string | null;
  readonly date?: string | null;
  readonly issuer?: string | null;
  readonly subject?: string | null;
}

/** What a person decided about documents; kept, and applied to whatever is clipped later. */
export type RegisterRule =
  /** Everything under `key` is the document `target`: a merge, or a proposal that was confirmed. */
  | { readonly kind: 'same'; readonly key: string; readonly target: string }
  /** What this one clip cites under `key` is the document `target`: a split. */
  | {
      readonly kind: 'apart';
      readonly key: string;
      readonly clipId: string;
      readonly target: string;
    }
  /** These fields are laid over what the texts say of `key`; confirmed, the document is certain. */
  | {
      readonly kind: 'fields';
      readonly key: string;
      readonly fields: RegisterFields;
      readonly isConfirmed: boolean;
    }
  /** The document `key` is not the one that was proposed, as its citation reads. */
  | { readonly kind: 'not'; readonly key: string; readonly proposal: string };

/** A document of the register (sổ văn bản). */
export interface RegisterEntry {
  readonly key: string;
  readonly title: string;
  readonly type: string;
  /** Số, ký hiệu; the bare number where no symbol is known. */
  readonly normalized: string | null;
  /** Ngày ban hành, ISO. */
  readonly date: string | null;
  /** Cơ quan ban hành. */
  readonly issuer: string | null;
  /** Trích yếu. */
  readonly subject: string | null;
  readonly term: string | null;
  /** By the texts themselves, or because a person said so. */
  readonly resolved: boolean;
  /** Proposals that a person turned down, as their citations read. */
  readonly refused: readonly string[];
  /** The document as the fullest mention has it, before a person's fields. */
  readonly document: CitedDocument;
  /** In time order, oldest first. */
  readonly mentions: readonly RegisterMention[];
  /** Number of clips. */
  readonly clips: number;
  /** Posting dates of the first and the last article that cites it, ISO; null where none has one. */
  readonly firstCited: string | null;
  readonly lastCited: string | null;
}
