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
import { maintainIndex } from '../../../lib/extension/database/maintain-index.ts';
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

describe('very many clips are changed at once, their texts indexed anew afterwards', () => {
  const MANY = { ...NOW, defersFrom: 10 };
  const alone = (work: () => Promise<void>) => work();

  test(
    'each is found by its text all the time, by its new tag once the background is through',
    { timeout: 30_000 },
    async () => {
      const { db, ids } = await openDesk(260);
      await maintainIndex(db, alone);
      expect(await db.indexDeltas.count()).toBe(0);
      await changeClips(db, ids.slice(0, 1), addTags(['mới lưu']), NOW);
      const outcome = await changeClips(db, ids, addTags(['tuyên giáo']), MANY);
      expect(outcome.changed).toHaveLength(260);
      // What stands in a delta of its own is indexed at once: nothing else knows it.
      expect(await found(db, 'the:"tuyên giáo"')).toEqual(['clip-1']);
      expect(await found(db, 'the:"mới lưu"')).toEqual(['clip-1']);
      expect((await found(db, '"Bài số 17"'))[0]).toBe('clip-18');
      await changeClips(db, ids.slice(4, 5), moveToTrash(NOW.now), NOW);

      await maintainIndex(db, alone);
      expect(await db.indexDeltas.count()).toBe(0);
      const tagged = await found(db, 'the:"tuyên giáo"');
      expect(tagged).toHaveLength(259);
      expect(tagged).not.toContain('clip-5');

      const later = { ...MANY, now: '2024-06-02T00:00:00.000Z' };
      await undoChanges(db, outcome.changed, later);
      await maintainIndex(db, alone);
      expect(await found(db, 'the:"tuyên giáo"')).toEqual([]);
      expect(await db.meta.get('indexMarks')).toBeUndefined();
    },
  );

  test('before the first merge a clip is known by its delta alone, which no mark replaces', async () => {
    const { db, ids } = await openDesk(12);
    await changeClips(db, ids, setStatus('read'), MANY);
    expect(await found(db, 'la:da-doc')).toHaveLength(12);
  });

  test('what is left when the background dies is taken up again, however little it is', async () => {
    const { db, ids } = await openDesk(256);
    await maintainIndex(db, alone);
    await changeClips(db, ids.slice(0, 12), setStatus('todo'), MANY);
    await maintainIndex(db, alone);
    expect(await found(db, 'la:can-xu-ly')).toHaveLength(12);
    expect(await db.indexDeltas.count()).toBe(0);
  });

  test('one that the store cannot change keeps no other back, and is named', async () => {
    const { db, ids } = await openDesk(5);
    const outcome = await changeClips(
      db,
      ids,
      ({ id }) => {
        if (id === 'clip-3') throw new Error('damaged');
        return { status: 'done' };
      },
      NOW,
    );
    expect(outcome).toMatchObject({ end: 'done', refused: ['clip-3'] });
    expect(outcome.changed.map(({ id }) => id)).toEqual(['clip-1', 'clip-2', 'clip-4', 'clip-5']);
    expect((await db.clips.get('clip-5'))?.status).toBe('done');
  });

  test('where the store itself fails, not every clip is tried', async () => {
    const { db, ids } = await openDesk(30);
    let tried = 0;
    const outcome = await changeClips(
      db,
      ids,
      () => {
        tried += 1;
        throw new Error('damaged');
      },
      NOW,
    );
    expect(outcome).toMatchObject({ end: 'failed', changed: [] });
    expect(tried).toBeLessThan(25);
  });
});
