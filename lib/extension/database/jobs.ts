import type { ClipDatabase } from './open.ts';
import type { JobRow, OpenJob, SaveRequest } from './schema.ts';

/** Enters a save into the journal, once: a job that is known already is given back as it stands. */
export async function enterJob(
  db: ClipDatabase,
  request: SaveRequest,
  now: string,
): Promise<JobRow> {
  return db.transaction('rw', db.jobs, async () => {
    const known = await db.jobs.get(request.jobId);
    if (known !== undefined) return known;
    const job: JobRow = {
      id: request.jobId,
      state: 'captured',
      startedAt: now,
      request,
      clipId: null,
    };
    await db.jobs.add(job);
    return job;
  });
}

/** Closes a job: nobody needs its article any more, which lies in the clip. */
export async function closeJob(db: ClipDatabase, id: string): Promise<void> {
  await db.jobs.update(id, { state: 'done', request: null });
}

/** Saves that were begun and not committed, or whose pictures were still on their way. */
export async function unfinishedJobs(db: ClipDatabase): Promise<OpenJob[]> {
  const jobs = await db.jobs.where('state').anyOf('captured', 'stored').toArray();
  return jobs.flatMap((job) => (job.request === null ? [] : [{ ...job, request: job.request }]));
}

/** Milliseconds for which a save that is done can be asked for again without being done twice. */
const KEPT = 30 * 86_400_000;

/** Forgets jobs that were done long ago; nothing of a clip goes with them. */
export async function forgetOldJobs(db: ClipDatabase, now: Date): Promise<void> {
  const before = new Date(now.getTime() - KEPT).toISOString();
  await db.jobs
    .where('state')
    .equals('done')
    .filter(({ startedAt }) => startedAt < before)
    .delete();
}
