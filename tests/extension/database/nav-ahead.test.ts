import { expect, test } from 'vitest';
import { changeClips } from '../../../lib/extension/database/bulk-edit.ts';
import { moveToTrash } from '../../../lib/extension/database/change-of.ts';
import { listTags } from '../../../lib/extension/database/collections.ts';
import { MANY_TAGS, navAhead } from '../../../lib/extension/database/nav-ahead.ts';
import type { NavShelves } from '../../../lib/extension/nav-memory.ts';
import { makeDatabase } from '../../helpers/make-database.ts';
import { makeClips } from './make-clips.ts';

const NOW = { now: '2024-06-01T00:00:00.000Z' };
const SEEN: NavShelves = {
  counts: { all: 9, unread: 7, todo: 1 },
  collections: [{ id: 'old', name: 'Đã bỏ', clips: 4 }],
  tags: [
    { key: 'van hoa', name: 'Văn hóa', clips: 5 },
    { key: 'da bo', name: 'Đã bỏ', clips: 2 },
  ],
  tagCount: 2,
};

async function openDesk() {
  const db = makeDatabase();
  await makeClips(db, [
    { title: 'Lễ hội', tags: ['Văn hóa', 'Nông thôn mới'], collections: ['tuần'] },
    { title: 'Bỏ đi', tags: ['Chỉ trong thùng rác'] },
  ]);
  await changeClips(db, ['clip-2'], moveToTrash(NOW.now), NOW);
  return db;
}

test('what stands in the navigation is known before anything was counted', async () => {
  const db = await openDesk();
  const ahead = await navAhead(db, null);
  expect(ahead.counts).toBeUndefined();
  const names = (await listTags(db)).map(({ name }) => name).sort();
  expect(ahead.tags?.map(({ name }) => name).sort()).toEqual(names);
  expect(names).toEqual(['Nông thôn mới', 'Văn hóa']);
  expect(ahead.tagCount).toBe(2);
});

test('counts last seen are shown until new ones are there; what is gone since is not', async () => {
  const ahead = await navAhead(await openDesk(), SEEN);
  expect(ahead.counts).toEqual(SEEN.counts);
  expect(ahead.collections?.map(({ name }) => name)).not.toContain('Đã bỏ');
  expect(ahead.tags?.map(({ name, clips }) => [name, clips])).toEqual([
    ['Nông thôn mới', 0],
    ['Văn hóa', 5],
  ]);
});

test('of very many tags those last seen are shown', async () => {
  const db = makeDatabase();
  const tags = Array.from({ length: MANY_TAGS + 1 }, (_, at) => `Chuyên đề ${String(at)}`);
  await makeClips(db, [{ title: 'Nhiều nhãn', tags }]);
  expect((await navAhead(db, null)).tags).toBeUndefined();
  expect((await navAhead(db, SEEN)).tags).toEqual(SEEN.tags);
});
