import { describe, expect, test } from 'vitest';
import {
  askForFiles,
  cancelFile,
  failedFilesOf,
  fileJobsOf,
} from '../../../lib/extension/database/file-jobs.ts';
import { trashClip } from '../../../lib/extension/database/edit-clip.ts';
import { runFileJobs } from '../../../lib/extension/save/run-file-jobs.ts';
import { makeDatabase } from '../../helpers/make-database.ts';
import {
  makeFetching,
  PAGE,
  PLAN,
  saveAttached,
  type Site,
  TABLE,
  WHOLE,
} from '../make-attached.ts';

const NOW = '2026-11-24T03:00:00.000Z';
const text = (words: string): Uint8Array => new TextEncoder().encode(words);

describe('attachments are kept', () => {
  test('those that were chosen, behind the commit of their clip', async () => {
    const db = makeDatabase();
    const { clipId } = await saveAttached(db, [PLAN]);
    expect((await fileJobsOf(db, clipId)).get(PLAN)).toMatchObject({ state: 'queued', tabId: 7 });
    expect(await runFileJobs(makeFetching(db))).toBe(1);
    const revision = await db.revisions.get([clipId, 1]);
    expect(Object.keys(revision?.files ?? {})).toEqual([PLAN]);
    expect((await db.blobs.get(revision?.files?.[PLAN] ?? ''))?.bytes).toEqual(WHOLE.get(PLAN));
    expect(await db.fileJobs.count()).toBe(0);
  });

  test('one file is kept once, whatever clips it hangs on', async () => {
    const db = makeDatabase();
    await saveAttached(db);
    await saveAttached(db, [PLAN], { url: `${PAGE}-ban-2` });
    await runFileJobs(makeFetching(db));
    expect(await db.blobs.count()).toBe(2);
    expect(await db.fileTexts.count()).toBe(2);
  });

  test('a new revision keeps what the one before it had of the same attachments', async () => {
    const db = makeDatabase();
    await saveAttached(db);
    await runFileJobs(makeFetching(db));
    const { clipId, revision } = await saveAttached(db, [], { text: 'Kế hoạch đã sửa.' });
    expect(revision).toBe(2);
    const files = (await db.revisions.get([clipId, 2]))?.files;
    expect(files).toEqual((await db.revisions.get([clipId, 1]))?.files);
  });

  test('a page over https asks its own site over https, whatever the link says', async () => {
    const db = makeDatabase();
    const { clipId } = await saveAttached(db, []);
    const http = PLAN.replace('https', 'http');
    const revision = await db.revisions.get([clipId, 1]);
    if (revision === undefined) throw new Error('no revision');
    const attachments = [{ url: http, name: 'Kế hoạch', type: 'pdf' }];
    await db.revisions.put({ ...revision, article: { ...revision.article, attachments } });
    const wish = { clipId, revision: 1, urls: [http], tabId: 7, isOwnTab: false, now: NOW };
    await askForFiles(db, wish);
    const world = makeFetching(db);
    expect(await runFileJobs(world)).toBe(1);
    expect(world.asked[0]?.src).toBe(PLAN);
  });
});

describe('an attachment that does not come says why', () => {
  const html = text('<!DOCTYPE html><title>Không tìm thấy</title>');
  const huge = new Uint8Array(50_000_001);
  huge.set(text('%PDF-1.7'));
  test.each<[string, Site, object]>([
    ['an error status', new Map([[PLAN, 404]]), { fault: 'http', status: 404 }],
    ['an error page under its name', new Map([[PLAN, html]]), { fault: 'wrong-type' }],
    ['nothing at all', new Map([[PLAN, text('')]]), { fault: 'wrong-type' }],
    ['more than 50 MB', new Map([[PLAN, huge]]), { fault: 'too-large' }],
    ['no answer', new Map([[PLAN, 'network']]), { fault: 'network' }],
    ['a page that went away', new Map([[PLAN, 'no-tab']]), { fault: 'no-tab' }],
  ])('%s', async (_, site, expected) => {
    const db = makeDatabase();
    const { clipId } = await saveAttached(db, [PLAN]);
    const world = makeFetching(db, site);
    expect(await runFileJobs(world)).toBe(0);
    expect((await fileJobsOf(db, clipId)).get(PLAN)).toMatchObject({
      state: 'failed',
      ...expected,
    });
    expect(world.asked.length).toBeLessThanOrEqual(1);
    expect(await db.blobs.count()).toBe(0);
  });

  test('a file of another site, and one that would ask into a private network', async () => {
    for (const [url, isAsked] of [
      ['https://tep.example.com/ke-hoach.pdf', true],
      ['http://192.168.1.1/ke-hoach.pdf', false],
      ['http://[::1]/ke-hoach.pdf', false],
      ['http://may-in/ke-hoach.pdf', false],
      ['http://tep.local/ke-hoach.pdf', false],
    ] as const) {
      const db = makeDatabase();
      const { clipId } = await saveAttached(db, []);
      const revision = await db.revisions.get([clipId, 1]);
      if (revision === undefined) throw new Error('no revision');
      const attachments = [{ url, name: 'Kế hoạch', type: 'pdf' }];
      await db.revisions.put({ ...revision, article: { ...revision.article, attachments } });
      const wish = { clipId, revision: 1, urls: [url], tabId: 7, isOwnTab: false, now: NOW };
      await askForFiles(db, wish);
      const world = makeFetching(db, new Map([[url, 'network']]));
      await runFileJobs(world);
      expect((await fileJobsOf(db, clipId)).get(url)?.fault, url).toBe('other-site');
      expect(world.asked.length > 0, url).toBe(isAsked);
    }
  });

  test('a tab that shows another site by now is not asked', async () => {
    const db = makeDatabase();
    const { clipId } = await saveAttached(db, []);
    const wish = { clipId, revision: 1, urls: [PLAN], tabId: 8, isOwnTab: true, now: NOW };
    await askForFiles(db, wish);
    const world = makeFetching(db);
    await runFileJobs(world);
    expect((await fileJobsOf(db, clipId)).get(PLAN)?.fault).toBe('no-tab');
    expect([world.asked, world.closed]).toEqual([[], [8]]);
  });

  test('asked for again, it comes', async () => {
    const db = makeDatabase();
    const { clipId } = await saveAttached(db, [PLAN]);
    await runFileJobs(makeFetching(db, new Map([[PLAN, 503]])));
    const wish = { clipId, revision: 1, urls: [PLAN], tabId: 7, isOwnTab: false, now: NOW };
    await askForFiles(db, wish);
    expect(await runFileJobs(makeFetching(db))).toBe(1);
    expect(await db.fileJobs.count()).toBe(0);
  });
});

describe('the files of a batch', () => {
  const BATCH = '6f0e4a52-0d5b-4c53-9f53-1b7cb2a7a001';
  const row = {
    id: BATCH,
    kind: 'list',
    startedAt: NOW,
    title: 'Tin tức',
    url: PAGE,
    tabId: 7,
    tags: [],
    collections: [],
    waitsUntil: null,
  } as const;

  test('wait until its pages are saved, while those of other clips come', async () => {
    const db = makeDatabase();
    await db.batches.add({ ...row, state: 'running' });
    await saveAttached(db, [PLAN], { batchId: BATCH });
    const { clipId } = await saveAttached(db, [TABLE], { url: `${PAGE}-khac` });
    expect(await runFileJobs(makeFetching(db))).toBe(1);
    expect(await fileJobsOf(db, clipId)).toEqual(new Map());
    await db.batches.update(BATCH, { state: 'done' });
    expect(await runFileJobs(makeFetching(db))).toBe(1);
    expect(await db.batches.get(BATCH)).toMatchObject({ filesKept: 1 });
  });

  test('are asked for a good second apart, and more where the site is busy', async () => {
    const db = makeDatabase();
    await db.batches.add({ ...row, state: 'done' });
    await saveAttached(db, [PLAN, TABLE], { batchId: BATCH });
    const world = makeFetching(db);
    await runFileJobs(world);
    expect(world.waited()).toBe(1_200);
    await saveAttached(db, [PLAN, TABLE], { batchId: BATCH, url: `${PAGE}-khac` });
    const busy = makeFetching(db, new Map([[PLAN, 503]]));
    await runFileJobs(busy);
    expect(busy.waited()).toBe(2_000);
    expect(await failedFilesOf(db, BATCH)).toMatchObject([{ status: 503 }, { status: 404 }]);
  });
});

describe('fetching can be interrupted', () => {
  test('one that is cancelled leaves nothing', async () => {
    const db = makeDatabase();
    const { clipId } = await saveAttached(db, [PLAN]);
    const world = makeFetching(db, WHOLE, { onPart: () => cancelFile(db, clipId, PLAN) });
    expect(await runFileJobs(world)).toBe(0);
    expect(world.asked).toHaveLength(1);
    expect([await db.blobs.count(), await db.fileJobs.count()]).toEqual([0, 0]);
  });

  test('one that a death cut off is begun anew', async () => {
    const db = makeDatabase();
    const { clipId } = await saveAttached(db, [PLAN, TABLE]);
    await db.fileJobs.update([clipId, TABLE], { state: 'working', received: 500 });
    const world = makeFetching(db);
    expect(await runFileJobs(world)).toBe(2);
    expect(world.asked[0]).toMatchObject({ src: TABLE, isFirst: true });
  });

  test('how far it is can be read from the store', async () => {
    const db = makeDatabase();
    const { clipId } = await saveAttached(db, [PLAN]);
    const seen: unknown[] = [];
    const onPart = async () => {
      const job = (await fileJobsOf(db, clipId)).get(PLAN);
      seen.push([job?.received, job?.size]);
    };
    const size = (WHOLE.get(PLAN) as Uint8Array).length;
    await runFileJobs(makeFetching(db, WHOLE, { onPart }));
    expect(seen.slice(0, 3)).toEqual([
      [0, null],
      [500, size],
      [1000, size],
    ]);
  });

  test('the file of a clip that was deleted meanwhile is not kept for nothing', async () => {
    const db = makeDatabase();
    const { clipId } = await saveAttached(db, [PLAN]);
    await trashClip(db, clipId, NOW);
    const onPart = () => db.revisions.delete([clipId, 1]);
    expect(await runFileJobs(makeFetching(db, WHOLE, { onPart }))).toBe(0);
    expect(await db.blobs.count()).toBe(0);
  });

  test('when the disk is full the clip stays and the file says so', async () => {
    const db = makeDatabase();
    const { clipId } = await saveAttached(db, [PLAN]);
    db.blobs.hook('creating', () => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    expect(await runFileJobs(makeFetching(db))).toBe(0);
    expect((await fileJobsOf(db, clipId)).get(PLAN)).toMatchObject({ fault: 'quota' });
    expect(await db.clips.count()).toBe(1);
  });
});
