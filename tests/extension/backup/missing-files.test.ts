import { expect, test } from 'vitest';
import { askForFiles, fileJobsOf } from '../../../lib/extension/database/file-jobs.ts';
import { runFileJobs } from '../../../lib/extension/save/run-file-jobs.ts';
import { makeFetching, PLAN, saveAttached, TABLE, WHOLE } from '../make-attached.ts';
import { backUp, makeDatabase, NOW, restore } from './make.ts';

test('a file that did not come says why in another library, too, and can be asked for there', async () => {
  const db = makeDatabase();
  await saveAttached(db, [PLAN, TABLE]);
  await runFileJobs(makeFetching(db, new Map([...WHOLE, [PLAN, 503]])));
  const empty = makeDatabase();
  await restore(empty, (await backUp(db)).bytes);
  const [clip] = await empty.clips.toArray();
  const clipId = clip?.id ?? '';
  const jobs = await fileJobsOf(empty, clipId);
  expect([...jobs.keys()]).toEqual([PLAN]);
  expect(jobs.get(PLAN)).toMatchObject({ state: 'failed', fault: 'http', status: 503 });
  const wish = { clipId, revision: 1, urls: [PLAN], tabId: 7, isOwnTab: false, now: NOW };
  await askForFiles(empty, wish);
  expect(await runFileJobs(makeFetching(empty))).toBe(1);
  expect(await empty.fileJobs.count()).toBe(0);
});

test('one that was under way counts as one whose page was closed', async () => {
  const db = makeDatabase();
  await saveAttached(db, [PLAN]);
  const empty = makeDatabase();
  await restore(empty, (await backUp(db)).bytes);
  expect(await empty.fileJobs.toArray()).toMatchObject([{ url: PLAN, fault: 'no-tab' }]);
});

test('one that is damaged, and so not in the backup, is told as lost', async () => {
  const db = makeDatabase();
  await saveAttached(db, [PLAN]);
  await runFileJobs(makeFetching(db));
  const [hash = ''] = await db.blobs.toCollection().primaryKeys();
  await db.blobs.update(hash, { bytes: new Uint8Array([1, 2, 3]) });
  const empty = makeDatabase();
  await restore(empty, (await backUp(db)).bytes);
  expect(await empty.fileJobs.toArray()).toMatchObject([{ url: PLAN, fault: 'lost' }]);
});

test('what is kept here stays kept, and restored twice it is there once', async () => {
  const db = makeDatabase();
  const { clipId } = await saveAttached(db, [PLAN]);
  await runFileJobs(makeFetching(db, new Map([[PLAN, 404]])));
  const { bytes } = await backUp(db);
  const other = makeDatabase();
  await saveAttached(other, [PLAN]);
  await runFileJobs(makeFetching(other));
  await restore(other, bytes);
  expect(await other.fileJobs.count()).toBe(0);
  await restore(db, bytes);
  expect(await fileJobsOf(db, clipId)).toHaveProperty('size', 1);
});
