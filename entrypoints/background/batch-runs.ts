import { browser } from 'wxt/browser';
import { runningBatches } from '../../lib/extension/batch/journal.ts';
import { type BatchWorld, runBatch } from '../../lib/extension/batch/run-batch.ts';
import { maintainIndex } from '../../lib/extension/database/maintain-index.ts';
import { askContent } from '../../lib/extension/page/ask-content.ts';
import { askPage } from '../../lib/extension/page/ask-page.ts';
import { saveClip } from '../../lib/extension/save/run-save.ts';
import { db, exclusively, localisation, saveWorld } from './world.ts';

/** A worker that calls the browser this often (milliseconds) is not put to sleep: the limit is 30 seconds. */
const SIGN_OF_LIFE = 20_000;

const world: BatchWorld = {
  db,
  save: (request) => saveClip(saveWorld, request),
  fetchPage: askPage,
  readTab: askContent,
  secrecyNote: async (mark, reason) => (await localisation()).t('secrecy_note', mark, reason),
  now: () => new Date(),
  sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};

/** Runs a batch unless it is being run; resolves when it halts or is done. */
export async function startBatch(batchId: string): Promise<void> {
  const lock = `trich-luc:batch:${batchId}`;
  await navigator.locks.request(lock, { ifAvailable: true }, async (held) => {
    if (held === null) return;
    const awake = setInterval(() => void browser.runtime.getPlatformInfo(), SIGN_OF_LIFE);
    try {
      await runBatch(world, batchId);
      await maintainIndex(db, exclusively);
    } catch (error) {
      console.error(error); // It stays in the store as running and is taken up at the next start.
    } finally {
      clearInterval(awake);
    }
  });
}

/** Goes on with batches that a dying worker or browser left. */
export async function resumeBatches(): Promise<void> {
  await Promise.all((await runningBatches(db)).map(startBatch));
}
