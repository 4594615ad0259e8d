import { expect, test } from 'vitest';
import { changeClips } from '../../../lib/extension/database/bulk-edit.ts';
import { moveToTrash, setDue, setStatus } from '../../../lib/extension/database/change-of.ts';
import {
  byHand,
  countShelves,
  listPortals,
  shelfIds,
} from '../../../lib/extension/database/shelves.ts';
import { makeDatabase } from '../../helpers/make-database.ts';
import { makeClips } from './make-clips.ts';

const NOW = { now: '2024-06-01T00:00:00.000Z' };
const saved = { by: 'saved', isDescending: true } as const;

async function openDesk() {
  const db = makeDatabase();
  await makeClips(db, [
    { title: 'Đại hội', date: '2024-03-01', tags: ['Văn hóa/Lễ hội'], host: 'b.gov.vn' },
    { title: 'bàn giao', date: null, tags: ['Văn hóa'] },
    { title: 'Cấy lúa', date: '2024-02-01', collections: ['tuần'] },
    { title: 'Ân cần', date: '2024-01-01', collections: ['tuần'], host: 'b.gov.vn' },
  ]);
  return db;
}

test('a list is sorted by saving, posting, title or portal, either way round', async () => {
  const db = await openDesk();
  const ids = async (by: 'saved' | 'posted' | 'title' | 'portal', isDescending: boolean) =>
    (await shelfIds(db, { kind: 'all' }, { by, isDescending })).map((id) => id.slice(5)).join('');
  expect(await ids('saved', true)).toBe('4321');
  expect(await ids('saved', false)).toBe('1234');
  expect(await ids('posted', true)).toBe('1342');
  expect(await ids('posted', false)).toBe('4312');
  expect(await ids('title', false)).toBe('4231');
  expect(await ids('portal', false)).toBe('3241');
});

test('a tag holds what lies below it; a collection and a portal hold their own', async () => {
  const db = await openDesk();
  expect(await shelfIds(db, { kind: 'tag', key: 'van hoa' }, saved)).toEqual(['clip-2', 'clip-1']);
  expect(await shelfIds(db, { kind: 'tag', key: 'van hoa/le hoi' }, saved)).toEqual(['clip-1']);
  expect(await shelfIds(db, { kind: 'tag', key: 'van' }, saved)).toEqual([]);
  expect(await shelfIds(db, { kind: 'collection', id: 'tuần' }, saved)).toEqual([
    'clip-4',
    'clip-3',
  ]);
  expect(await shelfIds(db, { kind: 'portal', host: 'b.gov.vn' }, saved)).toEqual([
    'clip-4',
    'clip-1',
  ]);
});

test('what waits for something is sorted by its day; the trash is no part of any shelf', async () => {
  const db = await openDesk();
  await changeClips(db, ['clip-1'], setDue('2024-07-01'), NOW);
  await changeClips(db, ['clip-2'], setDue('2024-06-15'), NOW);
  await changeClips(db, ['clip-3'], setStatus('todo'), NOW);
  const due = { by: 'due', isDescending: false } as const;
  const todo = { kind: 'status', status: 'todo' } as const;
  expect(await shelfIds(db, todo, due)).toEqual(['clip-2', 'clip-1', 'clip-3']);
  expect(await shelfIds(db, { kind: 'status', status: 'unread' }, saved)).toEqual(['clip-4']);
  expect(await countShelves(db)).toEqual({ all: 4, unread: 1, todo: 3 });

  await changeClips(db, ['clip-2', 'clip-4'], moveToTrash(NOW.now), NOW);
  expect(await shelfIds(db, todo, due)).toEqual(['clip-1', 'clip-3']);
  expect(await shelfIds(db, { kind: 'all' }, saved)).toEqual(['clip-3', 'clip-1']);
  expect(await countShelves(db)).toEqual({ all: 2, unread: 0, todo: 2 });
  expect(await listPortals(db)).toEqual([
    { host: 'a.gov.vn', name: 'Cổng a.gov.vn', clips: 1 },
    { host: 'b.gov.vn', name: 'Cổng b.gov.vn', clips: 1 },
  ]);
});

test('clips put into a collection after it was ordered by hand stand in front', () => {
  expect(byHand(['new', 'c', 'a'], { order: ['a', 'gone', 'c'] })).toEqual(['new', 'a', 'c']);
});
