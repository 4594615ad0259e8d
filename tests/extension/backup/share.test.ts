import { expect, test } from 'vitest';
import { writeBackup } from '../../../lib/index.ts';
import { sharedName } from '../../../lib/extension/backup/file-name.ts';
import { sharedSource } from '../../../lib/extension/backup/source.ts';
import { ensureCollection } from '../../../lib/extension/database/collections.ts';
import { putPart } from '../../../lib/extension/database/edit-parts.ts';
import type { ClipDatabase } from '../../../lib/extension/database/open.ts';
import { shelfIds } from '../../../lib/extension/database/shelves.ts';
import { collect, port } from '../../backup/make.ts';
import { makeDatabase, NOW, plan, restore, save, tagsOf } from './make.ts';

const HAND = { by: 'hand', isDescending: true } as const;
const culture = { id: 'culture', kind: 'section', text: 'Văn hóa' } as const;

async function share(db: ClipDatabase, id: string) {
  const { source, tally } = sharedSource(db, id, { app: '0.1.0', now: NOW });
  return { bytes: await collect(writeBackup(source, { crypto: port })), tally };
}

async function makeOffice() {
  const db = makeDatabase();
  await ensureCollection(db, 'Tuần 10', { id: 'week', now: NOW });
  await ensureCollection(db, 'Riêng tôi', { id: 'private', now: NOW });
  const both = { tags: ['tuyên giáo'], note: 'gửi Thường trực', pictures: 1 };
  const first = await save(db, 'a', { ...both, collections: ['week', 'private'] });
  await save(db, 'a', { ...both, text: 'Đính chính.' });
  await save(db, 'b', { collections: ['private'], pictures: 1, tags: ['kín'] });
  const third = await save(db, 'c', { collections: ['week'] });
  await putPart(db, 'week', culture, first);
  return { db, first, third };
}

test('a colleague gets the clips of the collection, its order and headings, and nothing else', async () => {
  const { db, first, third } = await makeOffice();
  const { bytes, tally } = await share(db, 'week');
  expect(tally).toMatchObject({ total: 2, clips: 2, files: 1, leftOut: 0 });
  const own = makeDatabase();
  await save(own, 'd');
  await restore(own, bytes);
  expect((await own.collections.toArray()).map(({ name }) => name)).toEqual(['Tuần 10']);
  const shelf = { kind: 'collection', id: 'week' } as const;
  expect(await shelfIds(own, shelf, HAND)).toEqual([third, 'culture', first]);
  expect(await own.clips.count()).toBe(3);
  expect((await own.clips.get(first))?.collections).toEqual(['week']);
  expect((await own.clips.get(first))?.note).toBe('gửi Thường trực');
  expect(await tagsOf(own, first)).toEqual(['tuyen giao']);
  expect((await own.tags.toArray()).map(({ name }) => name)).toEqual(['tuyên giáo']);
  expect(await own.revisions.where('clipId').equals(first).count()).toBe(1);
  expect(await own.blobs.count()).toBe(1);
});

test('collections inside of it come along with their clips, a saved search with its words', async () => {
  const { db, first } = await makeOffice();
  await ensureCollection(db, 'Xã Xuân Lập', { id: 'commune', now: NOW });
  await ensureCollection(db, 'Chưa xử lý', { id: 'open', now: NOW });
  await db.collections.update('commune', { parent: 'week', color: 'teal', isPinned: true });
  await db.collections.update('open', { parent: 'week', query: 'là:can-xu-ly' });
  const inner = await save(db, 'e', { collections: ['commune', 'private'], pictures: 2 });
  const { bytes, tally } = await share(db, 'week');
  expect(tally).toMatchObject({ total: 3, clips: 3, files: 2, leftOut: 0 });

  const own = makeDatabase();
  await restore(own, bytes);
  const rows = await own.collections.orderBy('nameKey').toArray();
  expect(rows.map(({ name, parent, query }) => [name, parent, query])).toEqual([
    ['Chưa xử lý', 'week', 'là:can-xu-ly'],
    ['Tuần 10', undefined, undefined],
    ['Xã Xuân Lập', 'week', undefined],
  ]);
  expect(rows[2]).toMatchObject({ color: 'teal', isPinned: true });
  expect((await own.clips.get(inner))?.collections).toEqual(['commune']);
  expect((await own.clips.get(first))?.collections).toEqual(['week']);
});

test('where the collection lies in another here, what lies in it stands beside it: two deep', async () => {
  const { db } = await makeOffice();
  await ensureCollection(db, 'Xã Xuân Lập', { id: 'commune', now: NOW });
  await db.collections.update('commune', { parent: 'week' });
  const { bytes } = await share(db, 'week');
  const own = makeDatabase();
  await ensureCollection(own, 'Năm 2024', { id: 'year', now: NOW });
  await ensureCollection(own, 'Tuần 10', { id: 'mine', now: NOW });
  await own.collections.update('mine', { parent: 'year' });
  await restore(own, bytes);
  expect((await own.collections.get('commune'))?.parent).toBe('year');
});

test('merged in twice it changes nothing; one who has put the clips in order keeps that order', async () => {
  const { db } = await makeOffice();
  const { bytes } = await share(db, 'week');
  const own = makeDatabase();
  await restore(own, bytes);
  const row = await own.collections.get('week');
  const mine = [...(row?.order ?? [])].reverse();
  await own.collections.update('week', { order: mine });
  await restore(own, bytes);
  expect((await plan(own, bytes)).clips.map(({ act }) => act)).toEqual(['same', 'same']);
  expect((await own.collections.get('week'))?.order).toEqual(mine);
});

test('the file is called after the collection', () => {
  const day = new Date(2026, 10, 24, 9, 5);
  expect(sharedName('Điểm tin tuần 05/2026', day)).toBe(
    'Trich-luc-chia-se-diem-tin-tuan-05-2026-2026-11-24.trichluc',
  );
  expect(sharedName('★', day)).toBe('Trich-luc-chia-se-2026-11-24.trichluc');
});
