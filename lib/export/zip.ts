import { Deflate } from 'fflate';
import { pause, type Work } from './work.ts';
import { ZipWriter } from './zip-writer.ts';

/** A file of an archive; `stored` keeps it as it is, for what is compressed already. */
export interface ArchiveFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly isStored?: boolean;
}

/** Bytes between two pauses: some hundredths of a second. */
const PORTION = 1 << 20;

/** A part of the work is done: tells of it, lets others work, and stops where that is wanted. */
type Step = (bytes: number) => Promise<void>;

async function squeezed(bytes: Uint8Array, step: Step): Promise<Uint8Array[]> {
  const made: Uint8Array[] = [];
  const deflate = new Deflate({ level: 6 }, (portion) => made.push(portion));
  for (let at = 0; at < bytes.length || at === 0; at += PORTION) {
    const portion = bytes.subarray(at, at + PORTION);
    deflate.push(portion, at + PORTION >= bytes.length);
    await step(portion.length);
  }
  return made;
}

/**
 * Files as a zip archive, in their order.
 *
 * @throws the reason of the signal once it is aborted
 */
export async function zipFiles(
  files: readonly ArchiveFile[],
  modified: Date,
  { onProgress, signal }: Work = {},
): Promise<Uint8Array> {
  const total = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const archive = new ZipWriter(modified);
  let done = 0;
  let rested = 0;
  const step: Step = async (bytes) => {
    done += bytes;
    if (done - rested >= PORTION) {
      rested = done;
      onProgress?.({ step: 'packing', done, total });
      await pause();
    }
    signal?.throwIfAborted();
  };
  for (const { path, bytes, isStored = false } of files) {
    if (isStored) {
      archive.store(path, bytes);
      await step(bytes.length);
    } else archive.deflated(path, bytes, await squeezed(bytes, step));
  }
  archive.end(0);
  onProgress?.({ step: 'packing', done: total, total });
  return archive.take();
}

/** Text as a file of an archive. */
export function textFile(path: string, content: string): ArchiveFile {
  return { path, bytes: new TextEncoder().encode(content) };
}
