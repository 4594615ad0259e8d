import type { Clip } from '../clip/clip.ts';
import type { ExportRequest } from './export-format.ts';

/** Clips between two pauses; a clip takes a few milliseconds. */
const CLIPS_BETWEEN_PAUSES = 10;

/**
 * Lets the page draw and its buttons answer. A message port is used because timers of a page in the
 * background wait a second.
 */
function pause(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** What the loop needs of a request. */
type Work = Pick<ExportRequest, 'onProgress' | 'signal'>;

/**
 * Makes something of each clip in turn, tells the progress, pauses now and then.
 *
 * @throws the reason of the request's signal once it is aborted
 */
export async function eachClip<Made>(
  clips: readonly Clip[],
  { onProgress, signal }: Work,
  make: (clip: Clip, index: number) => Made | Promise<Made>,
): Promise<Made[]> {
  const made: Made[] = [];
  for (const [index, clip] of clips.entries()) {
    signal?.throwIfAborted();
    made.push(await make(clip, index));
    onProgress?.(index + 1, clips.length);
    if (index % CLIPS_BETWEEN_PAUSES === CLIPS_BETWEEN_PAUSES - 1) await pause();
  }
  signal?.throwIfAborted();
  return made;
}
