import { expect, test } from 'vitest';
import { markPassage, readingText } from '../../../lib/index.ts';
import { readClip } from '../../../lib/extension/database/clip-view.ts';
import {
  addHighlight,
  changeHighlight,
  deleteHighlight,
  listHighlights,
} from '../../../lib/extension/database/highlights.ts';
import type { ClipDatabase } from '../../../lib/extension/database/open.ts';
import { openIndex } from '../../../lib/extension/database/open-index.ts';
import { backUp, makeDatabase, NOW, plan, restore, save } from './make.ts';

const LATER = '2026-11-25T02:00:00.000Z';

/** Marks the first words of a clip. */
async function mark(db: ClipDatabase, clipId: string, id: string, note = '') {
  const read = await readClip(db, clipId);
  const marked = read && markPassage(readingText(read.clip.article), 0, 5);
  if (!marked) throw new Error('nothing to mark');
  const revision = read.clip.revision;
  const times = { createdAt: NOW, changedAt: NOW };
  await addHighlight(db, clipId, { id, color: 'green', note, revision, ...marked, ...times });
}

test('highlights go through a file with their clips, in the order of making, and are found', async () => {
  const db = makeDatabase();
  const [a, b] = [await save(db, 'a'), await save(db, 'b')];
  await mark(db, b, 'h1', 'đối chiếu');
  await mark(db, a, 'h2');
  await mark(db, b, 'h3');
  const { bytes, tally } = await backUp(db);
  expect(tally.leftOut).toBe(0);
  const empty = makeDatabase();
  await restore(empty, bytes);
  expect(await empty.highlights.toArray()).toEqual(await db.highlights.toArray());
  await mark(empty, a, 'h4');
  const listed = await listHighlights(empty, { color: null, collection: null });
  expect(listed.map(({ highlight }) => highlight.id)).toEqual(['h4', 'h3', 'h2', 'h1']);
  const found = await (
    await openIndex(empty)
  ).search('doi chieu', { limit: 9, now: new Date(NOW) });
  expect(found.hits.map(({ id }) => id)).toEqual([b]);
  expect(await restore(empty, bytes)).toMatchObject({ added: 0, merged: 0, unchanged: 2 });
});

test('a colleague’s highlights come to our clip of the same page, at the revision as it is called here', async () => {
  const [own, other] = [makeDatabase(), makeDatabase()];
  const ownId = await save(own, 'a', { text: 'Bản cũ hơn của bài.' });
  await save(own, 'a', { text: 'Bài này có chỗ đính chính.' });
  const otherId = await save(other, 'a', { text: 'Bài này có chỗ đính chính.' });
  await mark(own, ownId, 'mine');
  await mark(other, otherId, 'theirs');
  const { bytes } = await backUp(other);
  const [planned] = (await plan(own, bytes)).clips;
  expect(planned).toMatchObject({
    act: 'differs',
    differences: [{ field: 'highlights', isConflict: false, mine: '1', theirs: '1' }],
  });
  const left = {
    pick: () => (field: string) => (field === 'highlights' ? 'mine' : 'both'),
  } as const;
  expect(await restore(own, bytes, left)).toMatchObject({ unchanged: 1 });
  expect(await restore(own, bytes)).toMatchObject({ merged: 1 });
  expect(await own.highlights.get('theirs')).toMatchObject({ clipId: ownId, revision: 2 });
  expect(await own.highlights.count()).toBe(2);
});

test('of a highlight that both sides have, what was changed later stays; a deleted one comes back', async () => {
  const db = makeDatabase();
  const id = await save(db, 'a');
  await mark(db, id, 'h1');
  await mark(db, id, 'h2', 'đã xóa');
  const early = (await backUp(db)).bytes;
  await changeHighlight(db, 'h1', { note: 'sửa sau' }, LATER);
  const late = (await backUp(db)).bytes;
  await deleteHighlight(db, 'h2');
  expect(await restore(db, early)).toMatchObject({ merged: 1 });
  expect(await db.highlights.get('h1')).toMatchObject({ note: 'sửa sau' });
  expect(await db.highlights.get('h2')).toMatchObject({ note: 'đã xóa' });
  await changeHighlight(db, 'h1', { note: 'cũ' }, NOW);
  await restore(db, late);
  expect(await db.highlights.get('h1')).toMatchObject({ note: 'sửa sau' });
});
