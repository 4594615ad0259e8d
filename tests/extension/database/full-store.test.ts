import type { DBCore, Middleware } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { changeClips, undoChanges } from '../../../lib/extension/database/bulk-edit.ts';
import { addTags, moveToTrash } from '../../../lib/extension/database/change-of.ts';
import { diskFailure } from '../../../lib/extension/database/failure.ts';
import { trashClip } from '../../../lib/extension/database/edit-clip.ts';
import { ClipDatabase } from '../../../lib/extension/database/open.ts';
import { purgeClips } from '../../../lib/extension/database/purge.ts';
import {
  keepReserve,
  refuseWhereFull,
  reserveSize,
} from '../../../lib/extension/database/reserve.ts';
import { emptyOldTrash } from '../../../lib/extension/database/trash-days.ts';
import { save } from '../backup/make.ts';
import { makeDatabase } from '../../helpers/make-database.ts';
import { makeWitness } from '../../helpers/make-witness.ts';

const NOW = '2026-11-24T02:00:00.000Z';
const MB = 1 << 20;
const noRoom = () => new DOMException('no room', 'QuotaExceededError');

/** A disk with so much room, on which the store and the extension's own files lie. */
interface Disk {
  free: number;
  readonly files: Map<string, number>;
}

/** Every row that is written takes 4 kB; deleting gives nothing back at once, as in a browser. */
const onDisk = (disk: Disk): Middleware<DBCore> => ({
  stack: 'dbcore',
  name: 'on-disk',
  create: (core) => ({
    ...core,
    table: (name) => {
      const table = core.table(name);
      return {
        ...table,
        mutate: (request) => {
          const rows = request.type === 'add' || request.type === 'put' ? request.values.length : 0;
          if (rows * 4096 > disk.free) return Promise.reject(noRoom());
          disk.free -= rows * 4096;
          return table.mutate(request);
        },
      };
    },
  }),
});

/** The browser's file system over a disk, as far as the reserve uses it. */
function fileSystem(disk: Disk) {
  const sizeOf = (name: string): number => {
    const size = disk.files.get(name);
    if (size === undefined) throw new DOMException('no such file', 'NotFoundError');
    return size;
  };
  const createWritable = (name: string) => {
    let written = 0;
    const take = (bytes: number) => {
      if (bytes > disk.free) throw noRoom();
      written += bytes;
      disk.free -= bytes;
    };
    return {
      write: async (piece: Uint8Array) => take(piece.length),
      truncate: async (size: number) => take(size - written),
      close: async () => {
        disk.free += disk.files.get(name) ?? 0;
        disk.files.set(name, written);
      },
      abort: async () => {
        disk.free += written;
      },
    };
  };
  return {
    getFileHandle: async (name: string, { create = false } = {}) => {
      if (create && !disk.files.has(name)) disk.files.set(name, 0);
      sizeOf(name);
      return {
        getFile: async () => ({ size: sizeOf(name) }),
        createWritable: async () => createWritable(name),
      };
    },
    removeEntry: async (name: string) => {
      disk.free += sizeOf(name);
      disk.files.delete(name);
    },
  };
}

let disk: Disk;
let db: ClipDatabase;

beforeEach(() => {
  disk = { free: 100 * MB, files: new Map() };
  db = makeDatabase();
  db.use(onDisk(disk));
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  vi.stubGlobal('navigator', {
    storage: {
      getDirectory: async () => fileSystem(disk),
      estimate: async () => ({ usage: 900 * MB, quota: 900 * MB + disk.free }),
    },
    locks: { request: (_: string, work: () => Promise<void>) => work() },
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

async function fillUp(): Promise<string[]> {
  const ids = [await save(db, 'a'), await save(db, 'b'), await save(db, 'c')];
  await keepReserve();
  disk.free = 0;
  return ids;
}

const trashed = async () => (await db.clips.where('deletedAt').above('').primaryKeys()).sort();

test('in a full store a clip can be put into the trash, and the trash be cleared', async () => {
  const [first = ''] = await fillUp();
  await expect(save(db, 'd')).rejects.toThrow();
  await trashClip(db, first, NOW);
  expect(await trashed()).toEqual([first]);
  disk.free = 0;
  expect(await purgeClips(db, makeWitness(), [first])).toBe(1);
});

test('the same for many at once, which can be taken back, too', async () => {
  const ids = await fillUp();
  const world = { now: NOW, makesRoom: true };
  const { changed, end } = await changeClips(db, ids, moveToTrash(NOW), world);
  expect(end).toBe('done');
  expect(await trashed()).toEqual(ids.toSorted());
  await vi.waitFor(async () => expect(await reserveSize()).toBeGreaterThan(MB));
  disk.free = 0;
  expect((await undoChanges(db, changed, { now: NOW })).end).toBe('done');
  expect(await trashed()).toEqual([]);
});

test('what makes no room does not touch what is kept aside, and is told that there is none', async () => {
  const ids = await fillUp();
  const kept = await reserveSize();
  expect((await changeClips(db, ids, addTags(['mới']), { now: NOW })).end).toBe('full');
  expect(await reserveSize()).toBe(kept);
});

test('what has been in the trash for 30 days goes in a full store, too', async () => {
  const [first = ''] = await fillUp();
  await trashClip(db, first, NOW);
  disk.free = 20 * MB;
  const live = (day: number) =>
    emptyOldTrash(db, makeWitness(), Date.parse(NOW) + day * 86_400_000);
  for (let day = 0; day < 30; day++) await live(day);
  await keepReserve();
  disk.free = 0;
  expect(await live(30)).toBe(1);
});

test('at most half of what is free is kept aside, so that room that was made serves to save', async () => {
  disk.free = 3 * MB;
  await keepReserve();
  expect(await reserveSize()).toBe(MB);
  expect(disk.free).toBe(2 * MB);
  disk.free = 60 * MB;
  await keepReserve();
  expect(await reserveSize()).toBe(8 * MB);
});

test('a disk with next to no room keeps what it has', async () => {
  disk.free = 100_000;
  await keepReserve();
  expect(await reserveSize()).toBe(0);
  expect(disk.free).toBe(100_000);
});

test('with nothing kept aside, a full store says so', async () => {
  const id = await save(db, 'a');
  disk.free = 0;
  await expect(trashClip(db, id, NOW)).rejects.toThrow();
  expect(await trashed()).toEqual([]);
});

/** Opening takes room, too; where there is none, Chrome does not say why. */
function makeStore(): ClipDatabase {
  const factory = new IDBFactory();
  const open = factory.open.bind(factory);
  factory.open = (name, version) => {
    if (disk.free < MB)
      throw new DOMException('Internal error opening backing store', 'UnknownError');
    return open(name, version);
  };
  return new ClipDatabase({ indexedDB: factory, IDBKeyRange });
}

test('a store that the browser closed on a full disk opens again with the room kept aside', async () => {
  const store = makeStore();
  await save(store, 'a');
  await keepReserve();
  disk.free = 0;
  // What Dexie does when the browser closes its connection.
  store.close({ disableAutoOpen: false });
  expect(await store.clips.count()).toBe(1);
});

test('a store that does not open on a full disk is opened with that room', async () => {
  await keepReserve();
  disk.free = 0;
  const store = makeStore();
  await store.open();
  expect(await store.clips.count()).toBe(0);
});

test('a store that could not be opened at all is opened once there is room', async () => {
  disk.free = 0;
  const store = makeStore();
  await expect(store.open()).rejects.toThrow();
  disk.free = 50 * MB;
  expect(await store.clips.count()).toBe(0);
});

test('a failure that hides that the disk is full is told as such; nothing new is begun until there is room', async () => {
  const hidden = new DOMException('Internal error', 'UnknownError');
  expect(await diskFailure(hidden)).toBe('storage');
  await refuseWhereFull();
  disk.free = 0;
  expect(await diskFailure(hidden)).toBe('quota');
  await expect(refuseWhereFull()).rejects.toThrow('no room');
  disk.free = 50 * MB;
  await refuseWhereFull();
});
