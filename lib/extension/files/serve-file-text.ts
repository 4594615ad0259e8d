import { fail, readFileText } from '../../index.ts';
import type { FromFileWorker, ToFileWorker } from './protocol.ts';

/** The worker's end of a channel: reads one file after the other. */
export function serveFileText(port: MessagePort): void {
  const tell = (answer: FromFileWorker): void => port.postMessage(answer);
  port.addEventListener('message', ({ data }: MessageEvent<ToFileWorker>) => {
    const end = performance.now() + data.patience;
    readFileText(data.bytes, () => performance.now() > end).then(tell, (error: unknown) => {
      // A reader that trips over a file must not keep the others from being read.
      console.error(error);
      tell(fail('damaged', String(error)));
    });
  });
  port.start();
}
