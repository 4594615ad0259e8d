import { expect, test } from 'vitest';
import {
  duplicateCollection,
  mergeCollections,
  placeClips,
  putCollection,
} from '../../../lib/extension/database/edit-collections.ts';
import {
  arrangeClips,
  putPart,
  removeParts,
  restoreArrangement,
} from '../../../lib/extension/database/edit-parts.ts';
import { ensureCollection } from '../../../lib/extension/database/collections.ts';
import { shelfIds } from '../../../lib/extension/database/shelves.ts';
import { makeDatabase } from '../../helpers/make-database.ts';
import { makeClips } from './make-clips.ts';

const now = '2024-06-01T00:00:00.000Z';
const HAND = { by: 'hand', isDescending: true } as const;
const culture = { id: 'culture', kind: 'section', text: 'Văn hóa' } as const;
const remark = { id: 'remark', kind: 'note', text: 'Xem kỹ' } as const;

async function openDesk() {
  const db = makeDatabase();
  await ensureCollection(db, 'Tuần 10', { id: 'week', now });
  await makeClips(
    db,
    ['Một', 'Hai', 'Ba'].map((title) => ({ title, collections: ['week'] })),
  );
  const list = (id = 'week') => shelfIds(db, { kind: 'collection', id }, HAND);
  return { db, list };
}

test('a heading goes where the clerk was, in the order that was shown, and away again', async () => {
  const { db, list } = await openDesk();
  const before = await putPart(db, 'week', culture, 'clip-2');
  expect(await list()).toEqual(['clip-3', 'culture', 'clip-2', 'clip-1']);
  await putPart(db, 'week', remark, null);
  expect(await list()).toEqual(['clip-3', 'culture', 'clip-2', 'clip-1', 'remark']);
  await removeParts(db, 'week', ['culture']);
  expect(await list()).toEqual(['clip-3', 'clip-2', 'clip-1', 'remark']);
  if (before !== null) await restoreArrangement(db, 'week', before);
  expect(await list()).toEqual(['clip-3', 'clip-2', 'clip-1']);
  expect((await db.collections.get('week'))?.parts).toBeUndefined();
});

test('a text that is put right stays at its place', async () => {
  const { db, list } = await openDesk();
  await putPart(db, 'week', culture, 'clip-1');
  await putPart(db, 'week', { ...culture, text: 'Văn hóa – xã hội' }, null);
  expect(await list()).toEqual(['clip-3', 'clip-2', 'culture', 'clip-1']);
  expect((await db.collections.get('week'))?.parts?.[0]?.text).toBe('Văn hóa – xã hội');
});

test('headings and notes move as clips do, and go along where an export puts clips elsewhere', async () => {
  const { db, list } = await openDesk();
  await putPart(db, 'week', culture, 'clip-2');
  await placeClips(db, 'week', ['culture', 'clip-3', 'clip-2', 'clip-1']);
  expect(await list()).toEqual(['culture', 'clip-3', 'clip-2', 'clip-1']);
  await arrangeClips(db, 'week', ['clip-1', 'clip-2', 'clip-3']);
  expect(await list()).toEqual(['culture', 'clip-1', 'clip-2', 'clip-3']);
});

test('another name or colour leaves headings and notes alone; a copy of the collection has them', async () => {
  const { db, list } = await openDesk();
  await putPart(db, 'week', culture, 'clip-2');
  await putCollection(db, { name: 'Tuần mười', color: 'red' }, { id: 'week', now });
  expect(await list()).toEqual(['clip-3', 'culture', 'clip-2', 'clip-1']);
  await duplicateCollection(db, 'week', 'Tuần mười (2)', { now, newId: 'copy' });
  expect(await list('copy')).toEqual(['clip-3', 'culture', 'clip-2', 'clip-1']);
});

test('where two collections become one, what came in stands behind, with its headings', async () => {
  const { db, list } = await openDesk();
  await ensureCollection(db, 'Tuần 11', { id: 'next', now });
  await db.clips.update('clip-1', { collections: ['next'], collectionKeys: ['next'] });
  await putPart(db, 'next', culture, 'clip-1');
  const { rows } = await mergeCollections(db, 'next', 'week', { now });
  expect(await list()).toEqual(['clip-3', 'clip-2', 'culture', 'clip-1']);
  await db.collections.bulkPut([...rows]);
  expect((await db.collections.get('week'))?.parts).toBeUndefined();
  expect((await db.collections.get('next'))?.parts).toEqual([culture]);
});
