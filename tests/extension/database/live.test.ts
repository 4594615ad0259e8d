import Dexie from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, expect, test, vi } from 'vitest';
import { changeClips } from '../../../lib/extension/database/bulk-edit.ts';
import { setStatus } from '../../../lib/extension/database/change-of.ts';
import { holdLooks, liveQuery } from '../../../lib/extension/database/live.ts';
import type { ClipDatabase } from '../../../lib/extension/database/open.ts';
import { makeDatabase } from '../../helpers/make-database.ts';
import { makeClips } from './make-clips.ts';

let db: ClipDatabase;

// Without a store of the browser's own, Dexie watches nothing.
Dexie.dependencies.indexedDB = new IDBFactory();
Dexie.dependencies.IDBKeyRange = IDBKeyRange;

beforeEach(async () => {
  db = makeDatabase();
  await makeClips(db, [{ title: 'a' }, { title: 'b' }]);
});

function addTag(tag: string): Promise<unknown> {
  const now = '2024-05-02T00:00:00.000Z';
  return changeClips(db, ['clip-1'], (row) => ({ tags: [...row.tags, tag] }), { now });
}

/** Reads a clip's tags so slowly that changes come faster. */
async function readTags(): Promise<number> {
  await db.clips.get('clip-1');
  await db.clips.toArray();
  return (await db.clips.get('clip-1'))?.tags.length ?? 0;
}

test('an open list shows changes while more keep coming, and the last one in the end', async () => {
  const told: number[] = [];
  const watching = liveQuery(readTags).subscribe({ next: (tags) => told.push(tags) });
  await vi.waitFor(() => expect(told).toEqual([0]));
  let isOver = false;
  const rush = (async () => {
    for (let at = 1; at <= 60; at++) await addTag(`nhãn ${at}`);
    isOver = true;
  })();
  await vi.waitFor(() => expect(told.length).toBeGreaterThan(3), { interval: 1 });
  expect(isOver).toBe(false);
  await rush;
  await vi.waitFor(() => expect(told.at(-1)).toBe(60));
  expect(told).toEqual(told.toSorted((a, b) => a - b));
  watching.unsubscribe();
});

test('a change by another window is shown, and nothing after the list was closed', async () => {
  const told: number[] = [];
  const watching = liveQuery(readTags).subscribe({ next: (tags) => told.push(tags) });
  await vi.waitFor(() => expect(told).toEqual([0]));
  await addTag('một');
  await vi.waitFor(() => expect(told.at(-1)).toBe(1));
  watching.unsubscribe();
  await addTag('hai');
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(told.at(-1)).toBe(1);
});

test('what a result makes somebody write is written, outside of the look', async () => {
  const watching = liveQuery(readTags).subscribe({
    next: (tags) => {
      if (tags === 1) void addTag('viết khi thấy');
    },
  });
  await addTag('một');
  await vi.waitFor(async () => {
    expect((await db.clips.get('clip-1'))?.tags).toEqual(['một', 'viết khi thấy']);
  });
  watching.unsubscribe();
});

test('a failure is told', async () => {
  const failing = new Promise((resolve) => {
    liveQuery(() => Promise.reject(new Error('hỏng'))).subscribe({ next: resolve, error: resolve });
  });
  expect(await failing).toEqual(new Error('hỏng'));
});

test('an act on very many clips is shown once, when it is done; a list opened meanwhile is there at once', async () => {
  const counts: number[] = [];
  const count = async () => await db.clips.where('[deletedAt+status]').equals(['', 'read']).count();
  const first = liveQuery(count).subscribe({ next: (value) => counts.push(value) });
  await vi.waitFor(() => expect(counts).toEqual([0]));
  const release = holdLooks();
  for (const id of ['clip-1', 'clip-2']) {
    await changeClips(db, [id], setStatus('read'), { now: '2024-06-01T00:00:00.000Z' });
  }
  const later: number[] = [];
  const second = liveQuery(count).subscribe({ next: (value) => later.push(value) });
  await vi.waitFor(() => expect(later).toEqual([2]));
  expect(counts).toEqual([0]);
  release();
  await vi.waitFor(() => expect(counts).toEqual([0, 2]));
  first.unsubscribe();
  second.unsubscribe();
});
