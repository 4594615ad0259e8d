import { describe, expect, test } from 'vitest';
import { fail, readFileText } from '../../../lib/index.ts';
import { checkStore } from '../../../lib/extension/database/check-store.ts';
import { editClip, trashClip } from '../../../lib/extension/database/edit-clip.ts';
import { repairIndex } from '../../../lib/extension/database/maintain-index.ts';
import { openIndex } from '../../../lib/extension/database/open-index.ts';
import type { ClipDatabase } from '../../../lib/extension/database/open.ts';
import { purgeClips } from '../../../lib/extension/database/purge.ts';
import { repairStore } from '../../../lib/extension/database/repair-store.ts';
import type { ReadFile } from '../../../lib/extension/files/file-reader.ts';
import { readWaiting } from '../../../lib/extension/files/read-waiting.ts';
import { runFileJobs } from '../../../lib/extension/save/run-file-jobs.ts';
import { backUp, restore } from '../backup/make.ts';
import { makeDatabase } from '../../helpers/make-database.ts';
import { makeWitness } from '../../helpers/make-witness.ts';
import { FILE_TEXT, makeFetching, PAGE, PLAN, saveAttached } from '../make-attached.ts';

const NOW = new Date('2026-11-24T02:00:00Z');
const read: ReadFile = (bytes) => readFileText(bytes);

async function makeStore() {
  const db = makeDatabase();
  const { clipId } = await saveAttached(db);
  await runFileJobs(makeFetching(db));
  await readWaiting(db, read);
  return { db, clipId };
}

async function find(db: ClipDatabase, query: string): Promise<string[]> {
  const { hits } = await (await openIndex(db)).search(query, { limit: 10, now: NOW });
  // The same article twice is folded under one hit.
  return hits.flatMap(({ id, similar }) => [id, ...similar]);
}

describe('the texts of kept files are searched', () => {
  test('a clip is found by words of its file, and by the numbers in it', async () => {
    const { db, clipId } = await makeStore();
    expect(await find(db, FILE_TEXT)).toEqual([clipId]);
    expect(await find(db, 'nạo vét mương')).toEqual([clipId]);
  });

  test('it stays so when the clip is edited, trashed and taken back, and when the index is made anew', async () => {
    const { db, clipId } = await makeStore();
    await editClip(db, clipId, { note: 'xem lại' }, NOW.toISOString());
    expect(await find(db, FILE_TEXT)).toEqual([clipId]);
    await repairIndex(db, (work) => work());
    expect(await find(db, FILE_TEXT)).toEqual([clipId]);
    await trashClip(db, clipId, NOW.toISOString());
    expect(await find(db, FILE_TEXT)).toEqual([]);
  });

  test('a second clip with the same file is found at once: nothing is read twice', async () => {
    const { db, clipId } = await makeStore();
    const second = await saveAttached(db, [PLAN], { url: `${PAGE}-2`, text: 'Bản tin khác hẳn.' });
    await runFileJobs(makeFetching(db));
    expect((await find(db, FILE_TEXT)).sort()).toEqual([clipId, second.clipId].sort());
    expect(await readWaiting(db, read)).toBe(0);
  });

  test('a file without text says why, and is left alone from then on', async () => {
    const db = makeDatabase();
    await saveAttached(db, [PLAN]);
    await runFileJobs(makeFetching(db));
    expect(await readWaiting(db, () => Promise.resolve(fail('no-text')))).toBe(1);
    expect(await db.fileTexts.toArray()).toMatchObject([{ state: 'none', reason: 'no-text' }]);
    expect(await readWaiting(db, read)).toBe(0);
  });

  test('a file that ends every reading is given up in the end', async () => {
    const db = makeDatabase();
    await saveAttached(db, [PLAN]);
    await runFileJobs(makeFetching(db));
    const closed = () => Promise.reject(new Error('the page was closed'));
    for (let at = 0; at < 12; at++) await readWaiting(db, closed).catch(() => undefined);
    expect(await readWaiting(db, read)).toBe(0);
    expect(await db.fileTexts.toArray()).toMatchObject([{ state: 'none', reason: 'timeout' }]);
  });
});

describe('kept files belong to the store', () => {
  test('they go when the last clip that has them is deleted for good, with their texts', async () => {
    const { db, clipId } = await makeStore();
    const second = await saveAttached(db, [PLAN], { url: `${PAGE}-2` });
    await runFileJobs(makeFetching(db));
    await trashClip(db, clipId, NOW.toISOString());
    await purgeClips(db, makeWitness(), [clipId]);
    expect([await db.blobs.count(), await db.fileTexts.count()]).toEqual([1, 1]);
    await trashClip(db, second.clipId, NOW.toISOString());
    await purgeClips(db, makeWitness(), [second.clipId]);
    expect([await db.blobs.count(), await db.fileTexts.count()]).toEqual([0, 0]);
  });

  test('one that is damaged is found by the check; repaired, it counts as not kept', async () => {
    const { db, clipId } = await makeStore();
    expect((await checkStore(db)).damagedFiles).toEqual([]);
    const hash = (await db.revisions.get([clipId, 1]))?.files?.[PLAN] ?? '';
    await db.blobs.update(hash, { bytes: new Uint8Array([1, 2, 3]) });
    const report = await checkStore(db);
    expect(report.damagedFiles).toEqual([hash]);
    await repairStore(db, makeWitness(), report);
    expect((await db.revisions.get([clipId, 1]))?.files?.[PLAN]).toBeUndefined();
    expect((await checkStore(db)).damagedFiles).toEqual([]);
  });

  test('they go through a backup, wait for their reader there, and merge into a clip without them', async () => {
    const { db, clipId } = await makeStore();
    const empty = makeDatabase();
    const { bytes } = await backUp(db);
    await restore(empty, bytes);
    const files = (await db.revisions.get([clipId, 1]))?.files;
    expect((await empty.revisions.get([clipId, 1]))?.files).toEqual(files);
    expect(await readWaiting(empty, read)).toBe(2);
    expect(await find(empty, FILE_TEXT)).toEqual([clipId]);

    const other = makeDatabase();
    const own = await saveAttached(other, []);
    await restore(other, bytes);
    expect((await other.revisions.get([own.clipId, 1]))?.files).toEqual(files);
    await readWaiting(other, read);
    expect(await find(other, FILE_TEXT)).toEqual([own.clipId]);
  });
});
