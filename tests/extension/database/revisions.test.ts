import { expect, test } from 'vitest';
import { commitSave } from '../../../lib/extension/database/save-clip.ts';
import { enterJob } from '../../../lib/extension/database/jobs.ts';
import { editClip } from '../../../lib/extension/database/edit-clip.ts';
import type { ClipDatabase } from '../../../lib/extension/database/open.ts';
import {
  countRevisions,
  readRevisions,
  showRevision,
} from '../../../lib/extension/database/revisions.ts';
import { makeArticle } from '../../helpers/make-article.ts';
import { makeDatabase, makeSaveRequest } from '../../helpers/make-database.ts';

const NOW = '2026-02-07T02:00:00.000Z';

async function saveTitled(db: ClipDatabase, title: string): Promise<string> {
  const article = makeArticle({ title, images: [{ src: `${title}.jpg`, alt: '', caption: null }] });
  const request = makeSaveRequest({ article });
  const job = { ...(await enterJob(db, request, NOW)), request };
  const { clipId } = await commitSave(db, {
    job,
    newClipId: 'bai-1',
    now: NOW,
    fingerprint: title,
    images: new Map(),
    missingImages: [`${title}.jpg`],
  });
  return clipId;
}

test('an older revision becomes the one in use, and undo brings the newer one back', async () => {
  const db = makeDatabase();
  const id = await saveTitled(db, 'Tin buổi sáng');
  await saveTitled(db, 'Tin buổi chiều');
  expect(await countRevisions(db, id)).toBe(2);

  expect(await showRevision(db, id, 1, NOW)).toBe(2);
  expect(await db.clips.get(id)).toMatchObject({
    title: 'Tin buổi sáng',
    revision: 1,
    fingerprint: 'Tin buổi sáng',
    missingImages: ['Tin buổi sáng.jpg'],
  });
  expect(await showRevision(db, id, 2, NOW)).toBe(1);
  expect((await db.clips.get(id))?.title).toBe('Tin buổi chiều');
  expect((await readRevisions(db, id))?.revisions.map(({ number }) => number)).toEqual([2, 1]);
});

test('what was typed into a clip stays over whichever revision is in use', async () => {
  const db = makeDatabase();
  const id = await saveTitled(db, 'Tin buổi sáng');
  await saveTitled(db, 'Tin buổi chiều');
  await editClip(db, id, { edits: { category: 'Thời sự' }, note: 'gửi chị Hà' }, NOW);
  await showRevision(db, id, 1, NOW);
  expect(await db.clips.get(id)).toMatchObject({
    title: 'Tin buổi sáng',
    category: 'Thời sự',
    note: 'gửi chị Hà',
  });
});

test('a page saved after an older revision was taken up gets a number of its own', async () => {
  const db = makeDatabase();
  const id = await saveTitled(db, 'Tin buổi sáng');
  await saveTitled(db, 'Tin buổi chiều');
  await showRevision(db, id, 1, NOW);
  await saveTitled(db, 'Tin buổi tối');
  expect((await db.clips.get(id))?.revision).toBe(3);
  expect(await countRevisions(db, id)).toBe(3);
});

test('a revision that does not exist changes nothing', async () => {
  const db = makeDatabase();
  const id = await saveTitled(db, 'Tin buổi sáng');
  expect(await showRevision(db, id, 7, NOW)).toBeUndefined();
  expect(await showRevision(db, 'không có', 1, NOW)).toBeUndefined();
  expect((await db.clips.get(id))?.revision).toBe(1);
});
