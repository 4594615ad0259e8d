import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { checkStore } from '../../../lib/extension/database/check-store.ts';
import { readClips } from '../../../lib/extension/database/clip-view.ts';
import { editClip, undoSave } from '../../../lib/extension/database/edit-clip.ts';
import { openIndex } from '../../../lib/extension/database/open-index.ts';
import {
  ClipDatabase,
  STORE_SCHEMA,
  STORE_VERSIONS,
  type StorageWorld,
  type StoreVersion,
} from '../../../lib/extension/database/open.ts';
import { readRegister } from '../../../lib/extension/database/read-register.ts';
import { makeDatabase } from '../../helpers/make-database.ts';
import { replayStore, type StoreDump } from '../../helpers/store-dump.ts';
import { backUp, restore } from '../backup/make.ts';

const FOLDER = path.join(import.meta.dirname, '../../fixtures/stores');
const FILES = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));
const NOW = '2026-11-25T02:00:00.000Z';

let world: StorageWorld & { readonly indexedDB: IDBFactory };

beforeEach(() => {
  world = { indexedDB: new IDBFactory(), IDBKeyRange };
});

async function replay(file: string): Promise<StoreDump> {
  const json = readFileSync(path.join(FOLDER, file), 'utf8');
  await replayStore(world.indexedDB, json);
  const dump: StoreDump = JSON.parse(json);
  return dump;
}

async function find(db: ClipDatabase, query: string): Promise<string[]> {
  const { hits } = await (await openIndex(db)).search(query, { limit: 10, now: new Date(NOW) });
  const rows = await db.clips.bulkGet(hits.map(({ id }) => id));
  return rows.map((row) => row?.title ?? '');
}

test('a store of every version was kept', () => {
  const numbers = FILES.map((name) => Number(/version-(\d+)/.exec(name)?.[1])).toSorted();
  expect(numbers).toEqual(Array.from({ length: STORE_SCHEMA }, (_, at) => at + 1));
});

describe.each(FILES)('a store of %s', (file) => {
  test('has something in every table, but for the folder that only a browser can hold', async () => {
    const { tables } = await replay(file);
    const empty = tables.filter(({ rows }) => rows.length === 0).map(({ name }) => name);
    expect(empty).toEqual(['folders']);
  });

  test('opens with all its rows, and nothing in it counts as damaged', async () => {
    const { tables } = await replay(file);
    const db = new ClipDatabase(world);
    for (const { name, rows } of tables)
      expect([name, await db.table(name).count()]).toEqual([name, rows.length]);
    expect(await checkStore(db)).toMatchObject({
      clips: 4,
      revisions: 6,
      damagedClips: [],
      damagedFiles: [],
      wrongCitations: [],
      isIndexWhole: true,
    });
  });

  test('shows its clips with text, pictures, edits, labels, highlights, kept files and older texts', async () => {
    await replay(file);
    const db = new ClipDatabase(world);
    const shelf = await db.collections.toCollection().first();
    const clips = await readClips(db, await db.clips.orderBy('sequence').primaryKeys());
    expect(clips).toMatchObject([
      {
        tags: ['tuyên giáo', 'Huyện ủy'],
        collections: [shelf?.id],
        note: 'gửi chị Hà',
        status: 'todo',
        dueOn: '2026-12-01',
        article: { title: 'Tuyên giáo Thọ Xuân 2023', publishedAt: '2023-01-31' },
        highlights: [{ color: 'yellow', note: 'trích vào báo cáo' }],
      },
      { revision: 2, tags: ['lịch'], article: { text: expect.stringContaining('nhà văn hóa') } },
      { article: { title: 'Bài đã xóa' } },
      { article: { title: 'Bài mới nhất' } },
    ]);
    expect(
      Object.keys((await db.revisions.get([clips[0]?.id ?? '', 1]))?.images ?? {}),
    ).toHaveLength(7);
    const hash = Object.values((await db.revisions.get([clips[1]?.id ?? '', 2]))?.files ?? {})[0];
    expect((await db.blobs.get(hash ?? ''))?.mediaType).toBe('application/pdf');
  });

  test('finds them: in the sealed index, in a delta, in the text of a kept file; not in the trash', async () => {
    await replay(file);
    const db = new ClipDatabase(world);
    expect(await find(db, 'tuyên giáo')).toContain('Tuyên giáo Thọ Xuân 2023');
    expect(await find(db, 'mùa gặt')).toEqual(['Bài mới nhất']);
    expect(await find(db, 'duyệt dự toán')).toEqual(['Lịch công tác tuần 47']);
    expect(await find(db, 'đã xóa')).toEqual([]);
    const entries = await readRegister(db);
    expect(entries.some(({ issuer }) => issuer === 'Huyện ủy')).toBe(true);
  });

  test('goes on being written to', async () => {
    await replay(file);
    const db = new ClipDatabase(world);
    const [id = ''] = await db.clips.orderBy('sequence').primaryKeys();
    await editClip(db, id, { tags: ['sau nâng cấp'] }, NOW);
    expect((await db.clips.get(id))?.tags).toEqual(['sau nâng cấp']);
    await undoSave(db, { clipId: id, revision: 1 }, NOW);
    expect((await db.clips.get(id))?.deletedAt).toBe(NOW);
  });
});

describe('upgrading a store', () => {
  const next: readonly StoreVersion[] = [
    ...STORE_VERSIONS,
    {
      stores: { extra: 'id' },
      upgrade: (upgrading) =>
        upgrading
          .table('clips')
          .toCollection()
          .modify((row: { note: string }) => {
            row.note = `${row.note} (mới)`;
          }),
    },
  ];
  const last = `version-${STORE_SCHEMA}.json`;

  test('hands it out as it was first, and what was copied then can be restored', async () => {
    await replay(last);
    const copies: Uint8Array[] = [];
    const told: boolean[] = [];
    const db = new ClipDatabase({
      ...world,
      versions: next,
      beforeUpgrade: async (older) => {
        copies.push((await backUp(older)).bytes);
      },
    });
    db.onUpgrading = (isUnderWay) => told.push(isUnderWay);
    expect((await db.clips.orderBy('sequence').first())?.note).toBe('gửi chị Hà (mới)');
    expect(told).toEqual([true, false]);
    expect(copies).toHaveLength(1);
    const other = makeDatabase();
    expect(await restore(other, copies[0] ?? new Uint8Array())).toMatchObject({ added: 4 });
    expect((await other.clips.orderBy('sequence').first())?.note).toBe('gửi chị Hà');
  });

  test('copies nothing where there is nothing to upgrade', async () => {
    const beforeUpgrade = vi.fn();
    const fresh = new ClipDatabase({ ...world, versions: next, beforeUpgrade });
    await fresh.open();
    fresh.close();
    const again = new ClipDatabase({ ...world, versions: next, beforeUpgrade });
    expect(await again.clips.count()).toBe(0);
    expect(beforeUpgrade).not.toHaveBeenCalled();
  });

  test('goes on where no copy can be made: an upgrade that fails changes nothing by itself', async () => {
    await replay(last);
    const full = () => Promise.reject(new Error('no room'));
    const db = new ClipDatabase({ ...world, versions: next, beforeUpgrade: full });
    expect((await db.clips.orderBy('sequence').first())?.note).toBe('gửi chị Hà (mới)');
  });

  test('that breaks half-way leaves the store as it was, for the version that made it', async () => {
    const { tables } = await replay(last);
    const broken = [
      ...STORE_VERSIONS,
      { stores: {}, upgrade: () => Promise.reject(new Error('x')) },
    ];
    await expect(new ClipDatabase({ ...world, versions: broken }).open()).rejects.toThrow('x');
    const db = new ClipDatabase(world);
    for (const { name, rows } of tables) expect(await db.table(name).count()).toBe(rows.length);
  });
});
