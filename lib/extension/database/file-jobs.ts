import type { FileFault, FileJobRow, MissingFile } from './file-rows.ts';
import type { ClipDatabase } from './open.ts';
import type { RevisionRow } from './schema.ts';

/** Attachments that somebody wants kept. */
export interface FileWish {
  readonly clipId: string;
  readonly revision: number;
  readonly urls: readonly string[];
  readonly tabId: number | null;
  readonly isOwnTab: boolean;
  readonly batchId?: string;
  /** UTC. */
  readonly now: string;
}

/** Enters attachments into the journal; those that are being fetched already stay as they are. */
export async function askForFiles(db: ClipDatabase, wish: FileWish): Promise<void> {
  const { clipId, revision, tabId, isOwnTab, batchId, now: askedAt } = wish;
  await db.transaction('rw', db.fileJobs, async () => {
    for (const url of wish.urls) {
      const known = await db.fileJobs.get([clipId, url]);
      if (known !== undefined && known.state !== 'failed') continue;
      await db.fileJobs.put({
        clipId,
        url,
        revision,
        askedAt,
        state: 'queued',
        fault: null,
        status: 0,
        received: 0,
        size: null,
        tabId,
        isOwnTab,
        ...(batchId !== undefined && { batchId }),
      });
    }
  });
}

/**
 * The next attachment to fetch: one that a death interrupted, else the one that was asked for first. Those of a
 * batch wait until its pages are done, which come first and of whose site no two things are asked at a time.
 */
export async function takeFileJob(db: ClipDatabase): Promise<FileJobRow | undefined> {
  return db.transaction('rw', db.fileJobs, db.batches, async () => {
    const running = new Set(await db.batches.where('state').equals('running').primaryKeys());
    const isDue = ({ batchId }: FileJobRow) => batchId === undefined || !running.has(batchId);
    const inState = (state: FileJobRow['state']) =>
      db.fileJobs.where('state').equals(state).filter(isDue);
    const working = await inState('working').first();
    const [first] = await inState('queued').sortBy('askedAt');
    const job = working ?? first;
    if (job === undefined) return undefined;
    const begun: FileJobRow = { ...job, state: 'working', received: 0, size: null };
    await db.fileJobs.put(begun);
    return begun;
  });
}

/** Notes how much of a file came; false where it was cancelled meanwhile. */
export async function noteProgress(
  db: ClipDatabase,
  { clipId, url }: FileJobRow,
  progress: { readonly received: number; readonly size: number | null },
): Promise<boolean> {
  return (await db.fileJobs.update([clipId, url], progress)) > 0;
}

/** Notes why a file did not come, unless nobody wants it any more. */
export async function failFile(
  db: ClipDatabase,
  { clipId, url }: FileJobRow,
  fault: FileFault,
  status = 0,
): Promise<void> {
  await db.fileJobs.update([clipId, url], { state: 'failed', fault, status });
}

/**
 * Notes why a revision has no file for an attachment, where nothing newer is known of it: what is kept, and
 * what is under way or failed here, stays as it is. Part of the caller's transaction.
 */
export async function noteMissing(
  db: ClipDatabase,
  { clipId, number, files = {} }: Pick<RevisionRow, 'clipId' | 'number' | 'files'>,
  missing: Readonly<Record<string, MissingFile>>,
): Promise<void> {
  for (const [url, { fault, status }] of Object.entries(missing)) {
    if (files[url] !== undefined || (await db.fileJobs.get([clipId, url])) !== undefined) continue;
    await db.fileJobs.put({
      clipId,
      url,
      revision: number,
      askedAt: '',
      state: 'failed',
      fault,
      status,
      received: 0,
      size: null,
      tabId: null,
      isOwnTab: false,
    });
  }
}

/** Nobody wants the file any more; what came of it is thrown away. */
export async function cancelFile(db: ClipDatabase, clipId: string, url: string): Promise<void> {
  await db.fileJobs.delete([clipId, url]);
}

/** Nobody wants the files any more that a batch asked for with a clip. */
export async function dropFilesOf(
  db: ClipDatabase,
  clipId: string,
  batchId: string,
): Promise<void> {
  await jobsOf(db, clipId)
    .filter((job) => job.batchId === batchId)
    .delete();
}

/** The files that a batch asked for and that are not kept yet. */
export async function filesOfBatch(db: ClipDatabase, batchId: string): Promise<FileJobRow[]> {
  return db.fileJobs.filter((job) => job.batchId === batchId).toArray();
}

/** The files that a batch asked for and that did not come. */
export async function failedFilesOf(db: ClipDatabase, batchId: string): Promise<FileJobRow[]> {
  return (await filesOfBatch(db, batchId)).filter(({ state }) => state === 'failed');
}

/** What is under way or failed for a clip, by address. */
export async function fileJobsOf(
  db: ClipDatabase,
  clipId: string,
): Promise<ReadonlyMap<string, FileJobRow>> {
  const rows = await jobsOf(db, clipId).toArray();
  return new Map(rows.map((row) => [row.url, row]));
}

/** Whether a tab that was opened for attachments is still needed. */
export async function isTabNeeded(db: ClipDatabase, tabId: number): Promise<boolean> {
  const isOpen = (row: FileJobRow) => row.tabId === tabId && row.state !== 'failed';
  return (await db.fileJobs.filter(isOpen).count()) > 0;
}

function jobsOf(db: ClipDatabase, clipId: string) {
  return db.fileJobs.where('[clipId+url]').between([clipId, ''], [clipId, '\uffff']);
}
