import { askLook } from '../../lib/extension/page/ask-content.ts';
import { askFile } from '../../lib/extension/page/ask-file.ts';
import { type FilesWorld, runFileJobs } from '../../lib/extension/save/run-file-jobs.ts';
import { awake } from './awake.ts';
import { answersInTime, closeOwnTab } from './own-tab.ts';
import { paceOf } from './paces.ts';
import { db } from './world.ts';

const world: FilesWorld = {
  db,
  askPart: (tabId) => (question) => askFile(tabId, question),
  isOnSite: async (tabId, host, isOwnTab) => {
    const isRight = (url: string | undefined) => URL.parse(url ?? '')?.host === host;
    if (isOwnTab) return answersInTime(tabId, isRight);
    return isRight((await askLook(tabId))?.url);
  },
  closeTab: closeOwnTab,
  paceOf,
  now: () => Date.now(),
  sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};

/**
 * Fetches the attachments that stand in the journal, those that a dying worker or browser left among them; what
 * becomes of each is read from the store.
 */
export function keepFiles(): Promise<void> {
  return awake(async () => {
    if ((await db.fileJobs.where('state').anyOf('queued', 'working').count()) === 0) return;
    // One at a time, and whoever comes later looks again: a job may have been entered behind the last look.
    await navigator.locks.request('trich-luc:files', async () => {
      await runFileJobs(world);
    });
  });
}
