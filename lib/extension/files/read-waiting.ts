import { keepText, takeUnread } from '../database/kept-files.ts';
import type { ClipDatabase } from '../database/open.ts';
import type { ReadFile } from './file-reader.ts';

/**
 * Reads the texts of kept files that nobody has read yet, one after the other, until none is left; each is
 * entered and made findable by itself. Gives the number of files looked at.
 */
export async function readWaiting(db: ClipDatabase, read: ReadFile): Promise<number> {
  let count = 0;
  for (let blob = await takeUnread(db); blob !== undefined; blob = await takeUnread(db)) {
    const { hash } = blob;
    const answer = await read(blob.bytes);
    count += 1;
    await keepText(
      db,
      hash,
      answer.ok
        ? { state: 'read', reason: null, ...answer.value }
        : { state: 'none', reason: answer.reason, text: '', isCut: false },
    );
  }
  return count;
}
