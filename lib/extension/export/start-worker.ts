import type { Channel, FromWorker, ToWorker } from './protocol.ts';

/** The extension's own file, built from `entrypoints/export-worker.ts`. */
const ADDRESS = '/export-worker.js';
/** Named in the Content Security Policy of the pages. */
const POLICY = 'trich-luc-worker';

interface ScriptAddressPolicy {
  /** Gives a TrustedScriptURL, which TypeScript's DOM does not know and `Worker` takes. */
  createScriptURL(address: string): string;
}

declare global {
  /** Missing in Firefox before version 148. */
  var trustedTypes:
    { createPolicy(name: string, rules: ScriptAddressPolicy): ScriptAddressPolicy } | undefined;
}

let policy: ScriptAddressPolicy | undefined;

/** The one address from which a page of ours may start a worker. */
function workerAddress(): string {
  policy ??= globalThis.trustedTypes?.createPolicy(POLICY, {
    createScriptURL: (address) => {
      if (address !== ADDRESS) throw new TypeError(`trich-luc: ${address} is no worker of ours`);
      return address;
    },
  });
  return policy?.createScriptURL(ADDRESS) ?? ADDRESS;
}

export interface ExportWorker {
  readonly channel: Channel<FromWorker, ToWorker>;
  /** Called when the worker cannot be loaded, or breaks where it catches nothing. */
  readonly onError: (listener: (reason: string) => void) => void;
  /** Ends it at once, whatever it does. */
  readonly stop: () => void;
}

/** @throws where the browser starts no worker here */
export function startExportWorker(): ExportWorker {
  const worker = new Worker(workerAddress());
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
