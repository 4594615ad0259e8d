import { workerAddress } from '../worker-address.ts';
import type { Channel, FromWorker, ToWorker } from './protocol.ts';

export interface ExportWorker {
  readonly channel: Channel<FromWorker, ToWorker>;
  /** Called when the worker cannot be loaded, or breaks where it catches nothing. */
  readonly onError: (listener: (reason: string) => void) => void;
  /** Ends it at once, whatever it does. */
  readonly stop: () => void;
}

/** @throws where the browser starts no worker here */
export function startExportWorker(): ExportWorker {
  const worker = new Worker(workerAddress('/export-worker.js'));
  const { port1, port2 } = new MessageChannel();
  worker.postMessage(null, [port2]);
  return {
    channel: port1,
    onError: (listener) =>
      worker.addEventListener('error', (event) => {
        event.preventDefault();
        listener(event.message);
      }),
    stop: () => {
      worker.terminate();
      port1.close();
    },
  };
}
