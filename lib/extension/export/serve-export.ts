import { exportClips, TemplateError, type ExportImage } from '../../index.ts';
import { finishedFile } from './finished-file.ts';
import type { Channel, FromWorker, ToWorker } from './protocol.ts';
import { watchConversion } from './watch-conversion.ts';

/**
 * The worker's end: makes one file, asks the page for each picture as it is needed, and tells how far it
 * is. It is stopped by ending the worker.
 */
export function serveExport(page: Channel<ToWorker, FromWorker>): void {
  const waiting = new Map<number, (image: ExportImage | undefined) => void>();
  const waitingFiles = new Map<number, (bytes: Uint8Array | undefined) => void>();
  let asked = 0;
  const tell = (message: FromWorker): void => page.postMessage(message, []);

  const askPicture = (src: string): Promise<ExportImage | undefined> =>
    new Promise((resolve) => {
      asked += 1;
      waiting.set(asked, resolve);
      tell({ kind: 'picture', id: asked, src });
    });

  const askFile = (hash: string): Promise<Uint8Array | undefined> =>
    new Promise((resolve) => {
      asked += 1;
      waitingFiles.set(asked, resolve);
      tell({ kind: 'file', id: asked, hash });
    });

  const tellUnconverted = (src: string): void => tell({ kind: 'unconverted', src });

  const work = async (order: Extract<ToWorker, { kind: 'export' }>): Promise<void> => {
    const { hasImages, hasFiles, ...request } = order.request;
    const made = await exportClips(order.format, {
      ...request,
      ...(hasImages ? watchConversion(askPicture, tellUnconverted) : {}),
      ...(hasFiles && { files: askFile }),
      onProgress: (progress) => tell({ kind: 'progress', progress }),
    });
    // Without a signal nothing but a lack of clips ends an export early.
    if (!made.ok) {
      tell({ kind: 'no-clips' });
      return;
    }
    // Made here, because copying a large file would stop the page.
    const file = finishedFile(made.value);
    // A blob's bytes travel on their own; once the last one can be read, the worker may end.
    await file.blob.slice(-1).arrayBuffer();
    tell({ kind: 'done', file });
  };

  page.addEventListener('message', ({ data: message }) => {
    if (message.kind === 'picture') {
      waiting.get(message.id)?.(message.image);
      waiting.delete(message.id);
      return;
    }
    if (message.kind === 'file') {
      waitingFiles.get(message.id)?.(message.bytes);
      waitingFiles.delete(message.id);
      return;
    }
    work(message).catch((error: unknown) => {
      if (error instanceof TemplateError) tell({ kind: 'template', problems: error.problems });
      else if (error instanceof Error)
        tell({ kind: 'failed', message: error.message, stack: error.stack ?? '' });
      else tell({ kind: 'failed', message: String(error), stack: '' });
    });
  });
  page.start();
  tell({ kind: 'ready' });
}
