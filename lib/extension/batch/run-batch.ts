import { diskFailure } from '../database/failure.ts';
import type { BatchFault, BatchItemRow, BatchRow } from '../database/batch-rows.ts';
import { checkItem, goneItem, isGone } from './check-item.ts';
import { clipItem, type ClipWorld, savedBefore } from './clip-item.ts';
import { haltBatch, settleItem, takeItem } from './journal.ts';
import { Pace } from './pace.ts';
import { readItem, type ReadWorld } from './read-item.ts';

/** What running a batch takes from the world. */
export type BatchWorld = ClipWorld & Pick<ReadWorld, 'fetchPage' | 'readTab' | 'now'>;

/** Milliseconds after which a tab that does not answer counts as slow; its own limit is 30 seconds. */
const NO_ANSWER = 45_000;
/** How often a waiting batch looks whether it was halted. */
const LOOK = 500;
/** Waits shorter than this are not worth telling. */
const TOLD = 1_500;

/**
 * Saves the pages of a batch one after another until none is left, it is halted, or it cannot go on. Each
 * page is written down as soon as it is done, so that a death costs nothing: run again, it goes on there.
 */
export async function runBatch(
  world: BatchWorld,
  batchId: string,
  pace: Pace = new Pace(),
): Promise<void> {
  for (;;) {
    const taken = await takeItem(world.db, batchId);
    if (taken === undefined) return;
    const outcome = await doItem(world, taken.batch, taken.item, pace);
    if (typeof outcome === 'string') {
      if (outcome !== 'halted') await haltBatch(world.db, batchId, outcome);
      return;
    }
    await settleItem(world.db, outcome);
  }
}

async function doItem(
  world: BatchWorld,
  batch: BatchRow,
  item: BatchItemRow,
  pace: Pace,
): Promise<BatchItemRow | 'waiting' | 'full' | 'halted'> {
  const failed = (fault: BatchFault, status = 0): BatchItemRow => ({
    ...item,
    state: 'failed',
    fault,
    status,
  });
  try {
    const isCheck = batch.kind === 'check';
    const before = isCheck ? undefined : await savedBefore(world, item);
    if (before !== undefined) return before;
    const reading = await readItem(readWorld(world, batch.id), batch, item, pace);
    if (reading === 'gone') return 'waiting';
    if (reading === 'halted') return 'halted';
    if ('fault' in reading) {
      if (isCheck && isGone(reading)) return await goneItem(world, item);
      return failed(reading.fault, reading.status);
    }
    return isCheck
      ? await checkItem(world, item, reading.content)
      : await clipItem(world, batch, item, reading);
  } catch (error) {
    console.error(error);
    return (await diskFailure(error)) === 'quota' ? 'full' : failed('storage');
  }
}

function readWorld(world: BatchWorld, batchId: string): ReadWorld {
  return {
    readTab: world.readTab,
    now: world.now,
    fetchPage: (tabId, url) =>
      Promise.race([
        world.fetchPage(tabId, url),
        world
          .sleep(NO_ANSWER)
          .then(() => ({ fault: 'timeout', status: 0, retryAfter: null, read: null }) as const),
      ]),
    waitUntil: (time) => waitUntil(world, batchId, time),
  };
}

async function waitUntil(world: BatchWorld, batchId: string, time: number): Promise<boolean> {
  const { db } = world;
  const left = () => time - world.now().getTime();
  const isTold = left() > TOLD;
  if (isTold) await db.batches.update(batchId, { waitsUntil: new Date(time).toISOString() });
  while (left() > 0) {
    await world.sleep(Math.min(left(), LOOK));
    if ((await db.batches.get(batchId))?.state !== 'running') return false;
  }
  if (isTold) await db.batches.update(batchId, { waitsUntil: null });
  return true;
}
