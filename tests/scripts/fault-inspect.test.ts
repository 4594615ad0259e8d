import { expect, test } from 'vitest';
import { indexDelta, searchDocument } from '../../lib/index.ts';
import { toClip } from '../../lib/extension/database/clip-view.ts';
import { saveClip } from '../../lib/extension/save/run-save.ts';
import { judgeStored, type Stored } from '../../scripts/fault/inspect.ts';
import { makeRequest } from '../../scripts/fault/make-request.ts';
import { makeDatabase } from '../helpers/make-database.ts';
import { makePngHead } from '../helpers/make-image.ts';

const NONE = { lost: 0, torn: 0, doubled: 0, unresolved: 0 };

/** A store with two clips, as the inspection reads it. */
async function makeStored(): Promise<{ stored: Stored; urls: string[] }> {
  const db = makeDatabase();
  let ids = 0;
  const world = {
    db,
    fetchImage: () => () => Promise.resolve(makePngHead(8, 8)),
    now: () => new Date('2026-02-06T02:00:00Z'),
    newId: () => `bai-${(ids += 1)}`,
    patience: 1_000,
  };
  const requests = [makeRequest('a', 0, 1), makeRequest('b', 1, 1)];
  for (const request of requests) await (await saveClip(world, request)).settled;
  const [clips, revisions] = [await db.clips.toArray(), await db.revisions.toArray()];
  const deltas = clips.map((row, at) => {
    const clip = toClip(row, revisions[at] ?? { article: requests[0]!.article });
    const bytes = indexDelta(searchDocument(clip));
    return [row.id, Buffer.from(bytes).toString('base64')] as const;
  });
  const stored: Stored = {
    clips: clips.map((row) => ({
      id: row.id,
      url: row.url,
      title: row.title,
      revision: row.revision,
      missing: row.missingImages.length,
      isTrashed: false,
    })),
    revisions: revisions.map((row) => ({
      clipId: row.clipId,
      number: row.number,
      title: row.article.title,
      words: 0,
      pictures: row.article.images.length,
      images: Object.values(row.images),
    })),
    blobs: await db.blobs.toCollection().primaryKeys(),
    jobs: (await db.jobs.toArray()).map(({ id, state }) => ({ id, state })),
    pages: [],
    deltas,
  };
  return { stored, urls: requests.map(({ article }) => article.url) };
}

test('a whole store has nothing to complain about', async () => {
  const { stored, urls } = await makeStored();
  expect(await judgeStored(stored, urls)).toEqual(NONE);
});

test('an acknowledged clip that is gone is lost', async () => {
  const { stored, urls } = await makeStored();
  const url = 'https://xuanlap.thanhhoa.gov.vn/tin/c';
  expect(await judgeStored(stored, [...urls, url])).toEqual({ ...NONE, lost: 1 });
});

test('a clip without its text, its picture or its search entry is torn', async () => {
  const { stored, urls } = await makeStored();
  const [first, second] = [stored.revisions[0]!, stored.revisions[1]!];
  const torn = async (change: Partial<Stored>) =>
    (await judgeStored({ ...stored, ...change }, urls)).torn;
  expect(await torn({ revisions: [first] })).toBe(1);
  expect(await torn({ blobs: [] })).toBe(2);
  expect(await torn({ deltas: stored.deltas.slice(1) })).toBe(1);
  expect(await torn({ revisions: [{ ...first, title: 'khác' }, second] })).toBe(1);
  expect(await torn({ revisions: [{ ...first, images: [] }, second] })).toBe(1);
});

test('a save that was done twice, and one that hangs, are found', async () => {
  const { stored, urls } = await makeStored();
  const again = { ...stored.revisions[0]!, number: 2 };
  const jobs = [...stored.jobs, { id: 'x', state: 'captured' }];
  const doubled = { ...stored, revisions: [...stored.revisions, again], jobs };
  expect(await judgeStored(doubled, urls)).toEqual({ ...NONE, doubled: 1, unresolved: 1 });
});
