import { unfinishedJobs } from '../../../lib/extension/database/jobs.ts';
import { runJob } from '../../../lib/extension/save/run-save.ts';
import { db, saveWorld } from '../world.ts';

/** Finishes saves that a dying worker or browser left in the journal. */
export async function resumeJobs(): Promise<void> {
  for (const job of await unfinishedJobs(db)) {
    try {
      const { settled } = await runJob(saveWorld, job);
      await settled;
    } catch (error) {
      console.error(error); // It stays in the journal, and must not keep the others from being done.
    }
  }
}
