import { expect, test } from 'vitest';
import { changeClips } from '../../../lib/extension/database/bulk-edit.ts';
import { moveToTrash, setStatus } from '../../../lib/extension/database/change-of.ts';
import { firstRows } from '../../../lib/extension/database/first-rows.ts';
import { type ListOrder, type Shelf, shelfIds } from '../../../lib/extension/database/shelves.ts';
import { makeDatabase } from '../../helpers/make-database.ts';
import { makeClips } from './make-clips.ts';

const NOW = { now: '2024-06-01T00:00:00.000Z' };
const ALL: Shelf = { kind: 'all' };
const TITLES = ['Đại hội', 'bàn giao', 'Cấy lúa', 'Ân cần', 'bàn giao', 'Yên Lập', 'Chợ quê'];
const DATES = ['2024-03-01', null, '2024-02-01', '2024-02-01', null, '2023-01-01', '2024-02-01'];
const HOSTS = ['b.gov.vn', 'a.gov.vn', 'b.gov.vn', 'c.gov.vn'];
const ORDERS = (['saved', 'posted', 'title', 'portal'] as const).flatMap((by): ListOrder[] => [
  { by, isDescending: true },
  { by, isDescending: false },
]);

async function openDesk() {
  const db = makeDatabase();
  await makeClips(
    db,
    TITLES.map((title, at) => ({
      title,
      date: DATES[at] ?? null,
      host: HOSTS[at % HOSTS.length] ?? '',
      collections: ['tuần'],
    })),
  );
  return db;
}

test('a list begins with the rows that the whole of it begins with', async () => {
  const db = await openDesk();
  await changeClips(db, ['clip-6'], moveToTrash(NOW.now), NOW);
  let quick = 0;
  for (const order of ORDERS) {
    const rows = await firstRows(db, ALL, order, 3);
    if (rows === null) continue;
    quick += 1;
    const ids = await shelfIds(db, ALL, order);
    expect(
      rows.map(({ id }) => id),
      JSON.stringify(order),
    ).toEqual(ids.slice(0, 3));
  }
  expect(quick).toBe(6);
});

test('unread clips are found among the newest; a short list waits for the whole of it', async () => {
  const db = await openDesk();
  await changeClips(db, ['clip-7', 'clip-5'], setStatus('read'), NOW);
  const unread: Shelf = { kind: 'status', status: 'unread' };
  const saved: ListOrder = { by: 'saved', isDescending: true };
  const rows = await firstRows(db, unread, saved, 3);
  expect(rows?.map(({ id }) => id)).toEqual(['clip-6', 'clip-4', 'clip-3']);
  expect(await firstRows(db, unread, saved, 30)).toBeNull();
  expect(await firstRows(db, { kind: 'collection', id: 'tuần' }, saved, 1)).toBeNull();
});

test('a small collection is sorted as the whole library is', async () => {
  const db = await openDesk();
  for (const order of ORDERS) {
    const small = await shelfIds(db, { kind: 'collection', id: 'tuần' }, order);
    expect(small, JSON.stringify(order)).toEqual(await shelfIds(db, ALL, order));
  }
});
