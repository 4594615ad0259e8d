import { describe, expect, test } from 'vitest';
import { undoChanges } from '../../../lib/extension/database/bulk-edit.ts';
import {
  deleteCollection,
  duplicateCollection,
  mergeCollections,
  placeClips,
  putCollection,
} from '../../../lib/extension/database/edit-collections.ts';
import {
  colorTag,
  deleteTag,
  renameTag,
  unusedTags,
} from '../../../lib/extension/database/edit-tags.ts';
import { openIndex } from '../../../lib/extension/database/open-index.ts';
import { shelfIds } from '../../../lib/extension/database/shelves.ts';
import { makeDatabase } from '../../helpers/make-database.ts';
import { makeClips } from './make-clips.ts';

const NOW = { now: '2024-06-01T00:00:00.000Z' };
const hand = { by: 'hand', isDescending: true } as const;
const tagsOf = async (db: ReturnType<typeof makeDatabase>) =>
  (await db.clips.orderBy('sequence').toArray()).map(({ tags }) => tags.join(', '));

describe('collections', () => {
  async function openDesk() {
    const db = makeDatabase();
    for (const [id, name] of [
      ['c1', 'Tuần 5'],
      ['c2', 'Tuần 6'],
    ] as const) {
      await putCollection(db, { name, color: 'red' }, { id, ...NOW });
    }
    await makeClips(db, [
      { title: 'một', collections: ['c1'] },
      { title: 'hai', collections: ['c1'] },
      { title: 'ba', collections: ['c1', 'c2'] },
    ]);
    return db;
  }

  test('two of one name are not made, however they are written', async () => {
    const db = await openDesk();
    const again = await putCollection(db, { name: ' tuan 5 ' }, { id: 'x', ...NOW });
    expect(again).toMatchObject({ ok: false, reason: 'name-taken' });
    expect(await putCollection(db, { name: ' ' }, { id: 'x', ...NOW })).toMatchObject({
      reason: 'no-name',
    });
    expect(await putCollection(db, { name: 'Tuần 5 (cũ)' }, { id: 'c1', ...NOW })).toMatchObject({
      ok: true,
    });
  });

  test('a renamed one is found by its new name', async () => {
    const db = await openDesk();
    await putCollection(db, { name: 'Điểm tin' }, { id: 'c1', ...NOW });
    const index = await openIndex(db);
    const options = { limit: 9, now: new Date() };
    expect((await index.search('bo:"điểm tin"', options)).total).toBe(3);
    expect((await index.search('bo:"tuần 5"', options)).total).toBe(0);
  });

  test('the order made by hand is kept, and copied with the collection', async () => {
    const db = await openDesk();
    await placeClips(db, 'c1', ['clip-2', 'clip-1', 'clip-3']);
    expect(await shelfIds(db, { kind: 'collection', id: 'c1' }, hand)).toEqual([
      'clip-2',
      'clip-1',
      'clip-3',
    ]);
    await duplicateCollection(db, 'c1', 'Tuần 5 (2)', { ...NOW, newId: 'c3' });
    expect(await shelfIds(db, { kind: 'collection', id: 'c3' }, hand)).toEqual([
      'clip-2',
      'clip-1',
      'clip-3',
    ]);
  });

  test('deleting one keeps its clips and frees what lay in it; both can be put back', async () => {
    const db = await openDesk();
    await putCollection(db, { name: 'Bên trong', parent: 'c1' }, { id: 'in', ...NOW });
    const { changed, rows } = await deleteCollection(db, 'c1', NOW);
    expect(await db.clips.count()).toBe(3);
    expect(await db.collections.get('c1')).toBeUndefined();
    expect((await db.collections.get('in'))?.parent).toBeUndefined();
    await undoChanges(db, changed, NOW);
    await db.collections.bulkPut([...rows]);
    expect(await shelfIds(db, { kind: 'collection', id: 'c1' }, hand)).toHaveLength(3);
    expect((await db.collections.get('in'))?.parent).toBe('c1');
  });

  test('merged into another, nothing is there twice', async () => {
    const db = await openDesk();
    const { changed, rows } = await mergeCollections(db, 'c1', 'c2', NOW);
    expect(await shelfIds(db, { kind: 'collection', id: 'c2' }, hand)).toHaveLength(3);
    expect((await db.clips.get('clip-3'))?.collections).toEqual(['c2']);
    await undoChanges(db, changed, NOW);
    await db.collections.bulkPut([...rows]);
    expect((await db.clips.get('clip-1'))?.collections).toEqual(['c1']);
    expect(new Set((await db.clips.get('clip-3'))?.collections)).toEqual(new Set(['c1', 'c2']));
  });
});

describe('tags', () => {
  async function openDesk() {
    const db = makeDatabase();
    await makeClips(db, [
      { title: 'một', tags: ['Văn hóa', 'Đảng'] },
      { title: 'hai', tags: ['Văn hóa/Lễ hội'] },
      { title: 'ba', tags: ['Văn hóa mới'] },
    ]);
    return db;
  }

  test('a branch takes another name with all below it, and nothing that only begins alike', async () => {
    const db = await openDesk();
    await colorTag(db, 'van hoa', 'teal');
    const { changed, rows } = await renameTag(db, 'van hoa', 'Xã hội/Văn hóa', NOW);
    expect(await tagsOf(db)).toEqual([
      'Xã hội/Văn hóa, Đảng',
      'Xã hội/Văn hóa/Lễ hội',
      'Văn hóa mới',
    ]);
    expect(await db.tags.get('xa hoi/van hoa')).toMatchObject({ color: 'teal' });
    expect(await db.tags.get('van hoa')).toBeUndefined();
    await undoChanges(db, changed, NOW);
    await db.tags.bulkPut([...rows]);
    expect(await tagsOf(db)).toEqual(['Văn hóa, Đảng', 'Văn hóa/Lễ hội', 'Văn hóa mới']);
  });

  test('a name that is there already makes the two one', async () => {
    const db = await openDesk();
    await renameTag(db, 'van hoa', 'đảng', NOW);
    expect((await tagsOf(db))[0]?.toLowerCase()).toBe('đảng');
    expect(await shelfIds(db, { kind: 'tag', key: 'dang' }, hand)).toHaveLength(2);
  });

  test('another spelling of its own name is no other tag', async () => {
    const db = await openDesk();
    await renameTag(db, 'dang', 'ĐẢNG', NOW);
    expect((await db.tags.get('dang'))?.name).toBe('ĐẢNG');
    expect(await tagsOf(db)).toContain('Văn hóa, ĐẢNG');
  });

  test('one is deleted from every clip; the unused ones are listed', async () => {
    const db = await openDesk();
    await db.tags.put({ key: 'cu', name: 'cũ', usedAt: NOW.now });
    await deleteTag(db, 'van hoa', NOW);
    expect(await tagsOf(db)).toEqual(['Đảng', '', 'Văn hóa mới']);
    expect((await unusedTags(db)).map(({ name }) => name)).toEqual(['cũ']);
  });
});
