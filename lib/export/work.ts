import type { ExportRequest } from './export-format.ts';

/** What long work needs of a request: whom to tell how far it is, and when to stop. */
export type Work = Pick<ExportRequest, 'onProgress' | 'signal'>;

/**
 * Lets the page draw and its buttons answer. A message port is used because timers of a page in the
 * background wait a second.
 */
export function pause(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
