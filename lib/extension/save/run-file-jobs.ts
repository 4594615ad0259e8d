import { fileKind, mediaTypeOf } from '../../index.ts';
import { diskFailure } from '../database/failure.ts';
import { failFile, isTabNeeded, noteProgress, takeFileJob } from '../database/file-jobs.ts';
import type { FileJobRow } from '../database/file-rows.ts';
import { addFile, filesSize } from '../database/kept-files.ts';
import type { ClipDatabase } from '../database/open.ts';
import { sha256 } from '../sha256.ts';
import type { Pace } from '../batch/pace.ts';
import { type AskPart, fetchAttachment } from './fetch-attachment.ts';

/** What fetching attachments takes from the world. */
export interface FilesWorld {
  readonly db: ClipDatabase;
  readonly askPart: (tabId: number) => AskPart;
  /** Whether a tab shows a page of this host, in the end: one that was just opened takes its time. */
  readonly isOnSite: (tabId: number, host: string, isOwnTab: boolean) => Promise<boolean>;
  readonly closeTab: (tabId: number) => Promise<void>;
  /** The pace at which a batch asks a site. */
  readonly paceOf: (host: string) => Pace;
  readonly now: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
}

/**
 * Fetches what stands in the journal of attachments, one at a time, until nothing is left; each is kept or its
 * fault noted in a transaction of its own, so that a death at any point costs one fetch. Resolves with the
 * number of files that were kept.
 */
export async function runFileJobs(world: FilesWorld): Promise<number> {
  let count = 0;
  for (
    let job = await takeFileJob(world.db);
    job !== undefined;
    job = await takeFileJob(world.db)
  ) {
    try {
      if (await runJob(world, job)) count += 1;
    } catch (error) {
      console.error(error);
      await failFile(world.db, job, await diskFailure(error));
    }
    const { tabId, isOwnTab } = job;
    if (isOwnTab && tabId !== null && !(await isTabNeeded(world.db, tabId))) {
      await world.closeTab(tabId);
    }
  }
  return count;
}

async function runJob(world: FilesWorld, job: FileJobRow): Promise<boolean> {
  const { db } = world;
  const { clipId, url, revision, tabId, isOwnTab } = job;
  const stored = await db.revisions.get([clipId, revision]);
  const attachment = stored?.article.attachments.find((file) => file.url === url);
  if (stored === undefined || attachment === undefined) {
    await db.fileJobs.delete([clipId, url]);
    return false;
  }
  const page = stored.article.url;
  const host = new URL(page).host;
  if (tabId === null || !(await world.isOnSite(tabId, host, isOwnTab))) {
    await failFile(db, job, 'no-tab');
    return false;
  }
  const pace = job.batchId === undefined ? undefined : world.paceOf(host);
  if (pace !== undefined) await awaitTurn(world, pace);
  const fetched = await fetchAttachment(world.askPart(tabId), {
    page,
    url,
    type: attachment.type,
    others: await filesSize(db, clipId, revision),
    goOn: (received, size) => noteProgress(db, job, { received, size }),
  });
  if (fetched === 'cancelled') return false;
  const status = 'fault' in fetched ? fetched.status : 200;
  pace?.answered({ status, retryAfter: null }, world.now());
  if ('fault' in fetched) {
    await failFile(db, job, fetched.fault, fetched.status);
    return false;
  }
  const { bytes } = fetched;
  const kind = fileKind(bytes);
  if (kind === undefined) {
    await failFile(db, job, 'wrong-type');
    return false;
  }
  const hash = await sha256(bytes);
  return addFile(db, job, { hash, bytes, mediaType: mediaTypeOf(kind), width: 0, height: 0 });
}

/** Files of a batch are many: their site is asked no more often than for pages. */
async function awaitTurn({ now, sleep }: FilesWorld, pace: Pace): Promise<void> {
  while (pace.next > now()) await sleep(pace.next - now());
  pace.started(now());
}
