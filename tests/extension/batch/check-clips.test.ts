import { beforeEach, expect, test } from 'vitest';
import { enterChanged, enterCheck } from '../../../lib/extension/batch/enter-check.ts';
import { haltBatch, readBatch, resumeBatch } from '../../../lib/extension/batch/journal.ts';
import { runBatch } from '../../../lib/extension/batch/run-batch.ts';
import { trashClip } from '../../../lib/extension/database/edit-clip.ts';
import type { ClipRow } from '../../../lib/extension/database/schema.ts';
import {
  asked,
  begin,
  db,
  makeRead,
  makeWorld,
  newId,
  refusal,
  resetDesk,
  SITE,
  site,
  stateOf,
  TAB,
} from '../../helpers/batch-desk.ts';
import { makeArticle } from '../../helpers/make-article.ts';

const NOW = '2026-02-07T02:00:00.000Z';
const HOST = 'xuanlap.gov.vn';

beforeEach(async () => {
  resetDesk();
  await runBatch(makeWorld(), await begin(['a', 'b', 'c', 'd']));
  asked.length = 0;
});

async function clipOf(page: string): Promise<ClipRow | undefined> {
  return (await db.clips.toArray()).find(({ url }) => url === `${SITE}/${page}`);
}

async function beginCheck(): Promise<string> {
  return (await enterCheck(db, HOST, TAB, { newId, now: NOW })) ?? '';
}

/** What a check says of each page, by the last part of its address. */
async function findings(id: string): Promise<Record<string, string>> {
  const items = (await readBatch(db, id))?.items ?? [];
  return Object.fromEntries(items.map(({ url, state }) => [url.slice(SITE.length + 1), state]));
}

const rewritten = (page: string) => () =>
  makeRead(page, {
    article: makeArticle({ url: `${SITE}/${page}`, title: 'Tin đã sửa', text: 'Nội dung mới.' }),
  });

test('a check tells what is unchanged, changed, gone, and out of reach', async () => {
  site.set('b', rewritten('b'));
  site.set('c', () => refusal(404));
  site.set('d', () => ({ fault: 'network', status: 0, retryAfter: null, read: null }));
  const before = await db.clips.toArray();
  const id = await beginCheck();
  await runBatch(makeWorld(), id);
  expect(await findings(id)).toEqual({ a: 'unchanged', b: 'changed', c: 'gone', d: 'failed' });
  // Four savings, three tries of the page out of reach, a good second between any two.
  expect((await clipOf('c'))?.goneAt).toBe('2026-02-06T02:00:07.200Z');
  expect((await clipOf('d'))?.goneAt).toBeUndefined();
  expect(await db.revisions.count()).toBe(4);
  const fingerprints = (rows: readonly ClipRow[]) => rows.map(({ fingerprint }) => fingerprint);
  expect(fingerprints(await db.clips.toArray())).toEqual(fingerprints(before));
});

test('pages are asked for one at a time, as in any batch', async () => {
  await runBatch(makeWorld(), await beginCheck());
  expect(asked.map(({ page }) => page)).toEqual(['d', 'c', 'b', 'a']);
  asked.slice(1).forEach(({ at }, i) => expect(at - (asked[i]?.at ?? 0)).toBeGreaterThan(1));
});

test('a check that was stopped goes on where it was', async () => {
  const id = await beginCheck();
  const world = makeWorld();
  await runBatch(
    {
      ...world,
      fetchPage: async (tabId, url) => {
        if (asked.length === 1) await haltBatch(db, id, 'stopped');
        return world.fetchPage(tabId, url);
      },
    },
    id,
  );
  expect(await stateOf(id)).toBe('stopped');
  await resumeBatch(db, id, TAB);
  await runBatch(world, id);
  expect(Object.values(await findings(id))).toEqual(Array(4).fill('unchanged'));
});

test('what changed is saved as new revisions when the clerk asks for it', async () => {
  site.set('b', rewritten('b'));
  const id = await beginCheck();
  await runBatch(makeWorld(), id);
  const saving = (await enterChanged(db, id, false, { newId, now: NOW })) ?? '';
  await runBatch(makeWorld(), saving);
  expect(await findings(saving)).toEqual({ b: 'revised' });
  expect(await clipOf('b')).toMatchObject({ title: 'Tin đã sửa', revision: 2 });
});

test('a page that comes back is not called gone any more', async () => {
  site.set('c', () => refusal(410));
  await runBatch(makeWorld(), await beginCheck());
  expect((await clipOf('c'))?.goneAt).toBeDefined();
  site.delete('c');
  await runBatch(makeWorld(), await beginCheck());
  expect((await clipOf('c'))?.goneAt).toBeUndefined();
});

test('clips in the trash and clips of other portals are left alone', async () => {
  await trashClip(db, (await clipOf('a'))?.id ?? '', NOW);
  const id = await beginCheck();
  expect(Object.keys(await findings(id)).sort()).toEqual(['b', 'c', 'd']);
  expect(await enterCheck(db, 'khac.gov.vn', TAB, { newId, now: NOW })).toBeUndefined();
});
