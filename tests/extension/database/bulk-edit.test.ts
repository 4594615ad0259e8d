import { describe, expect, test } from 'vitest';
import { changeClips, undoChanges } from '../../../lib/extension/database/bulk-edit.ts';
import {
  addTags,
  addToCollection,
  moveToTrash,
  removeTags,
  setDue,
  setStatus,
} from '../../../lib/extension/database/change-of.ts';
import { openIndex } from '../../../lib/extension/database/open-index.ts';
import type { ClipDatabase } from '../../../lib/extension/database/open.ts';
import { makeDatabase } from '../../helpers/make-database.ts';
import { makeClips } from './make-clips.ts';

const NOW = { now: '2024-06-01T00:00:00.000Z' };

async function found(db: ClipDatabase, query: string): Promise<string[]> {
  const { hits } = await (await openIndex(db)).search(query, { limit: 500, now: new Date() });
  return hits.flatMap(({ id, similar }) => [id, ...similar]).sort();
}

async function openDesk(count = 3) {
  const db = makeDatabase();
  const clips = Array.from({ length: count }, (_, at) => ({
    title: `Bài số ${at}`,
    tags: ['gốc'],
  }));
  return { db, ids: await makeClips(db, clips) };
}

describe('many clips are changed in one go', () => {
  test('a tag is put on, found by search, and taken back as one', async () => {
    const { db, ids } = await openDesk(95);
    const done: number[] = [];
    const outcome = await changeClips(db, ids, addTags(['tuyên giáo']), {
      ...NOW,
      onProgress: (count) => done.push(count),
    });
    expect(outcome.end).toBe('done');
    // How many come at a time follows the machine; the first are few.
    expect(done[0]).toBe(40);
    expect(done).toEqual(done.toSorted((a, b) => a - b));
    expect(done.at(-1)).toBe(95);
    expect(await found(db, 'the:"tuyên giáo"')).toHaveLength(95);
    await undoChanges(db, outcome.changed, NOW);
    expect(await found(db, 'the:"tuyên giáo"')).toEqual([]);
    expect((await db.clips.get('clip-7'))?.tags).toEqual(['gốc']);
  });

  test('those that bear it already are no part of what is taken back', async () => {
    const { db, ids } = await openDesk();
    await changeClips(db, ['clip-1'], addTags(['mới']), NOW);
    const { changed } = await changeClips(db, ids, addTags(['Mới']), NOW);
    expect(changed.map(({ id }) => id)).toEqual(['clip-2', 'clip-3']);
    await undoChanges(db, changed, NOW);
    expect((await db.clips.get('clip-1'))?.tags).toEqual(['gốc', 'mới']);
  });

  test('what somebody did since stays when it is taken back', async () => {
    const { db } = await openDesk();
    const { changed } = await changeClips(db, ['clip-1'], removeTags(['goc']), NOW);
    await changeClips(db, ['clip-1'], addTags(['của người khác']), NOW);
    await undoChanges(db, changed, NOW);
    expect((await db.clips.get('clip-1'))?.tags).toEqual(['gốc', 'của người khác']);
    const read = await changeClips(db, ['clip-1'], setStatus('read'), NOW);
    await changeClips(db, ['clip-1'], setStatus('done'), NOW);
    await undoChanges(db, read.changed, NOW);
    expect((await db.clips.get('clip-1'))?.status).toBe('done');
  });

  test('deleted clips leave search and their tags, and come back whole', async () => {
    const { db, ids } = await openDesk();
    await changeClips(db, ids, addToCollection('tuần'), NOW);
    const { changed } = await changeClips(db, ids, moveToTrash(NOW.now), NOW);
    expect(await found(db, 'bài số')).toEqual([]);
    expect(await db.clips.where('tagKeys').equals('goc').count()).toBe(0);
    await undoChanges(db, changed, NOW);
    expect(await found(db, 'bài số')).toEqual(ids);
    expect(await db.clips.where('collectionKeys').equals('tuần').count()).toBe(3);
  });

  test('stopped half-way, what was done is known and can be taken back', async () => {
    const { db, ids } = await openDesk(100);
    const controller = new AbortController();
    const outcome = await changeClips(db, ids, setStatus('read'), {
      ...NOW,
      signal: controller.signal,
      onProgress: () => controller.abort(),
    });
    expect(outcome.end).toBe('stopped');
    expect(outcome.changed).toHaveLength(40);
    await undoChanges(db, outcome.changed, NOW);
    expect(await found(db, 'là:đã-đọc')).toEqual([]);
  });
});

describe('an office follows each clip to its result', () => {
  test('a day to deal with it by makes it wait for something', async () => {
    const { db } = await openDesk();
    const { changed } = await changeClips(db, ['clip-1'], setDue('2024-06-15'), NOW);
    expect(await db.clips.get('clip-1')).toMatchObject({ status: 'todo', dueOn: '2024-06-15' });
    expect(await found(db, 'là:cần-xử-lý')).toEqual(['clip-1']);
    expect(await found(db, 'la:chua-doc')).toEqual(['clip-2', 'clip-3']);
    await undoChanges(db, changed, NOW);
    const row = await db.clips.get('clip-1');
    expect([row?.status, row?.dueOn]).toEqual([undefined, undefined]);
  });

  test('clips that are gone are passed over', async () => {
    const { db } = await openDesk(1);
    const { changed } = await changeClips(db, ['nobody', 'clip-1'], setStatus('done'), NOW);
    expect(changed.map(({ id }) => id)).toEqual(['clip-1']);
  });
});
