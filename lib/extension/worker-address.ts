/** The extension's own files that may be started as workers, built from `entrypoints/`. */
const ADDRESSES = ['/export-worker.js', '/file-worker.js'] as const;
export type WorkerFile = (typeof ADDRESSES)[number];
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

/** The address of a worker, as a page of ours may start it; there are no others. */
export function workerAddress(file: WorkerFile): string {
  policy ??= globalThis.trustedTypes?.createPolicy(POLICY, {
    createScriptURL: (address) => {
      if (!ADDRESSES.some((known) => known === address)) {
        throw new TypeError(`trich-luc: ${address} is no worker of ours`);
      }
      return address;
    },
  });
  return policy?.createScriptURL(file) ?? file;
}
