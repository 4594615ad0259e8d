import type { ClipDatabase } from '../../lib/extension/database/open.ts';
import { openFileReader } from '../../lib/extension/files/file-reader.ts';
import { readWaiting } from '../../lib/extension/files/read-waiting.ts';

/** Reads the text of every kept file that waits for it; of several pages one reads. */
export async function readFiles(db: ClipDatabase): Promise<void> {
  await navigator.locks.request('trich-luc:file-texts', { ifAvailable: true }, async (lock) => {
    if (lock === null) return;
    const reader = openFileReader();
    try {
      await readWaiting(db, reader.read);
    } finally {
      reader.close();
    }
  });
}
