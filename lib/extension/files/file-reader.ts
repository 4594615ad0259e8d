import { fail, type Result } from '../../index.ts';
import type { FileText, FileTextFailure } from '../../index.ts';
import { workerAddress } from '../worker-address.ts';
import type { FromFileWorker, ToFileWorker } from './protocol.ts';

/** Milliseconds in which a file is to be read, and after which its reader is ended. */
const PATIENCE = 15_000;
const END = 20_000;

export type ReadFile = (
  bytes: Uint8Array<ArrayBuffer>,
) => Promise<Result<FileText, FileTextFailure | 'timeout'>>;

/** A worker that reads files, made with the first one and made anew where it had to be ended. */
export function openFileReader(): { readonly read: ReadFile; readonly close: () => void } {
  let worker: Worker | undefined;
  let port: MessagePort | undefined;
  const close = (): void => {
    worker?.terminate();
    port?.close();
    worker = port = undefined;
  };
  const open = (): MessagePort => {
    if (port !== undefined) return port;
    worker = new Worker(workerAddress('/file-worker.js'));
    const { port1, port2 } = new MessageChannel();
    worker.postMessage(null, [port2]);
    port1.start();
    return (port = port1);
  };
  const read: ReadFile = (bytes) =>
    new Promise((resolve) => {
      const own = open();
      const end = (answer: Awaited<ReturnType<ReadFile>>): void => {
        clearTimeout(timer);
        own.removeEventListener('message', onAnswer);
        resolve(answer);
      };
      const giveUp = (reason: 'timeout' | 'damaged') => () => {
        close();
        end(fail(reason));
      };
      const onAnswer = ({ data }: MessageEvent<FromFileWorker>): void => end(data);
      const timer = setTimeout(giveUp('timeout'), END);
      own.addEventListener('message', onAnswer);
      worker?.addEventListener('error', giveUp('damaged'), { once: true });
      const question: ToFileWorker = { bytes, patience: PATIENCE };
      own.postMessage(question, [bytes.buffer]);
    });
  return { read, close };
}
