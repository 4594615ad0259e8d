import { describe, expect, test, vi } from 'vitest';
import { addSource, readSource } from '../../../lib/extension/database/sources.ts';
import { openIndex } from '../../../lib/extension/database/open-index.ts';
import { trashClip } from '../../../lib/extension/database/edit-clip.ts';
import { planRestore } from '../../../lib/extension/backup/plan.ts';
import { fileOf, port } from '../../backup/make.ts';
import { makePngHead } from '../../helpers/make-image.ts';
import {
  backUp,
  fillRandomly,
  fingerprints,
  makeDatabase,
  NOW,
  plan,
  restore,
  save,
} from './make.ts';

/** As many as the machine has time for; `ROUND_TRIP=1000` is what a release is measured by. */
const CLIPS = Number(process.env['ROUND_TRIP'] ?? 60);

describe('a library goes through a file', () => {
  test(`${CLIPS} clips, exported, wiped and brought back, are the same to the last byte`, async () => {
    const db = makeDatabase();
    await fillRandomly(db, CLIPS);
    const before = await fingerprints(db);
    const { bytes, tally } = await backUp(db);
    expect(tally).toMatchObject({ clips: CLIPS, leftOut: 0 });

    const empty = makeDatabase();
    const done = await restore(empty, bytes);
    expect(done).toMatchObject({ added: CLIPS, merged: 0, unchanged: 0 });
    expect(await fingerprints(empty)).toEqual(before);
    expect((await empty.meta.get('sequence'))?.value).toBe(CLIPS);
  }, 300_000);

  test('what came back is found by search, and what was in the trash stays in the trash', async () => {
    const db = makeDatabase();
    await save(db, 'a', { text: 'Nghị quyết về thủy lợi nội đồng.' });
    await trashClip(db, await save(db, 'b', { text: 'Thủy lợi đã xóa.' }), NOW);
    const empty = makeDatabase();
    await restore(empty, (await backUp(db)).bytes);
    const index = await openIndex(empty);
    const result = await index.search('thủy lợi', { limit: 10, now: new Date(NOW) });
    expect(result.hits).toHaveLength(1);
    expect((await empty.clips.toArray()).filter((row) => row.deletedAt !== '')).toHaveLength(1);
  });

  test('what was taught of a host comes along', async () => {
    const db = makeDatabase();
    await save(db, 'a');
    const layout = {
      taughtAt: NOW,
      sample: 'https://la.gov.vn/1',
      fields: { title: ['h2'], body: ['div.noi-dung'] },
    };
    const row = { schema: 1, host: 'la.gov.vn', name: 'Cổng lạ', layouts: [layout] } as const;
    await db.taught.put({ ...row, changedAt: NOW, uses: 2 });
    const { bytes, tally } = await backUp(db);
    expect(tally.leftOut).toBe(0);
    const empty = makeDatabase();
    await restore(empty, bytes);
    expect(await empty.taught.toArray()).toEqual(await db.taught.toArray());
  });

  test('the page that a clip was taken from comes along, and the finding that it is gone', async () => {
    const db = makeDatabase();
    const id = await save(db, 'a');
    const page = { url: 'https://xuanlap.gov.vn/a', bytes: Uint8Array.of(31, 139, 8, 0, 255) };
    await addSource(db, { clipId: id, revision: 1 }, page);
    await db.clips.update(id, { goneAt: NOW });
    const { bytes } = await backUp(db);
    const empty = makeDatabase();
    await restore(empty, bytes);
    expect(await readSource(empty, id, 1)).toEqual({ clipId: id, number: 1, ...page });
    expect(await empty.clips.get(id)).toMatchObject({ goneAt: NOW });
    expect(await empty.revisions.get([id, 1])).not.toHaveProperty('page');
  });

  test('restored twice, nothing is there twice and nothing is left to do', async () => {
    const db = makeDatabase();
    await fillRandomly(db, 20);
    const { bytes } = await backUp(db);
    const other = makeDatabase();
    await restore(other, bytes);
    const once = await fingerprints(other);
    expect(await restore(other, bytes)).toMatchObject({ added: 0, merged: 0, unchanged: 20 });
    expect(await fingerprints(other)).toEqual(once);
    expect((await plan(other, bytes)).clips.every(({ act }) => act === 'same')).toBe(true);
  });

  test('locked with a password, it opens with that and no other', async () => {
    const db = makeDatabase();
    await save(db, 'a');
    const { bytes } = await backUp(db, 'Thọ Xuân 2026');
    const options = { crypto: port, schema: 1 };
    const wrong = await planRestore(db, fileOf(bytes), { ...options, password: 'khác' });
    expect(wrong).toMatchObject({ ok: false, reason: 'wrong-password' });
    expect((await plan(db, bytes, 'Thọ Xuân 2026')).clips).toHaveLength(1);
  });

  test('stopped half-way, the report says what is in, and going on brings the rest in order', async () => {
    const db = makeDatabase();
    await fillRandomly(db, 90);
    const { bytes } = await backUp(db);
    const order = (await db.clips.orderBy('sequence').toArray()).map(({ id }) => id);
    const other = makeDatabase();
    const stop = new AbortController();
    const tally = await restore(other, bytes, {
      signal: stop.signal,
      onProgress: ({ step, done }) => {
        if (step === 'clips' && done >= 40) stop.abort();
      },
    });
    expect(tally.added).toBe(40);
    expect(await other.clips.count()).toBe(40);
    for (const row of await other.clips.toArray()) {
      expect(await other.revisions.get([row.id, row.revision])).toBeDefined();
    }
    await restore(other, bytes);
    expect((await other.clips.orderBy('sequence').toArray()).map(({ id }) => id)).toEqual(order);
  });
});

describe('damage in the store', () => {
  test('a picture that is no longer what was saved does not make the backup unreadable', async () => {
    const db = makeDatabase();
    const id = await save(db, 'a', { pictures: 2 });
    const [hash = ''] = await db.blobs.toCollection().primaryKeys();
    await db.blobs.update(hash, { bytes: makePngHead(1, 1) });
    const { bytes, tally } = await backUp(db);
    expect(tally).toMatchObject({ clips: 1, files: 1, leftOut: 1 });
    const other = makeDatabase();
    await restore(other, bytes);
    expect((await other.clips.get(id))?.missingImages).toHaveLength(1);
  });

  test('a clip that lost its revision is left out and counted, the others are in', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const db = makeDatabase();
    const id = await save(db, 'a');
    await save(db, 'b');
    await db.revisions.delete([id, 1]);
    const { bytes, tally } = await backUp(db);
    expect(tally).toMatchObject({ clips: 1, leftOut: 1 });
    expect((await plan(makeDatabase(), bytes)).clips).toHaveLength(1);
  });
});
