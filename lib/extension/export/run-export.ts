import {
  exportClips,
  fail,
  ok,
  TemplateError,
  type ExportFormatId,
  type ExportRequest,
  type Result,
} from '../../index.ts';
import { finishedFile } from './finished-file.ts';
import { ownBytes } from './own-bytes.ts';
import type { FinishedFile, FromWorker } from './protocol.ts';
import { startExportWorker, type ExportWorker } from './start-worker.ts';
import { watchConversion } from './watch-conversion.ts';

/** As for `exportClips`; pictures of kinds that the format cannot show are converted by the browser. */
export interface RunRequest extends Omit<ExportRequest, 'convertImage'> {
  /** Told the address of each picture of which the format shows nothing. */
  readonly onUnconverted?: (src: string) => void;
}

type Made = Result<FinishedFile, 'no-clips' | 'cancelled'>;

/** The page does the work itself, and stands still while it does. */
async function exportHere(
  format: ExportFormatId,
  { onUnconverted, images, ...request }: RunRequest,
): Promise<Made> {
  const tell = onUnconverted ?? (() => undefined);
  const pictures = images === undefined ? {} : watchConversion(images, tell);
  const made = await exportClips(format, { ...request, ...pictures });
  return made.ok ? ok(finishedFile(made.value)) : made;
}

function tryToStart(start: () => ExportWorker): ExportWorker | null {
  try {
    return start();
  } catch {
    return null;
  }
}

/**
 * `exportClips` off the page's thread, in a worker of its own that ends with it: the page goes on
 * answering, and an aborted signal ends the work at any moment as `cancelled`. Where no worker starts, the
 * page does it.
 *
 * @throws TemplateError where the office's own template cannot be filled, and whatever `exportClips`
 *   or the picture lookup throws
 */
export async function runExport(
  format: ExportFormatId,
  request: RunRequest,
  start: () => ExportWorker = startExportWorker,
): Promise<Made> {
  if (request.signal?.aborted === true) return fail('cancelled');
  const worker = tryToStart(start);
  if (worker === null) return exportHere(format, request);
  try {
    const made = await exportThere(worker, format, request);
    return made ?? (await exportHere(format, request));
  } finally {
    worker.stop();
  }
}

/** Null where the worker broke before it was ready. */
function exportThere(
  { channel, onError }: ExportWorker,
  format: ExportFormatId,
  { images, files, onProgress, onUnconverted, signal, ...request }: RunRequest,
): Promise<Made | null> {
  return new Promise((resolve, reject) => {
    let isReady = false;
    const sendPicture = async (id: number, src: string): Promise<void> => {
      const found = await images?.(src);
      if (found === undefined) {
        channel.postMessage({ kind: 'picture', id, image: undefined }, []);
        return;
      }
      // A copy goes: whose picture it is may need it again.
      const bytes = ownBytes(found.bytes.slice());
      channel.postMessage({ kind: 'picture', id, image: { ...found, bytes } }, [bytes.buffer]);
    };
    const sendFile = async (id: number, hash: string): Promise<void> => {
      const found = await files?.(hash);
      const bytes = found && ownBytes(found);
      channel.postMessage({ kind: 'file', id, bytes }, bytes === undefined ? [] : [bytes.buffer]);
    };
    const hear = (message: FromWorker): void => {
      switch (message.kind) {
        case 'ready':
          isReady = true;
          channel.postMessage(
            {
              kind: 'export',
              format,
              request: {
                ...request,
                hasImages: images !== undefined,
                hasFiles: files !== undefined,
              },
            },
            [],
          );
          return;
        case 'picture':
          sendPicture(message.id, message.src).catch(reject);
          return;
        case 'file':
          sendFile(message.id, message.hash).catch(reject);
          return;
        case 'progress':
          onProgress?.(message.progress);
          return;
        case 'unconverted':
          onUnconverted?.(message.src);
          return;
        case 'done':
          resolve(ok(message.file));
          return;
        case 'no-clips':
          resolve(fail('no-clips'));
          return;
        case 'template':
          reject(new TemplateError(message.problems));
          return;
        case 'failed':
          reject(new Error(message.message, { cause: message.stack }));
          return;
      }
    };
    onError((reason) => {
      if (isReady) reject(new Error(`trich-luc: the export broke off (${reason})`));
      else resolve(null);
    });
    signal?.addEventListener('abort', () => resolve(fail('cancelled')), { once: true });
    channel.addEventListener('message', ({ data }) => {
      try {
        hear(data);
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)));
      }
    });
    channel.start();
  });
}
