import { type Attachment, keptName } from '../../lib/index.ts';
import type { ClipDatabase } from '../../lib/extension/database/open.ts';
import { sha256 } from '../../lib/extension/sha256.ts';
import { startDownload } from './start-download.ts';

/** A kept file as it was kept; undefined where it is gone or damaged. */
async function readKept(db: ClipDatabase, hash: string): Promise<Blob | undefined> {
  const row = await db.blobs.get(hash);
  if (row === undefined || (await sha256(row.bytes)) !== hash) return undefined;
  return new Blob([row.bytes], { type: row.mediaType });
}

/** Hands a kept file to the browser's downloads; false where it is gone or damaged. */
export async function saveKeptFile(
  db: ClipDatabase,
  attachment: Attachment,
  hash: string,
): Promise<boolean> {
  const blob = await readKept(db, hash);
  if (blob === undefined) return false;
  startDownload({ name: keptName(attachment), blob });
  return true;
}
