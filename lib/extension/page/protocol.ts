import * as v from 'valibot';
import type { Article, Detection, TaughtFields } from '../../index.ts';
import { articleSchema, detectionSchema } from '../messages/schemas.ts';

/** What the content script is asked; it answers nothing else. Null is the page that it stands in. */
export type PageQuestion =
  | { readonly ask: 'extract-page'; readonly taught: readonly TaughtFields[] }
  | { readonly ask: 'look' }
  | { readonly ask: 'page-source' }
  | FilePartQuestion
  | {
      readonly ask: 'fetch-page';
      readonly url: string;
      readonly taught?: readonly TaughtFields[];
    }
  | { readonly ask: 'read-list'; readonly url: string | null };

/** The answer to `look`: where the page is, and what is selected in it. */
export interface PageLook {
  readonly url: string;
  readonly selection: string;
}

export const pageLookSchema: v.GenericSchema<unknown, PageLook> = v.object({
  url: v.string(),
  selection: v.string(),
});

/** The answer to `extract-page`. */
export interface PageContent {
  readonly url: string;
  readonly detection: Detection;
  /** Without citations, which are found outside the page. */
  readonly article: Article | null;
}

export const pageContent = {
  url: v.string(),
  detection: detectionSchema,
  article: v.nullable(articleSchema),
};

export const pageContentSchema: v.GenericSchema<unknown, PageContent> = v.object(pageContent);

/** Asks for the next bytes of a file, picture or attachment; of one file at a time, unless one part is all. */
export interface FilePartQuestion {
  readonly ask: 'fetch-file';
  readonly src: string;
  /** Begins anew; else it goes on where the last part ended. */
  readonly isFirst: boolean;
  /** Bytes that are enough for one answer. */
  readonly most: number;
  /** Milliseconds after which the server is given up, the whole file counted. */
  readonly patience: number;
}

/** The answer to `fetch-file`; null where the page cannot read the file. */
export type FilePart = {
  /** HTTP status; an error of it comes without bytes. */
  readonly status: number;
  /** Bytes in all as the server tells; 0 where it does not. */
  readonly size: number;
  readonly base64: string;
  readonly isLast: boolean;
} | null;

/**
 * Why another page of the site was not read. `other-site`: not a page of the host that the tab shows;
 * `network`: no connection, or led away to another site; `http`: an error status; `no-page`: a file.
 */
export type FetchFault = 'other-site' | 'network' | 'timeout' | 'too-large' | 'http' | 'no-page';

/** The answer to `fetch-page` and `read-list`. */
export interface Fetched<Read> {
  readonly fault: FetchFault | null;
  /** HTTP status, 0 where there was no response. */
  readonly status: number;
  /** The header `Retry-After` as it was sent. */
  readonly retryAfter: string | null;
  /** What the page holds; null with a fault. */
  readonly read: Read | null;
}

/** A page that was fetched, with the address of its print view where that gives more. */
export interface FetchedContent extends PageContent {
  readonly print: string | null;
  /** Its markup as gzip in Base64; null where that is too much. */
  readonly source?: string | null;
}
