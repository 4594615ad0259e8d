import { expect, test } from 'vitest';
import { saveClip } from '../../lib/extension/save/run-save.ts';
import { refetchImages } from '../../lib/extension/save/refetch-images.ts';
import { makeArticle } from '../helpers/make-article.ts';
import { makeDatabase, makeSaveRequest } from '../helpers/make-database.ts';
import { makePngHead } from '../helpers/make-image.ts';

test('pictures that come the second time are kept, the others stay on the list', async () => {
  const db = makeDatabase();
  const images = ['1.png', '2.png'].map((src) => ({ src, alt: '', caption: null }));
  const article = makeArticle({
    images,
    blocks: images.map((image) => ({ kind: 'figure', image })),
  });
  const world = {
    db,
    fetchImage: () => () => Promise.resolve(undefined),
    now: () => new Date('2026-02-06T02:00:00Z'),
    newId: () => 'bai-1',
    patience: 0,
  };
  const { saved, settled } = await saveClip(world, makeSaveRequest({ tabId: 1, article }));
  await settled;
  expect(saved.missingImages).toEqual(['1.png', '2.png']);

  const fetchImage = (src: string) =>
    Promise.resolve(src === '2.png' ? makePngHead(30, 20) : undefined);
  expect(await refetchImages(db, saved.clipId, fetchImage)).toEqual({ fetched: 1, missing: 1 });
  expect((await db.clips.get(saved.clipId))?.missingImages).toEqual(['1.png']);
  const revision = await db.revisions.get([saved.clipId, 1]);
  expect(Object.keys(revision?.images ?? {})).toEqual(['2.png']);
});

test('a clip that is gone lacks nothing', async () => {
  const none = () => Promise.resolve(undefined);
  expect(await refetchImages(makeDatabase(), 'x', none)).toEqual({ fetched: 0, missing: 0 });
});
