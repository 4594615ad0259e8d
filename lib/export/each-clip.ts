import type { Clip } from '../clip/clip.ts';
import { pause, type Work } from './work.ts';

/** Clips between two pauses; a clip takes a few milliseconds. */
const CLIPS_BETWEEN_PAUSES = 10;

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
    onProgress?.({ step: 'clips', done: index + 1, total: clips.length });
    if (index % CLIPS_BETWEEN_PAUSES === CLIPS_BETWEEN_PAUSES - 1) await pause();
  }
  signal?.throwIfAborted();
  return made;
}
