import { beforeEach, describe, expect, test } from 'vitest';
import {
  forgetOldBatches,
  haltBatch,
  readBatch,
  resumeBatch,
  retryFailed,
  takeItem,
} from '../../../lib/extension/batch/journal.ts';
import { runBatch } from '../../../lib/extension/batch/run-batch.ts';
import type { Fetched, FetchedContent } from '../../../lib/extension/page/protocol.ts';
import { saveClip } from '../../../lib/extension/save/run-save.ts';
import {
  asked,
  begin,
  db,
  makeRead,
  makeWorld,
  newId,
  refusal,
  resetDesk,
  saveWorld,
  site,
  stateOf,
  statesOf,
  TAB,
} from '../../helpers/batch-desk.ts';

beforeEach(resetDesk);

describe('stopping, dying, going on', () => {
  test('a batch that is stopped goes on where it stood', async () => {
    const id = await begin(['a', 'b', 'c']);
    site.set('b', () => {
      void haltBatch(db, id, 'stopped');
      return makeRead('b');
    });
    await runBatch(makeWorld(), id);
    expect(await stateOf(id)).toBe('stopped');
    expect(asked.map(({ page }) => page)).toEqual(['a', 'b']);
    await resumeBatch(db, id);
    await runBatch(makeWorld(), id);
    expect(asked.map(({ page }) => page).slice(-1)).toEqual(['c']);
    expect(await stateOf(id)).toBe('done');
    expect(await db.clips.count()).toBe(3);
  });

  test('stopping does not wait for a site that asked to be left alone', async () => {
    const id = await begin(['a', 'b']);
    site.set('a', () => refusal(429, '300'));
    const world = makeWorld();
    let sleeps = 0;
    const stopAtFourth = async (milliseconds: number) => {
      sleeps += 1;
      if (sleeps === 4) await haltBatch(db, id, 'stopped');
      await world.sleep(milliseconds);
    };
    await runBatch({ ...world, sleep: stopAtFourth }, id);
    expect(await statesOf(id)).toEqual(['queued', 'queued']);
    expect(asked).toHaveLength(1);
  });

  test('a page that was in hand when the browser died is taken up again, first', async () => {
    const id = await begin(['a', 'b']);
    await takeItem(db, id);
    expect(await statesOf(id)).toEqual(['working', 'queued']);
    await runBatch(makeWorld(), id);
    expect(await statesOf(id)).toEqual(['saved', 'saved']);
  });

  test('a page that was saved just before the death is neither asked for nor saved again', async () => {
    const id = await begin(['a', 'b']);
    const { item } = (await takeItem(db, id))!;
    const { article } = makeRead('a').read!;
    await saveClip(saveWorld, {
      jobId: item.jobId,
      tabId: TAB,
      article: article!,
      edits: {},
      tags: [],
      collections: [],
      note: '',
    });
    await runBatch(makeWorld(), id);
    expect(asked.map(({ page }) => page)).toEqual(['b']);
    expect(await statesOf(id)).toEqual(['saved', 'saved']);
    expect(await db.revisions.count()).toBe(2);
  });

  test.each([
    ['is closed', () => undefined],
    ['shows another site', (): Fetched<FetchedContent> => ({ ...refusal(0), fault: 'other-site' })],
  ])('when the tab of the list %s, the batch waits for another', async (_what, answer) => {
    const id = await begin(['a', 'b']);
    site.set('b', answer);
    await runBatch(makeWorld(), id);
    expect(await stateOf(id)).toBe('waiting');
    expect(await statesOf(id)).toEqual(['saved', 'queued']);
    site.clear();
    await resumeBatch(db, id, 9);
    await runBatch(makeWorld(), id);
    expect((await readBatch(db, id))?.batch).toMatchObject({ state: 'done', tabId: 9 });
  });

  test('a full disk halts the batch instead of failing the rest one by one', async () => {
    const id = await begin(['a', 'b']);
    const full = () => Promise.reject(new DOMException('no room', 'QuotaExceededError'));
    await runBatch(makeWorld({ save: full }), id);
    expect(await stateOf(id)).toBe('full');
    expect(await statesOf(id)).toEqual(['queued', 'queued']);
  });

  test('pages that failed are tried again, the others are left alone', async () => {
    const id = await begin(['a', 'b', 'c']);
    site.set('b', () => refusal(404));
    await runBatch(makeWorld(), id);
    expect(await statesOf(id)).toEqual(['saved', 'failed', 'saved']);
    site.clear();
    asked.length = 0;
    await retryFailed(db, id, newId);
    await runBatch(makeWorld(), id);
    expect(asked.map(({ page }) => page)).toEqual(['b']);
    expect(await statesOf(id)).toEqual(['saved', 'saved', 'saved']);
  });
});

test('a batch is forgotten a month after it ended, one that is not at its end never', async () => {
  const [ended, stopped] = [await begin(['a']), await begin(['b'])];
  await haltBatch(db, stopped, 'stopped');
  await runBatch(makeWorld(), ended);
  const after = (days: number) => new Date(Date.parse('2026-02-06T02:00:00Z') + days * 86_400_000);
  await forgetOldBatches(db, after(29));
  expect(await db.batches.count()).toBe(2);
  await forgetOldBatches(db, after(31));
  expect(await db.batches.toCollection().primaryKeys()).toEqual([stopped]);
  expect(await db.batchItems.count()).toBe(1);
});
