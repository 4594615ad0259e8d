import type { FileTextFailure } from '../../index.ts';

/**
 * Why an attachment is not kept. `other-site`: not on the clip's site, which alone may read it; `network`: no
 * answer, or led away; `http`: an error status; `wrong-type`: not what its name says, an error page perhaps;
 * `too-large`: beyond what one file may take, `clip-full`: or all of a clip; `no-tab`: the page was closed;
 * `lost`: it was kept, and was found damaged or gone.
 */
export const FILE_FAULTS = [
  'other-site',
  'network',
  'timeout',
  'http',
  'wrong-type',
  'too-large',
  'clip-full',
  'no-tab',
  'quota',
  'storage',
  'lost',
] as const;
export type FileFault = (typeof FILE_FAULTS)[number];

/** Why a file did not come; `status` is that of HTTP, or 0. */
export interface MissingFile {
  readonly fault: FileFault;
  readonly status: number;
}

/** The journal of attachments that are to be kept; a row goes when its file is there, or nobody wants it. */
export interface FileJobRow {
  readonly clipId: string;
  /** Of the attachment. */
  readonly url: string;
  /** The revision that is to have it. */
  readonly revision: number;
  /** The order of asking. */
  readonly askedAt: string;
  readonly state: 'queued' | 'working' | 'failed';
  /** Why it failed; null otherwise. */
  readonly fault: FileFault | null;
  /** HTTP status of a failure, 0 where there was none. */
  readonly status: number;
  /** Bytes that came so far. */
  readonly received: number;
  /** Bytes in all as the server tells, or null. */
  readonly size: number | null;
  /** The tab through which it is fetched. */
  readonly tabId: number | null;
  /** Whether that tab was opened for it, and is to be closed again. */
  readonly isOwnTab: boolean;
  /** The batch whose page it hangs on: it waits for the pages of the batch, and for its site's turn. */
  readonly batchId?: string;
}

/** What is known of a kept attachment besides its bytes; made anew from the file. */
export interface FileTextRow {
  readonly hash: string;
  /** Bytes of the file. */
  readonly size: number;
  /** `waiting` until a page of the extension has time; `none`: `reason` says why. */
  readonly state: 'waiting' | 'read' | 'none';
  readonly reason: FileTextFailure | 'timeout' | null;
  readonly text: string;
  /** Whether the file goes on behind that text. */
  readonly isCut: boolean;
  /** Readings begun; a file that ends them all is given up. */
  readonly tries: number;
}
