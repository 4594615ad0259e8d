import type { Article } from '../clip/article.ts';
import type { Clip, Collection } from '../clip/clip.ts';
import type { Result } from '../clip/result.ts';
import type { ImportedPassage } from './passages.ts';

/** A file as the user gave it. */
export interface ImportFile {
  /** Name with its extension; folders of an archive separated by `/`. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What reading needs of the world round it. */
export interface ImportWorld {
  /** UTC, ISO 8601: the moment of saving of what carries none. */
  readonly readAt: string;
  /**
   * The extraction pipeline over a saved page. Whoever has a DOM passes it in; without it, saved
   * pages are reported as problems and everything else is read.
   */
  readonly extract?: (html: string, url: string) => Promise<Article>;
  readonly signal?: AbortSignal;
  /** Called after each entry; `total` is null while nobody knows it. */
  readonly onProgress?: (done: number, total: number | null) => void;
}

/** One clip to be, with what its keeper had added elsewhere. */
export interface ImportedClip {
  readonly kind: 'clip';
  /** Words that lead a person to it: `line 3`, `Clippings/Tin.md`; empty for a file of one. */
  readonly place: string;
  readonly article: Article;
  /** UTC, ISO 8601. */
  readonly savedAt: string;
  readonly tags: readonly string[];
  /** Names of collections; levels of nested folders separated by `/`. */
  readonly collections: readonly string[];
  readonly note: string;
  /** Marked in its text by another tool; left out where nothing was. */
  readonly passages?: readonly ImportedPassage[];
  /** Only an address and a title came along: the text is still to be fetched from its page. */
  readonly isLink: boolean;
  /** Of our own files: what no other tool hands on. */
  readonly kept?: Pick<Clip, 'id' | 'updatedAt' | 'status' | 'dueOn' | 'highlights'>;
}

/** A collection of our own files; its clips name it in `collections`. */
export interface ImportedCollection {
  readonly kind: 'collection';
  /** Its name. */
  readonly place: string;
  /** `parent` is a name; in `order`, clips are named by the keys of their addresses. */
  readonly collection: Collection;
}

export type ImportProblem =
  | 'no-address'
  | 'bad-address'
  | 'no-text'
  | 'malformed'
  | 'no-extractor'
  | 'not-an-article'
  | 'unsupported';

/** An entry that cannot become a clip; the others are not held up by it. */
export interface ImportFault {
  readonly kind: 'problem';
  readonly place: string;
  /** What of it a person would recognise: its title or address, empty where it has neither. */
  readonly name: string;
  readonly reason: ImportProblem;
  readonly detail?: string;
}

export type ImportEntry = ImportedClip | ImportedCollection | ImportFault;

/** Why a whole file cannot be read; `detail` says where. */
export type ImportFailure =
  | 'unknown-format'
  | 'empty'
  | 'damaged'
  | 'too-large'
  | 'unsafe-archive'
  | 'newer-schema'
  | 'missing-column';

/** One foreign format: a row of the table in `formats.ts`. */
export interface ImportFormat {
  /** Stable id, also for the command line. */
  readonly id: string;
  /** As its makers write it; shown as it stands in every language. */
  readonly name: string;
  /** Whether this file is surely in this format: read from content, never from the name alone. */
  readonly recognises: (file: ImportFile, text: string) => boolean;
  /** The entries in the order of the file. */
  readonly read: (
    file: ImportFile,
    text: string,
    world: ImportWorld,
  ) => Promise<Result<readonly ImportEntry[], ImportFailure>>;
}
