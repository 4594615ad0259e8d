import { forgetOldJobs, unfinishedJobs } from '../../../lib/extension/database/jobs.ts';
import type { OpenJob } from '../../../lib/extension/database/schema.ts';
import { askLook } from '../../../lib/extension/page/ask-content.ts';
import { runJob } from '../../../lib/extension/save/run-save.ts';
import { db, saveWorld } from '../world.ts';

/** Saves at once: as many as were under way, each of which may wait for its page. */
const LANES = 4;

/** Finishes saves that a dying worker or browser left in the journal. */
export async function resumeJobs(): Promise<void> {
  await forgetOldJobs(db, new Date());
  const waiting = await unfinishedJobs(db);
  const lane = async (): Promise<void> => {
    for (let job = waiting.shift(); job !== undefined; job = waiting.shift()) {
      try {
        const { settled } = await runJob(saveWorld, await withOwnTab(job));
        await settled;
      } catch (error) {
        console.error(error); // It stays in the journal, and must not keep the others from being done.
      }
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
}

/** After a restart of the browser the number of a tab may be that of another site's, which is not asked then. */
async function withOwnTab(job: OpenJob): Promise<OpenJob> {
  const { article, tabId } = job.request;
  if (tabId === null) return job;
  const shown = URL.parse((await askLook(tabId))?.url ?? '')?.host;
  if (shown === URL.parse(article.url)?.host) return job;
  return { ...job, request: { ...job.request, tabId: null } };
}
