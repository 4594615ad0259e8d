import { describe, expect, test } from 'vitest';
import { citationRecords, citeArticle } from '../../../lib/index.ts';
import { checkStore } from '../../../lib/extension/database/check-store.ts';
import { repairStore } from '../../../lib/extension/database/repair-store.ts';
import { trashClip } from '../../../lib/extension/database/edit-clip.ts';
import { NOW, save } from '../backup/make.ts';
import { makeArticle } from '../../helpers/make-article.ts';
import { makeDatabase } from '../../helpers/make-database.ts';
import { runFileJobs } from '../../../lib/extension/save/run-file-jobs.ts';
import { makeFetching, PLAN, saveAttached } from '../make-attached.ts';
import { makePngHead } from '../../helpers/make-image.ts';
import { makeWitness } from '../../helpers/make-witness.ts';

async function makeStore() {
  const db = makeDatabase();
  const id = await save(db, 'a', { pictures: 2 });
  await save(db, 'b');
  await trashClip(db, await save(db, 'c'), NOW);
  return { db, id };
}
const CLEAN = { damagedClips: [], damagedFiles: [], wrongCitations: [], isIndexWhole: true };

describe('looking after the store', () => {
  test('a store that is whole is found whole', async () => {
    const { db } = await makeStore();
    expect(await checkStore(db)).toMatchObject({ ...CLEAN, clips: 3, revisions: 3, files: 2 });
  });

  test('one letter that changed in a saved text is found, with the clip it belongs to', async () => {
    const { db, id } = await makeStore();
    await db.revisions.update([id, 1], { 'article.lead': 'khác' });
    const { damagedClips } = await checkStore(db);
    expect(damagedClips).toEqual([{ id, title: 'Tiêu đề a', fault: 'body' }]);
  });

  test('a row that is none is found, and does not keep the others from being looked at', async () => {
    const { db, id } = await makeStore();
    await db.table('clips').update(id, { tags: 5 });
    const report = await checkStore(db);
    expect(report.damagedClips).toMatchObject([{ id, fault: 'row' }]);
    expect(report.clips).toBe(3);
  });

  test('a damaged picture is found; repaired, it counts as missing and the clip is whole', async () => {
    const { db, id } = await makeStore();
    const [hash = '', gone = ''] = await db.blobs.toCollection().primaryKeys();
    await db.blobs.update(hash, { bytes: makePngHead(1, 1) });
    await db.blobs.delete(gone);
    const report = await checkStore(db);
    expect([...report.damagedFiles].sort()).toEqual([gone, hash].sort());
    expect(await repairStore(db, makeWitness(), report)).toMatchObject({ files: 2 });
    expect((await db.clips.get(id))?.missingImages).toHaveLength(2);
    expect(await checkStore(db)).toMatchObject(CLEAN);
  });

  test('a damaged attachment is found; repaired, it is told as lost', async () => {
    const { db } = await makeStore();
    await saveAttached(db, [PLAN]);
    await runFileJobs(makeFetching(db));
    const kept = await db.revisions.filter(({ files }) => files !== undefined).first();
    const hash = kept?.files?.[PLAN] ?? '';
    await db.blobs.update(hash, { bytes: makePngHead(1, 1) });
    const report = await checkStore(db);
    expect(report.damagedFiles).toEqual([hash]);
    await repairStore(db, makeWitness(), report);
    expect(await db.fileJobs.toArray()).toMatchObject([
      { url: PLAN, state: 'failed', fault: 'lost' },
    ]);
    expect(await checkStore(db)).toMatchObject(CLEAN);
  });

  test('a clip whose newest text is gone shows the one before it again', async () => {
    const { db, id } = await makeStore();
    await save(db, 'a', { text: 'Bản mới.' });
    await db.revisions.delete([id, 2]);
    const report = await checkStore(db);
    expect(report.damagedClips).toMatchObject([{ id, fault: 'no-revision' }]);
    await repairStore(db, makeWitness(), report);
    expect(await db.clips.get(id)).toMatchObject({ revision: 1 });
    expect(await checkStore(db)).toMatchObject(CLEAN);
  });

  test('a register that does not fit the texts is made anew', async () => {
    const { db, id } = await makeStore();
    const text = 'Thực hiện Chỉ thị số 05-CT/TW ngày 15/5/2016 của Bộ Chính trị.';
    const [record] = citationRecords(citeArticle(makeArticle({ text })));
    if (record === undefined) throw new Error('nothing cited');
    await db.citations.put({ clipId: id, ...record });
    const report = await checkStore(db);
    expect(report.wrongCitations).toEqual([id]);
    await repairStore(db, makeWitness(), report);
    expect(await checkStore(db)).toMatchObject(CLEAN);
  });

  test('stopped, it says so', async () => {
    const { db } = await makeStore();
    const report = await checkStore(db, { signal: AbortSignal.abort() });
    expect(report).toMatchObject({ isStopped: true, clips: 0 });
  });
});
