import { expect, test } from 'vitest';
import { indexStorage } from '../../../lib/extension/database/index-storage.ts';
import { maintainIndex } from '../../../lib/extension/database/maintain-index.ts';
import type { ClipDatabase } from '../../../lib/extension/database/open.ts';
import { saveClip } from '../../../lib/extension/save/run-save.ts';
import { openSearchIndex } from '../../../lib/index.ts';
import { makeArticle } from '../../helpers/make-article.ts';
import { makeDatabase, makeSaveRequest } from '../../helpers/make-database.ts';

const alone = (work: () => Promise<void>) => work();

async function saveMany(db: ClipDatabase, from: number, to: number): Promise<void> {
  for (let i = from; i < to; i++) {
    const article = makeArticle({
      url: `https://xuanlap.thanhhoa.gov.vn/tin-${i}`,
      title: `Bản tin số ${i} của xã Xuân Lập`,
    });
    const world = {
      db,
      fetchImage: () => () => Promise.resolve(undefined),
      now: () => new Date('2026-02-06T02:41:00Z'),
      newId: () => `clip-${i}`,
      patience: 0,
    };
    await (
      await saveClip(world, makeSaveRequest({ article }))
    ).settled;
  }
}

async function find(db: ClipDatabase, query: string): Promise<string[]> {
  const deltas = await db.indexDeltas.toArray();
  const index = await openSearchIndex(
    indexStorage(db),
    deltas.map((delta) => delta.bytes),
  );
  const found = await index.search(query, { limit: 3, now: new Date('2026-02-06') });
  return found.hits.map((hit) => hit.id);
}

test(
  'after many savings the deltas are merged and every clip is still found',
  { timeout: 30_000 },
  async () => {
    const db = makeDatabase();
    await saveMany(db, 0, 255);
    await maintainIndex(db, alone);
    expect(await db.indexDeltas.count()).toBe(255);
    await saveMany(db, 255, 256);
    await maintainIndex(db, alone);
    expect(await db.indexDeltas.count()).toBe(0);
    expect((await find(db, 'ban tin so 17'))[0]).toBe('clip-17');
    expect((await find(db, 'ban tin so 255'))[0]).toBe('clip-255');
  },
);

test('a damaged index is made anew from the clips', { timeout: 30_000 }, async () => {
  const db = makeDatabase();
  await saveMany(db, 0, 256);
  await maintainIndex(db, alone);
  const pages = await db.indexPages.toArray();
  await db.indexPages.bulkPut(pages.map(({ key }) => ({ key, bytes: new Uint8Array([9, 9, 9]) })));
  await saveMany(db, 256, 512);
  await maintainIndex(db, alone);
  expect((await find(db, 'ban tin so 17'))[0]).toBe('clip-17');
  expect((await find(db, 'ban tin so 300'))[0]).toBe('clip-300');
});
