import { expect, test } from 'vitest';
import { maintainIndex, repairIndex } from '../../../lib/extension/database/maintain-index.ts';
import type { ClipDatabase } from '../../../lib/extension/database/open.ts';
import { saveClip } from '../../../lib/extension/save/run-save.ts';
import { openIndex } from '../../../lib/extension/database/open-index.ts';
import { rebuildProgress } from '../../../lib/extension/database/rebuild-progress.ts';
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
  const index = await openIndex(db);
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

test(
  'an index that is gone is made anew at the next occasion; until then titles answer',
  { timeout: 30_000 },
  async () => {
    const db = makeDatabase();
    await saveMany(db, 0, 256);
    await maintainIndex(db, alone);
    await db.indexPages.clear();
    expect(await find(db, 'ban tin so 17 cua xa')).toContain('clip-17');
    expect(await find(db, 'bna tin so 17 cua xa')).toContain('clip-17');
    const told: unknown[] = [];
    await maintainIndex(db, async (work) => {
      const timer = setInterval(() => void rebuildProgress(db).then((now) => told.push(now)), 1);
      await work();
      clearInterval(timer);
    });
    expect(told).toContainEqual({ done: 0, total: 256 });
    expect(told).toContainEqual({ done: 256, total: 256 });
    expect(await rebuildProgress(db)).toBeNull();
    expect(await (await openIndex(db)).size()).toBe(256);
    expect(await find(db, 'so:999')).toEqual([]);
  },
);

test(
  'a rebuild that was killed is taken up again, and meanwhile nothing is out of reach',
  { timeout: 30_000 },
  async () => {
    const db = makeDatabase();
    await saveMany(db, 0, 600);
    await maintainIndex(db, alone);
    let reads = 0;
    const { revisions } = db;
    const bulkGet = revisions.bulkGet.bind(revisions);
    // Dies in the middle of reading the clips.
    revisions.bulkGet = (keys: [string, number][]) => {
      if (++reads > 4) throw new Error('killed');
      return bulkGet(keys);
    };
    await expect(repairIndex(db, alone)).rejects.toThrow('killed');
    revisions.bulkGet = bulkGet;
    expect(await rebuildProgress(db)).toEqual({ done: 256, total: 600 });
    const index = await openIndex(db);
    expect(await index.size()).toBeLessThan(600);
    for (const at of [3, 300, 599]) {
      expect((await find(db, `ban tin so ${at} cua xa`))[0]).toBe(`clip-${at}`);
    }
    await maintainIndex(db, alone);
    expect(await (await openIndex(db)).size()).toBe(600);
    expect(await rebuildProgress(db)).toBeNull();
  },
);
