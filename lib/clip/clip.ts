import type { Article } from './article.ts';
import type { Highlight } from './highlight/highlight.ts';
import type { ShelfColor } from './shelf-colors.ts';

/** Schema number of every row and every exported file. */
export const CLIP_SCHEMA = 1;

/** How far an office is with a clip. */
export type ClipStatus = 'unread' | 'read' | 'todo' | 'done';

/** An article that was kept, with what its keeper added. */
export interface Clip {
  readonly schema: typeof CLIP_SCHEMA;
  readonly id: string;
  /** Local, monotonic; the order of saving. Clocks are for display only. */
  readonly sequence: number;
  /** 1 for the first saving of an address, one more for each saving after it. */
  readonly revision: number;
  /** UTC, ISO 8601. */
  readonly savedAt: string;
  readonly updatedAt: string;
  readonly article: Article;
  readonly tags: readonly string[];
  /** Ids of collections. */
  readonly collections: readonly string[];
  readonly note: string;
  /** Attachment address → SHA-256 of the file that is kept for it; absent where none is. */
  readonly files?: Readonly<Record<string, string>>;
  /** Unread where it is absent. */
  readonly status?: ClipStatus;
  /** `2024-05-31`: by when it is to be dealt with. */
  readonly dueOn?: string;
  /** Passages marked in the article, in the order of making; absent where there are none. */
  readonly highlights?: readonly Highlight[];
}

export interface Collection {
  readonly schema: typeof CLIP_SCHEMA;
  readonly id: string;
  readonly name: string;
  readonly createdAt: string;
  readonly color?: ShelfColor;
  readonly emoji?: string;
  readonly isPinned?: boolean;
  /** Id of the collection that it lies in, which lies in none itself. */
  readonly parent?: string;
  /** A smart collection: what this query finds, and nothing put in by hand. */
  readonly query?: string;
  /** Ids of clips and parts in the order made by hand; clips that are not named stand in front. */
  readonly order?: readonly string[];
  /** What stands between its clips; absent where nothing does. */
  readonly parts?: readonly CollectionPart[];
}

/** The heading of a section of a collection, or a note between two of its clips. */
export interface CollectionPart {
  readonly id: string;
  readonly kind: 'section' | 'note';
  readonly text: string;
}

/** A picture inside a file. */
export interface EmbeddedPicture {
  /** As in the articles. */
  readonly src: string;
  readonly mediaType: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** Base64. */
  readonly data: string;
}

/** What an export holds and what the command line reads. */
export interface Library {
  readonly format: 'trich-luc';
  readonly schema: typeof CLIP_SCHEMA;
  readonly exportedAt: string;
  readonly collections: readonly Collection[];
  readonly clips: readonly Clip[];
  /** Pictures of the clips, each once; left out unless they were asked for. */
  readonly pictures?: readonly EmbeddedPicture[];
}
