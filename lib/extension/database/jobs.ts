import type { ClipDatabase } from './open.ts';
import type { JobRow, SaveRequest } from './schema.ts';

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

/** Saves that were begun and not committed. */
export async function unfinishedJobs(db: ClipDatabase): Promise<JobRow[]> {
  return db.jobs.where('state').equals('captured').toArray();
}
