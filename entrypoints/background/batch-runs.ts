import { browser } from 'wxt/browser';
import { forgetOldBatches, readBatch, runningBatches } from '../../lib/extension/batch/journal.ts';
import { type BatchWorld, runBatch } from '../../lib/extension/batch/run-batch.ts';
import { maintainIndex } from '../../lib/extension/database/maintain-index.ts';
import { taughtFields } from '../../lib/extension/database/taught.ts';
import { askPage } from '../../lib/extension/page/ask-page.ts';
import { saveClip } from '../../lib/extension/save/run-save.ts';
import { paceOf } from './paces.ts';
import { readPage } from './handlers/read-page.ts';
import { keepFiles } from './keep-files.ts';
import { readContent } from './read-content.ts';
import { db, exclusively, localisation, saveWorld } from './world.ts';

/** A worker that calls the browser this often (milliseconds) is not put to sleep: the limit is 30 seconds. */
const SIGN_OF_LIFE = 20_000;

const world: BatchWorld = {
  db,
  save: (request, source) => saveClip(saveWorld, request, source),
  fetchPage: async (tabId, url) =>
    askPage(tabId, url, await taughtFields(db, URL.parse(url)?.host ?? '')),
  readTab: async (tabId) => readContent(tabId),
  secrecyNote: async (mark, reason) => (await localisation()).t('secrecy_note', mark, reason),
  now: () => new Date(),
  sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};

/** The batches that are being run or stand in line. */
const underWay = new Set<string>();

/**
 * Runs a batch unless it is being run; resolves when it halts or is done. Batches of one site wait for
 * each other, so that it is never asked by two at a time.
 */
export async function startBatch(batchId: string): Promise<void> {
  if (underWay.has(batchId)) return;
  underWay.add(batchId);
  const awake = setInterval(() => void browser.runtime.getPlatformInfo(), SIGN_OF_LIFE);
  try {
    const site = URL.parse((await db.batches.get(batchId))?.url ?? '')?.host ?? '';
    await navigator.locks.request(`trich-luc:batch:${site}`, () =>
      runBatch(world, batchId, paceOf(site)),
    );
    await maintainIndex(db, exclusively);
    await showSaved(batchId);
    keepFiles().catch(console.error);
  } catch (error) {
    console.error(error); // It stays in the store as running and is taken up at the next start.
  } finally {
    clearInterval(awake);
    underWay.delete(batchId);
  }
}

/** The tabs that a batch saved show it on their icons. */
async function showSaved(batchId: string): Promise<void> {
  const items = (await readBatch(db, batchId))?.items ?? [];
  for (const { tabId } of items) if (tabId !== null) await readPage({ tabId });
}

/** Goes on with batches that a dying worker or browser left. */
export async function resumeBatches(): Promise<void> {
  await forgetOldBatches(db, new Date());
  await Promise.all((await runningBatches(db)).map(startBatch));
}
