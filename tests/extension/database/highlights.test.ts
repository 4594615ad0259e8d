import { expect, test } from 'vitest';
import { type Highlight, markPassage, readingText } from '../../../lib/index.ts';
import { readClip, readClips } from '../../../lib/extension/database/clip-view.ts';
import { trashClip } from '../../../lib/extension/database/edit-clip.ts';
import {
  addHighlight,
  changeHighlight,
  deleteHighlight,
  highlightsOf,
  listHighlights,
  putHighlight,
} from '../../../lib/extension/database/highlights.ts';
import type { ClipDatabase } from '../../../lib/extension/database/open.ts';
import { openIndex } from '../../../lib/extension/database/open-index.ts';
import { purgeClips } from '../../../lib/extension/database/purge.ts';
import { makeDatabase } from '../../helpers/make-database.ts';
import { makeWitness } from '../../helpers/make-witness.ts';
import { makeClips } from './make-clips.ts';

const NOW = '2026-11-24T02:00:00.000Z';
const ALL = { color: null, collection: null } as const;

/** Marks the first words of a clip. */
async function mark(db: ClipDatabase, clipId: string, fields: Partial<Highlight> = {}) {
  const read = await readClip(db, clipId);
  if (read === undefined) throw new Error(`no clip ${clipId}`);
  const marked = markPassage(readingText(read.clip.article), 0, 6);
  if (marked === null) throw new Error('nothing to mark');
  const id = crypto.randomUUID();
  const times = { createdAt: NOW, changedAt: NOW };
  const whole = { id, color: 'yellow', note: '', revision: 1, ...marked, ...times } as const;
  await addHighlight(db, clipId, { ...whole, ...fields });
  return id;
}

const finds = async (db: ClipDatabase, query: string) =>
  (await (await openIndex(db)).search(query, { limit: 9, now: new Date(NOW) })).hits.map(
    ({ id }) => id,
  );

test('a highlight is kept with its clip, changed, deleted, and brought back as it was', async () => {
  const db = makeDatabase();
  await makeClips(db, [{ title: 'Một' }]);
  const id = await mark(db, 'clip-1');
  await changeHighlight(db, id, { note: 'Hỏi lại xã', color: 'pink' }, NOW);
  expect((await readClips(db, ['clip-1']))[0]?.highlights).toMatchObject([
    { color: 'pink', note: 'Hỏi lại xã', quote: { exact: 'Bài Một' } },
  ]);
  const gone = await deleteHighlight(db, id);
  expect(await highlightsOf(db, 'clip-1')).toEqual([]);
  if (gone !== undefined) await putHighlight(db, gone);
  expect(await highlightsOf(db, 'clip-1')).toEqual([gone]);
});

test('search finds what was noted, what was marked, and every clip with a mark', async () => {
  const db = makeDatabase();
  await makeClips(db, [{ title: 'Một' }, { title: 'Hai' }]);
  const id = await mark(db, 'clip-2', { note: 'đối chiếu số liệu' });
  expect(await finds(db, 'doi chieu so lieu')).toEqual(['clip-2']);
  expect(await finds(db, 'co:danh-dau')).toEqual(['clip-2']);
  expect(await finds(db, 'có:"đánh dấu"')).toEqual(['clip-2']);
  await deleteHighlight(db, id);
  expect(await finds(db, 'co:danh-dau')).toEqual([]);
});

test('the list shows the last made first, by colour and collection, and nothing of the trash', async () => {
  const db = makeDatabase();
  await makeClips(db, [{ title: 'Một', collections: ['tuan-5'] }, { title: 'Hai' }]);
  const [first, second, third] = [
    await mark(db, 'clip-1'),
    await mark(db, 'clip-2', { color: 'blue' }),
    await mark(db, 'clip-1', { color: 'blue' }),
  ];
  const listed = async (filter: Partial<Parameters<typeof listHighlights>[1]> = {}) =>
    (await listHighlights(db, { ...ALL, ...filter })).map(({ highlight }) => highlight.id);
  expect(await listed()).toEqual([third, second, first]);
  expect(await listed({ color: 'blue' })).toEqual([third, second]);
  expect(await listed({ collection: 'tuan-5', color: 'blue' })).toEqual([third]);
  await trashClip(db, 'clip-2', NOW);
  expect(await listed()).toEqual([third, first]);
});

test('a clip deleted for good takes its highlights along, and none comes back without it', async () => {
  const db = makeDatabase();
  await makeClips(db, [{ title: 'Một' }]);
  const id = await mark(db, 'clip-1');
  const row = await db.highlights.get(id);
  await trashClip(db, 'clip-1', NOW);
  expect(await highlightsOf(db, 'clip-1')).toHaveLength(1);
  await purgeClips(db, makeWitness(), ['clip-1']);
  expect(await db.highlights.count()).toBe(0);
  if (row !== undefined) await putHighlight(db, row);
  expect(await db.highlights.count()).toBe(0);
});
