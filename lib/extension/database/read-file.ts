import { sha256 } from '../sha256.ts';
import type { ClipDatabase } from './open.ts';
import type { BlobRow } from './schema.ts';

/** A kept file, or undefined where it is gone, cannot be read, or is no longer what was kept. */
export async function readFile(db: ClipDatabase, hash: string): Promise<BlobRow | undefined> {
  try {
    const row = await db.blobs.get(hash);
    return row !== undefined && (await sha256(row.bytes)) === hash ? row : undefined;
  } catch (error) {
    console.error(error);
    return undefined;
  }
}
