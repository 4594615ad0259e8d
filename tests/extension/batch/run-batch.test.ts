import { beforeEach, describe, expect, test } from 'vitest';
import {
  allowSecret,
  enterBatch,
  haltBatch,
  readBatch,
  resumeBatch,
  retryFailed,
  takeItem,
} from '../../../lib/extension/batch/journal.ts';
import { type BatchWorld, runBatch } from '../../../lib/extension/batch/run-batch.ts';
import { undoBatch } from '../../../lib/extension/batch/undo-batch.ts';
import { findByAddress } from '../../../lib/extension/database/clip-view.ts';
import { trashClip } from '../../../lib/extension/database/edit-clip.ts';
import type { ClipDatabase } from '../../../lib/extension/database/open.ts';
import type { Fetched, FetchedContent } from '../../../lib/extension/page/protocol.ts';
import { saveClip, type SaveWorld } from '../../../lib/extension/save/run-save.ts';
import { addressKey, type Detection } from '../../../lib/index.ts';
import { makeArticle } from '../../helpers/make-article.ts';
import { makeDatabase } from '../../helpers/make-database.ts';

const SITE = 'https://xuanlap.gov.vn';
const TAB = 7;

let db: ClipDatabase;
let clock: number;
let ids: number;
let saveWorld: SaveWorld;
/** Every request that reached the site: which page, and at which second of the clock. */
let asked: { page: string; at: number }[];
/** What the site does with a page where it does not simply show it. */
let site: Map<string, () => Fetched<FetchedContent> | undefined>;

beforeEach(() => {
  db = makeDatabase();
  clock = Date.parse('2026-02-06T02:00:00Z');
  ids = 0;
  asked = [];
  site = new Map();
  saveWorld = {
    db,
    fetchImage: () => () => Promise.resolve(undefined),
    now: () => new Date(clock),
    newId,
    patience: 0,
  };
});

function newId(): string {
  ids += 1;
  return `id-${String(ids).padStart(4, '0')}`;
}

function makeRead(page: string, fields: Partial<FetchedContent> = {}): Fetched<FetchedContent> {
  const url = `${SITE}/${page}`;
  const text = `Xã Xuân Lập tổ chức hội nghị về việc ${page} trong tuần qua.`;
  const detection: Detection = {
    kind: 'article',
    confidence: 1,
    portal: { name: 'Xã Xuân Lập', host: 'xuanlap.gov.vn', platform: null },
    reasons: [],
    datedLinks: 0,
    secrecyMark: null,
  };
  const article = makeArticle({ url, title: `Hội nghị ${page}`, text });
  const read = { url, detection, article, print: null, ...fields };
  return { fault: null, status: 200, retryAfter: null, read };
}

function refusal(status: number, retryAfter: string | null = null): Fetched<FetchedContent> {
  return { fault: 'http', status, retryAfter, read: null };
}

/** The world of a batch on a clock that only sleeping moves on. */
function makeWorld(overrides: Partial<BatchWorld> = {}): BatchWorld {
  return {
    db,
    save: (request) => saveClip(saveWorld, request),
    secrecyNote: (mark, reason) => Promise.resolve(`${mark}: ${reason}`),
    now: () => new Date(clock),
    sleep: (milliseconds) => {
      // The limits on a tab that is silent and on late pictures never come into play on this clock.
      if (milliseconds > 10_000) return new Promise(() => undefined);
      clock += milliseconds;
      return Promise.resolve();
    },
    fetchPage: (_tabId, url) => {
      const page = url.slice(SITE.length + 1);
      asked.push({ page, at: (clock - Date.parse('2026-02-06T02:00:00Z')) / 1_000 });
      const special = site.get(page);
      return Promise.resolve(special === undefined ? makeRead(page) : special());
    },
    readTab: () => Promise.resolve(undefined),
    ...overrides,
  };
}

function begin(pages: readonly string[], labels: { tags?: string[]; collections?: string[] } = {}) {
  return enterBatch(
    db,
    {
      kind: 'list',
      title: 'Tin tức',
      url: `${SITE}/tin-tuc`,
      tabId: TAB,
      tags: labels.tags ?? [],
      collections: labels.collections ?? [],
    },
    pages.map((page) => ({ url: `${SITE}/${page}`, title: page, date: null, tabId: null })),
    { newId, now: new Date(clock).toISOString() },
  );
}

async function statesOf(batchId: string): Promise<string[]> {
  return (await readBatch(db, batchId))?.items.map(({ state }) => state) ?? [];
}

async function stateOf(batchId: string): Promise<string | undefined> {
  return (await readBatch(db, batchId))?.batch.state;
}

describe('politeness', () => {
  test('the pages of a list are asked for one at a time, a second apart', async () => {
    const id = await begin(['a', 'b', 'c']);
    await runBatch(makeWorld(), id);
    expect(asked).toEqual([
      { page: 'a', at: 0 },
      { page: 'b', at: 1 },
      { page: 'c', at: 2 },
    ]);
    expect(await statesOf(id)).toEqual(['saved', 'saved', 'saved']);
    expect(await stateOf(id)).toBe('done');
  });

  test('a site that says how long it wants to be left alone is left alone for so long', async () => {
    const answers = [refusal(429, '90'), makeRead('a')];
    site.set('a', () => answers.shift());
    const id = await begin(['a', 'b']);
    await runBatch(makeWorld(), id);
    expect(asked.map(({ at }) => at)).toEqual([0, 90, 91]);
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
    expect(asked.map(({ at }) => at)).toEqual([0, 1]);
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

describe('stopping, dying, going on', () => {
  test('a batch that is stopped goes on where it stood', async () => {
    const id = await begin(['a', 'b', 'c']);
    site.set('b', () => {
      void haltBatch(db, id, 'stopped');
      return makeRead('b');
    });
    await runBatch(makeWorld(), id);
    expect(await stateOf(id)).toBe('stopped');
    expect(asked.map(({ page }) => page)).toEqual(['a', 'b']);
    await resumeBatch(db, id);
    await runBatch(makeWorld(), id);
    expect(asked.map(({ page }) => page).slice(-1)).toEqual(['c']);
    expect(await stateOf(id)).toBe('done');
    expect(await db.clips.count()).toBe(3);
  });

  test('stopping does not wait for a site that asked to be left alone', async () => {
    const id = await begin(['a', 'b']);
    site.set('a', () => refusal(429, '300'));
    const world = makeWorld();
    let sleeps = 0;
    const stopAtFourth = async (milliseconds: number) => {
      sleeps += 1;
      if (sleeps === 4) await haltBatch(db, id, 'stopped');
      await world.sleep(milliseconds);
    };
    await runBatch({ ...world, sleep: stopAtFourth }, id);
    expect(await statesOf(id)).toEqual(['queued', 'queued']);
    expect(asked).toHaveLength(1);
  });

  test('a page that was in hand when the browser died is taken up again, first', async () => {
    const id = await begin(['a', 'b']);
    await takeItem(db, id);
    expect(await statesOf(id)).toEqual(['working', 'queued']);
    await runBatch(makeWorld(), id);
    expect(await statesOf(id)).toEqual(['saved', 'saved']);
  });

  test('a page that was saved just before the death is neither asked for nor saved again', async () => {
    const id = await begin(['a', 'b']);
    const { item } = (await takeItem(db, id))!;
    const { article } = makeRead('a').read!;
    await saveClip(saveWorld, {
      jobId: item.jobId,
      tabId: TAB,
      article: article!,
      edits: {},
      tags: [],
      collections: [],
      note: '',
    });
    await runBatch(makeWorld(), id);
    expect(asked.map(({ page }) => page)).toEqual(['b']);
    expect(await statesOf(id)).toEqual(['saved', 'saved']);
    expect(await db.revisions.count()).toBe(2);
  });

  test.each([
    ['is closed', () => undefined],
    ['shows another site', (): Fetched<FetchedContent> => ({ ...refusal(0), fault: 'other-site' })],
  ])('when the tab of the list %s, the batch waits for another', async (_what, answer) => {
    const id = await begin(['a', 'b']);
    site.set('b', answer);
    await runBatch(makeWorld(), id);
    expect(await stateOf(id)).toBe('waiting');
    expect(await statesOf(id)).toEqual(['saved', 'queued']);
    site.clear();
    await resumeBatch(db, id, 9);
    await runBatch(makeWorld(), id);
    expect((await readBatch(db, id))?.batch).toMatchObject({ state: 'done', tabId: 9 });
  });

  test('a full disk halts the batch instead of failing the rest one by one', async () => {
    const id = await begin(['a', 'b']);
    const full = () => Promise.reject(new DOMException('no room', 'QuotaExceededError'));
    await runBatch(makeWorld({ save: full }), id);
    expect(await stateOf(id)).toBe('full');
    expect(await statesOf(id)).toEqual(['queued', 'queued']);
  });

  test('pages that failed are tried again, the others are left alone', async () => {
    const id = await begin(['a', 'b', 'c']);
    site.set('b', () => refusal(404));
    await runBatch(makeWorld(), id);
    expect(await statesOf(id)).toEqual(['saved', 'failed', 'saved']);
    site.clear();
    asked = [];
    await retryFailed(db, id, newId);
    await runBatch(makeWorld(), id);
    expect(asked.map(({ page }) => page)).toEqual(['b']);
    expect(await statesOf(id)).toEqual(['saved', 'saved', 'saved']);
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
