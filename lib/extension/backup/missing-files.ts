import { noteMissing } from '../database/file-jobs.ts';
import type { MissingFile } from '../database/file-rows.ts';
import type { ClipDatabase } from '../database/open.ts';
import type { RevisionRow } from '../database/schema.ts';
import type { BackupRevision } from './rows.ts';

/**
 * Finds what is missing of the files of revisions; what is under way would have to be asked for anew. Part of
 * the caller's transaction.
 */
export async function missingFilesOf(db: ClipDatabase, clipIds: readonly string[]) {
  const jobs = await db.fileJobs
    .where('[clipId+url]')
    .inAnyRange(
      clipIds.map((id) => [
        [id, ''],
        [id, '\uffff'],
      ]),
    )
    .toArray();
  return ({ clipId, number }: RevisionRow): Pick<BackupRevision, 'missingFiles'> => {
    const own = jobs.filter((job) => job.clipId === clipId && job.revision === number);
    if (own.length === 0) return {};
    const entries = own.map(({ url, fault, status }): [string, MissingFile] => [
      url,
      { fault: fault ?? 'no-tab', status },
    ]);
    return { missingFiles: Object.fromEntries(entries) };
  };
}

/** Notes why attachments of a revision are not here: as the file says, or because it did not bring them. */
export async function noteMissingFiles(
  db: ClipDatabase,
  { files = {}, missingFiles = {} }: BackupRevision,
  own: RevisionRow,
): Promise<void> {
  const lost = Object.keys(files).map((url) => [url, { fault: 'lost', status: 0 }] as const);
  await noteMissing(db, own, { ...Object.fromEntries(lost), ...missingFiles });
}
