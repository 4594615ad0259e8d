import * as v from 'valibot';
import type { Article, CitedDocument, Detection, Result, TaughtFields } from '../../index.ts';
import type { Language } from '../i18n/choose-language.ts';
import type { Catalogue } from '../i18n/translate.ts';
import type { CommittedSave } from '../database/save-clip.ts';
import type { Refetched } from '../save/refetch-images.ts';
import type { Settings } from '../settings.ts';
import { addresses, glanceSchema, lessonSchema, saveRequestSchema } from './schemas.ts';

/** Who may send a message: a page of the extension, or our script inside a portal's page. */
export type Sender = 'extension' | 'content';

/**
 * Every message that the background answers. One row a message, one handler file of the same name
 * in `entrypoints/background/handlers/`. A payload is checked against its schema, and its sender
 * against `from`, before the handler sees it.
 */
export const messageTable = {
  /** The content script says what kind of page it stands in. */
  'page-detected': {
    from: 'content',
    payload: v.object({ url: v.string(), detection: glanceSchema }),
  },
  /** Read the page of a tab: kind, article with its citations, whether it is saved. */
  'read-page': { from: 'extension', payload: v.object({ tabId: v.number() }) },
  /** Save a clip; answered after the commit. */
  'save-clip': { from: 'extension', payload: saveRequestSchema },
  /** Fetch again the pictures that a clip lacks, through a tab of its page; null opens one for it. */
  'fetch-images': {
    from: 'extension',
    payload: v.object({ clipId: v.string(), tabId: v.nullable(v.number()) }),
  },
  /** Keep attachments of a clip as files, through a tab of its page; null opens one for it. */
  'keep-files': {
    from: 'extension',
    payload: v.object({ clipId: v.string(), urls: addresses, tabId: v.nullable(v.number()) }),
  },
  /** Fetch again the attachments that a batch could not get. */
  'retry-files': {
    from: 'extension',
    payload: v.object({ batchId: v.pipe(v.string(), v.uuid()) }),
  },
  /** Find the documents that a line typed by the user names. */
  'cite-text': {
    from: 'extension',
    payload: v.object({ text: v.pipe(v.string(), v.maxLength(10_000)) }),
  },
  /** The picker opened in a page: what it needs to be drawn. */
  'picker-opened': { from: 'content', payload: v.object({}) },
  /** Keep what was pointed out in the page that asks. */
  'keep-lesson': { from: 'content', payload: lessonSchema },
  /** Run a batch that stands in the store as running, unless that is being done already. */
  'run-batch': { from: 'extension', payload: v.object({ batchId: v.pipe(v.string(), v.uuid()) }) },
  /** A search came upon a damaged index: make it anew. Answered when that is done. */
  'repair-index': { from: 'extension', payload: v.object({}) },
  /** Many clips changed: take them into the search index. Answered when that is done. */
  'keep-index': { from: 'extension', payload: v.object({}) },
  /** A clip changed: show the state of its page anew. */
  'refresh-icon': { from: 'extension', payload: v.object({ tabId: v.number() }) },
} as const satisfies Record<string, { from: Sender; payload: v.GenericSchema }>;

export type MessageType = keyof typeof messageTable;
export type Payload<Type extends MessageType> = v.InferOutput<
  (typeof messageTable)[Type]['payload']
>;

/** What the background's answers are. */
export interface Replies {
  'page-detected': null;
  'read-page': Result<PageReading, ReadFailure>;
  'save-clip': Result<CommittedSave, SaveFailure>;
  'fetch-images': Result<Refetched, ReadFailure>;
  'keep-files': Result<null, ReadFailure>;
  'retry-files': null;
  'cite-text': readonly CitedDocument[];
  'run-batch': null;
  'refresh-icon': null;
  'repair-index': null;
  'keep-index': null;
  'picker-opened': PickerSetting;
  'keep-lesson': Result<null, SaveFailure>;
}

/** What the picker needs of the extension. */
export interface PickerSetting {
  readonly language: Language;
  readonly theme: Settings['theme'];
  /** The picker's own messages. */
  readonly words: Catalogue;
  /** Layouts taught of the page's host before. */
  readonly taught: readonly TaughtFields[];
}

export interface PageReading {
  readonly url: string;
  readonly detection: Detection;
  /** With its citations; null where the page holds no article. */
  readonly article: Article | null;
  readonly saved: { readonly clipId: string; readonly isChanged: boolean } | null;
}

/**
 * `unreachable`: a page of the browser itself, or one that does not answer; `forbidden`: the settings let us
 * into pages of portals only.
 */
export type ReadFailure = 'unreachable' | 'forbidden';
export type SaveFailure = 'quota' | 'storage' | 'newer' | 'invalid';
