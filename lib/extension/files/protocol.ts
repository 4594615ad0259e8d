import type { FileText, FileTextFailure, Result } from '../../index.ts';

/** What a page asks of the worker that reads files: the text of this one. */
export interface ToFileWorker {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Milliseconds after which what was read until then is enough. */
  readonly patience: number;
}

/** Its one answer. */
export type FromFileWorker = Result<FileText, FileTextFailure>;
