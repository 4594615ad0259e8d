import type {
  ExportFormatId,
  ExportImage,
  ExportProgress,
  ExportRequest,
  TemplateProblem,
} from '../../index.ts';

/** A file that is ready for the browser's downloads; its bytes need not lie in the page's memory. */
export interface FinishedFile {
  readonly name: string;
  readonly blob: Blob;
}

/** What of a request can be sent to a worker: all but its functions. */
export interface SentRequest extends Omit<
  ExportRequest,
  'images' | 'files' | 'convertImage' | 'onProgress' | 'signal'
> {
  /** Whether the page can be asked for pictures. */
  readonly hasImages: boolean;
  /** Whether it can be asked for kept attachments. */
  readonly hasFiles: boolean;
}

export type ToWorker =
  | { readonly kind: 'export'; readonly format: ExportFormatId; readonly request: SentRequest }
  /** The answer to `picture`; undefined where there is none. */
  | { readonly kind: 'picture'; readonly id: number; readonly image: ExportImage | undefined }
  /** The answer to `file`. */
  | { readonly kind: 'file'; readonly id: number; readonly bytes: Uint8Array | undefined };

export type FromWorker =
  /** The worker runs and has read its code. */
  | { readonly kind: 'ready' }
  | { readonly kind: 'picture'; readonly id: number; readonly src: string }
  | { readonly kind: 'file'; readonly id: number; readonly hash: string }
  | { readonly kind: 'progress'; readonly progress: ExportProgress }
  /** A picture that the format cannot show, and that could not be converted. */
  | { readonly kind: 'unconverted'; readonly src: string }
  | { readonly kind: 'done'; readonly file: FinishedFile }
  | { readonly kind: 'no-clips' }
  /** The office's own template cannot be filled. */
  | { readonly kind: 'template'; readonly problems: readonly TemplateProblem[] }
  /** Our own mistake; `stack` is that of the worker. */
  | { readonly kind: 'failed'; readonly message: string; readonly stack: string };

/** One end of a message channel, typed; a `MessagePort` is one. */
export interface Channel<Incoming, Outgoing> {
  addEventListener(type: 'message', listener: (event: MessageEvent<Incoming>) => void): void;
  postMessage(message: Outgoing, transfer: Transferable[]): void;
  start(): void;
  close(): void;
}
