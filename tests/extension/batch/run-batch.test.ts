import { beforeEach, describe, expect, test } from 'vitest';
import { allowSecret, enterBatch, readBatch } from '../../../lib/extension/batch/journal.ts';
import { runBatch } from '../../../lib/extension/batch/run-batch.ts';
import { undoBatch } from '../../../lib/extension/batch/undo-batch.ts';
import { findByAddress } from '../../../lib/extension/database/clip-view.ts';
import { filesOfBatch } from '../../../lib/extension/database/file-jobs.ts';
import { trashClip } from '../../../lib/extension/database/edit-clip.ts';
import { addressKey } from '../../../lib/index.ts';
import {
  asked,
  begin,
  db,
  makeRead,
  makeWorld,
  newId,
  refusal,
  resetDesk,
  SITE,
  site,
  TAB,
  stateOf,
  statesOf,
} from '../../helpers/batch-desk.ts';
import { makeArticle } from '../../helpers/make-article.ts';

beforeEach(resetDesk);

describe('politeness', () => {
  test('the pages of a list are asked for one at a time, a good second apart', async () => {
    const id = await begin(['a', 'b', 'c']);
    await runBatch(makeWorld(), id);
    expect(asked).toEqual([
      { page: 'a', at: 0 },
      { page: 'b', at: 1.2 },
      { page: 'c', at: 2.4 },
    ]);
    expect(await statesOf(id)).toEqual(['saved', 'saved', 'saved']);
    expect(await stateOf(id)).toBe('done');
  });

  test('a site that says how long it wants to be left alone is left alone for so long', async () => {
    const answers = [refusal(429, '90'), makeRead('a')];
    site.set('a', () => answers.shift());
    const id = await begin(['a', 'b']);
    await runBatch(makeWorld(), id);
    expect(asked.map(({ at }) => at)).toEqual([0, 90, 91.2]);
    expect(await statesOf(id)).toEqual(['saved', 'saved']);
  });

  test('a site that is down is asked less and less often, and three times at most', async () => {
    site.set('a', () => refusal(503));
    const id = await begin(['a', 'b']);
    await runBatch(makeWorld(), id);
    expect(asked.map(({ page, at }) => `${page} ${at}`)).toEqual(['a 0', 'a 2', 'a 6', 'b 14']);
    expect((await readBatch(db, id))?.items[0]).toMatchObject({ state: 'failed', status: 503 });
  });

  test('while it waits, the batch says until when', async () => {
    site.set('a', () => refusal(429, '5'));
    const id = await begin(['a']);
    const told: (string | null)[] = [];
    const world = makeWorld();
    await runBatch(
      {
        ...world,
        sleep: async (milliseconds) => {
          told.push((await readBatch(db, id))?.batch.waitsUntil ?? null);
          await world.sleep(milliseconds);
        },
      },
      id,
    );
    expect(told).toContain('2026-02-06T02:00:05.000Z');
    expect((await readBatch(db, id))?.batch.waitsUntil).toBeNull();
  });

  test.each([404, 403, 500])('a page answered with %i is not asked for again', async (status) => {
    site.set('a', () => refusal(status));
    const id = await begin(['a']);
    await runBatch(makeWorld(), id);
    expect(asked).toHaveLength(1);
    expect((await readBatch(db, id))?.items[0]).toMatchObject({ fault: 'http', status });
  });
});

describe('what becomes of each page', () => {
  test('saved, unchanged, changed and no article are told apart', async () => {
    const first = await begin(['cu', 'doi']);
    await runBatch(makeWorld(), first);
    site.set('doi', () => {
      const read = makeRead('doi');
      const article = makeArticle({ url: `${SITE}/doi`, text: 'Bài đã được cổng sửa lại.' });
      return { ...read, read: { ...read.read!, article } };
    });
    site.set('trong', () => makeRead('trong', { article: null }));
    const second = await begin(['cu', 'doi', 'moi', 'trong']);
    await runBatch(makeWorld(), second);
    expect(await statesOf(second)).toEqual(['known', 'revised', 'saved', 'no-article']);
  });

  test('a page with a secrecy mark waits for a reason, which goes into its note', async () => {
    const detection = { ...makeRead('mat').read!.detection, secrecyMark: 'MẬT' };
    site.set('mat', () => makeRead('mat', { detection }));
    const id = await begin(['mat', 'b']);
    await runBatch(makeWorld(), id);
    expect(await statesOf(id)).toEqual(['secret', 'saved']);
    expect(await findByAddress(db, addressKey(`${SITE}/mat`))).toBeUndefined();
    await allowSecret(db, { batchId: id, position: 0 }, 'bài về ngày truyền thống');
    await runBatch(makeWorld(), id);
    expect(await statesOf(id)).toEqual(['saved', 'saved']);
    expect(await findByAddress(db, addressKey(`${SITE}/mat`))).toMatchObject({
      note: 'MẬT: bài về ngày truyền thống',
    });
  });

  test('every page gets the tags and collections chosen for all, the known ones too', async () => {
    await runBatch(makeWorld(), await begin(['cu'], { tags: ['riêng'] }));
    await runBatch(makeWorld(), await begin(['cu', 'moi'], { tags: ['điểm tin'] }));
    expect(await findByAddress(db, addressKey(`${SITE}/cu`))).toMatchObject({
      tags: ['riêng', 'điểm tin'],
    });
    expect(await findByAddress(db, addressKey(`${SITE}/moi`))).toMatchObject({
      tags: ['điểm tin'],
    });
  });

  test('a print view takes the place of a page in parts where it holds more of the same', async () => {
    const read = makeRead('dai').read!;
    const whole = `${read.article!.text} Phần hai của bài, chỉ có trong bản in.`;
    site.set('dai', () => makeRead('dai', { print: `${SITE}/in/dai` }));
    site.set('in/dai', () =>
      makeRead('in/dai', { article: makeArticle({ url: `${SITE}/in/dai`, text: whole }) }),
    );
    const id = await begin(['dai']);
    await runBatch(makeWorld(), id);
    expect(asked.map(({ at }) => at)).toEqual([0, 1.2]);
    const row = await findByAddress(db, addressKey(`${SITE}/dai`));
    expect(row).toMatchObject({ title: 'Hội nghị dai', url: `${SITE}/dai` });
    expect((await db.revisions.get([row!.id, 1]))?.article.text).toBe(whole);
  });

  test('a print view of something else is left alone', async () => {
    site.set('dai', () => makeRead('dai', { print: `${SITE}/in/dai` }));
    site.set('in/dai', () =>
      makeRead('in/dai', { article: makeArticle({ text: 'Một bài hoàn toàn khác. '.repeat(20) }) }),
    );
    await runBatch(makeWorld(), await begin(['dai']));
    const row = await findByAddress(db, addressKey(`${SITE}/dai`));
    expect((await db.revisions.get([row!.id, 1]))?.article.text).toContain('về việc dai');
  });
});

test('a tab that was closed fails alone, and the others are saved without asking the site', async () => {
  const tabs = [1, 2].map((tabId) => ({ url: `${SITE}/${tabId}`, title: '', date: null, tabId }));
  const labels = { kind: 'tabs', title: '', url: null, tabId: null, tags: [], collections: [] };
  const id = await enterBatch(db, { ...labels, kind: 'tabs' }, tabs, { newId, now: '' });
  const readTab = (tabId: number) => Promise.resolve(tabId === 1 ? undefined : makeRead('2').read!);
  await runBatch(makeWorld({ readTab }), id);
  expect(await statesOf(id)).toEqual(['failed', 'saved']);
  expect(asked).toEqual([]);
});

test('taking a batch back trashes what is new and leaves what was there before', async () => {
  await runBatch(makeWorld(), await begin(['cu', 'rac', 'doi'], { tags: ['riêng'] }));
  const trashed = (await findByAddress(db, addressKey(`${SITE}/rac`)))!;
  await trashClip(db, trashed.id, '2026-02-06T02:30:00Z');
  site.set('doi', () => {
    const article = makeArticle({ url: `${SITE}/doi`, text: 'Bài đã được cổng sửa lại.' });
    return makeRead('doi', { article });
  });
  const id = await begin(['cu', 'rac', 'doi', 'moi'], { tags: ['điểm tin'] });
  await runBatch(makeWorld(), id);
  expect(await statesOf(id)).toEqual(['known', 'saved', 'revised', 'saved']);

  expect(await undoBatch(db, id, '2026-02-06T03:00:00Z')).toBe(4);
  expect(await statesOf(id)).toEqual(['undone', 'undone', 'undone', 'undone']);
  expect(await findByAddress(db, addressKey(`${SITE}/cu`))).toMatchObject({ tags: ['riêng'] });
  expect(await findByAddress(db, addressKey(`${SITE}/rac`))).toBeUndefined();
  expect(await findByAddress(db, addressKey(`${SITE}/moi`))).toBeUndefined();
  expect(await findByAddress(db, addressKey(`${SITE}/doi`))).toMatchObject({
    revision: 1,
    tags: ['riêng'],
  });
});

describe('attachments of a batch', () => {
  const [pdf, page] = [`${SITE}/tep/ke-hoach.pdf`, `${SITE}/tep/van-ban.html`];
  const attached = (path: string) => {
    const attachments = [
      { url: pdf, name: 'Kế hoạch', type: 'pdf' },
      { url: page, name: 'Văn bản', type: 'html' },
    ];
    const read = makeRead(path);
    return { ...read, read: { ...read.read!, article: { ...read.read!.article!, attachments } } };
  };
  beforeEach(() => {
    site.set('cu', () => attached('cu'));
    site.set('moi', () => attached('moi'));
  });

  test('are left alone unless they are asked for', async () => {
    await runBatch(makeWorld(), await begin(['moi']));
    expect(await db.fileJobs.count()).toBe(0);
  });

  test('are put in line in the transaction of their page, those of known pages too', async () => {
    await runBatch(makeWorld(), await begin(['cu']));
    const id = await begin(['cu', 'moi'], { keepsFiles: true });
    await runBatch(makeWorld(), id);
    expect(await statesOf(id)).toEqual(['known', 'saved']);
    const known = (await findByAddress(db, addressKey(`${SITE}/cu`)))!.id;
    const fresh = (await findByAddress(db, addressKey(`${SITE}/moi`)))!.id;
    const jobs = await filesOfBatch(db, id);
    expect(new Map(jobs.map(({ clipId, url }) => [clipId, url]))).toEqual(
      new Map([
        [known, pdf],
        [fresh, pdf],
      ]),
    );
    expect(jobs).toHaveLength(2);
    expect(jobs).toMatchObject([{ tabId: TAB }, { tabId: TAB }]);
  });

  test('are not fetched any more for what is taken back', async () => {
    const id = await begin(['moi'], { keepsFiles: true });
    await runBatch(makeWorld(), id);
    await undoBatch(db, id, '2026-02-06T03:00:00Z');
    expect(await db.fileJobs.count()).toBe(0);
  });
});
