import { beforeEach, describe, expect, test } from 'vitest';
import { findByAddress, listClips, readClip } from '../../../lib/extension/database/clip-view.ts';
import {
  ensureCollection,
  listCollections,
  listTags,
} from '../../../lib/extension/database/collections.ts';
import {
  restoreClip,
  trashClip,
  undoSave,
  editClip,
} from '../../../lib/extension/database/edit-clip.ts';
import { enterJob, forgetOldJobs, unfinishedJobs } from '../../../lib/extension/database/jobs.ts';
import type { ClipDatabase } from '../../../lib/extension/database/open.ts';
import { showRevision } from '../../../lib/extension/database/revisions.ts';
import type { SaveRequest } from '../../../lib/extension/database/schema.ts';
import { runJob, saveClip, type SaveWorld } from '../../../lib/extension/save/run-save.ts';
import { addressKey } from '../../../lib/index.ts';
import { makeArticle } from '../../helpers/make-article.ts';
import { makeDatabase, makeSaveRequest } from '../../helpers/make-database.ts';
import { makePngHead } from '../../helpers/make-image.ts';

let db: ClipDatabase;
let world: SaveWorld;

beforeEach(() => {
  db = makeDatabase();
  let ids = 0;
  world = {
    db,
    fetchImage: () => () => Promise.resolve(undefined),
    now: () => new Date('2026-02-06T02:41:00Z'),
    newId: () => `clip-${(ids += 1)}`,
    patience: 50,
  };
});

async function save(request: SaveRequest) {
  const { saved, settled } = await saveClip(world, request);
  await settled;
  return saved;
}

const NOW = '2026-02-07T00:00:00.000Z';
const picture = { src: 'https://a.gov.vn/1.png', alt: '', caption: null };

describe('saving', () => {
  test('keeps the article, its tags and its note, and finds it by its address', async () => {
    const request = makeSaveRequest({ tags: ['Tuyên giáo'], note: 'gửi lãnh đạo' });
    const saved = await save(request);
    const read = await readClip(db, saved.clipId);
    expect(read?.clip.article).toEqual(request.article);
    expect(read?.clip.tags).toEqual(['Tuyên giáo']);
    expect(read?.clip.note).toBe('gửi lãnh đạo');
    const found = await findByAddress(db, addressKey(`${request.article.url}?utm_source=zalo#top`));
    expect(found?.id).toBe(saved.clipId);
  });

  test('is done once, however often the same job is asked for', async () => {
    const request = makeSaveRequest();
    const first = await save(request);
    const again = await save(request);
    expect(again).toEqual(first);
    expect(await db.clips.count()).toBe(1);
    expect(await db.revisions.count()).toBe(1);
  });

  test('of a changed page adds a revision and keeps the first', async () => {
    const first = await save(makeSaveRequest({ tags: ['nông thôn mới'] }));
    const second = await save(makeSaveRequest({ article: makeArticle({ text: 'Bài đã sửa.' }) }));
    expect(second).toMatchObject({ clipId: first.clipId, revision: 2 });
    expect((await db.revisions.get([first.clipId, 1]))?.article.text).toContain('hội nghị');
    expect((await readClip(db, first.clipId))?.clip.article.text).toBe('Bài đã sửa.');
    expect((await readClip(db, first.clipId))?.clip.tags).toEqual(['nông thôn mới']);
  });

  test('of an unchanged page adds no revision', async () => {
    await save(makeSaveRequest());
    expect((await save(makeSaveRequest({ tags: ['mới'] }))).revision).toBe(1);
    expect(await listTags(db)).toMatchObject([{ name: 'mới', clips: 1 }]);
  });

  test('removes the draft of the page', async () => {
    const address = addressKey(makeArticle().url);
    const draft = { address, editedAt: NOW, edits: {}, tags: [], collections: [], note: 'dở' };
    await db.drafts.put(draft);
    await save(makeSaveRequest());
    expect(await db.drafts.get(address)).toBeUndefined();
  });
});

describe('pictures', () => {
  const withPicture = makeArticle({
    images: [picture],
    blocks: [{ kind: 'figure', image: picture }],
  });

  test('are kept once by their content and named by their address', async () => {
    world = { ...world, fetchImage: () => () => Promise.resolve(makePngHead(640, 480)) };
    const saved = await save(makeSaveRequest({ tabId: 1, article: withPicture }));
    const images = (await readClip(db, saved.clipId))?.images ?? {};
    const blob = await db.blobs.get(images[picture.src] ?? '');
    expect(blob).toMatchObject({ mediaType: 'image/png', width: 640, height: 480 });
    expect(saved.missingImages).toEqual([]);
  });

  test('that cannot be fetched are listed as missing', async () => {
    const saved = await save(makeSaveRequest({ tabId: 1, article: withPicture }));
    expect(saved.missingImages).toEqual([picture.src]);
  });

  test('that come late do not hold up the text, and are added after it', async () => {
    let deliver = (): void => undefined;
    const arrival = new Promise<void>((resolve) => (deliver = resolve));
    world = {
      ...world,
      fetchImage: () => () => arrival.then(() => makePngHead(10, 10)),
    };
    const { saved, settled } = await saveClip(
      world,
      makeSaveRequest({ tabId: 1, article: withPicture }),
    );
    expect(saved.missingImages).toEqual([picture.src]);
    deliver();
    await settled;
    const read = await readClip(db, saved.clipId);
    expect(read?.row.missingImages).toEqual([]);
    expect(Object.keys(read?.images ?? {})).toEqual([picture.src]);
  });
});

describe('collections and tags', () => {
  test('that fold alike are one', async () => {
    const made = await ensureCollection(db, 'Điểm tin tuần 05', { id: 'c1', now: NOW });
    const again = await ensureCollection(db, ' điểm  tin tuần 05', { id: 'c2', now: NOW });
    expect(again.id).toBe(made.id);
    await save(
      makeSaveRequest({ tags: ['Tuyên giáo', 'tuyen giao', 'TUYÊN GIÁO'.normalize('NFD')] }),
    );
    expect(await listTags(db)).toMatchObject([{ name: 'Tuyên giáo', clips: 1 }]);
  });

  test('without a name are refused', async () => {
    await expect(ensureCollection(db, ' \u00A0', { id: 'c1', now: NOW })).rejects.toThrow(/name/);
  });

  test('count their clips, those in the trash left out', async () => {
    const { id } = await ensureCollection(db, 'Tuần 05', { id: 'c1', now: NOW });
    const saved = await save(makeSaveRequest({ collections: [id], tags: ['a'] }));
    expect(await listCollections(db)).toMatchObject([{ name: 'Tuần 05', clips: 1 }]);
    await trashClip(db, saved.clipId, NOW);
    expect(await listCollections(db)).toMatchObject([{ name: 'Tuần 05', clips: 0 }]);
    expect(await listTags(db)).toEqual([]);
    await restoreClip(db, saved.clipId);
    expect(await listClips(db, { collection: id })).toHaveLength(1);
    expect(await listTags(db)).toMatchObject([{ name: 'a', clips: 1 }]);
  });
});

describe('changing a saved clip', () => {
  test('lays edits over the article and leaves what was extracted', async () => {
    const saved = await save(makeSaveRequest());
    await editClip(db, saved.clipId, { edits: { title: 'Tên gọn' } }, NOW);
    await editClip(db, saved.clipId, { edits: { category: 'Tin' }, tags: ['b'] }, NOW);
    const read = await readClip(db, saved.clipId);
    expect(read?.clip.article).toMatchObject({ title: 'Tên gọn', category: 'Tin' });
    expect(read?.row.title).toBe('Tên gọn');
    expect((await db.revisions.get([saved.clipId, 1]))?.article.title).toBe(makeArticle().title);
  });

  test('loses nothing when three windows change it at once', async () => {
    const saved = await save(makeSaveRequest());
    await Promise.all([
      editClip(db, saved.clipId, { tags: ['x'] }, NOW),
      editClip(db, saved.clipId, { note: 'y' }, NOW),
      editClip(db, saved.clipId, { edits: { title: 'z' } }, NOW),
    ]);
    const read = await readClip(db, saved.clipId);
    expect(read?.clip).toMatchObject({ tags: ['x'], note: 'y', article: { title: 'z' } });
  });
});

describe('taking a saving back', () => {
  test('puts a new clip into the trash, and saving the page again brings it back', async () => {
    const saved = await save(makeSaveRequest({ tags: ['a'] }));
    await undoSave(db, saved, NOW);
    expect(await findByAddress(db, addressKey(makeArticle().url))).toBeUndefined();
    const again = await save(makeSaveRequest());
    expect(again.clipId).toBe(saved.clipId);
    expect((await readClip(db, again.clipId))?.clip.tags).toEqual(['a']);
  });

  test('of a second revision goes back to the first', async () => {
    const first = await save(makeSaveRequest());
    const second = await save(makeSaveRequest({ article: makeArticle({ text: 'Bài đã sửa.' }) }));
    await undoSave(db, second, NOW);
    const read = await readClip(db, first.clipId);
    expect(read?.row.revision).toBe(1);
    expect(read?.clip.article.text).toContain('hội nghị');
  });

  test('goes back to the revision that was shown, where an older one had been restored', async () => {
    const saveText = (text: string) => save(makeSaveRequest({ article: makeArticle({ text }) }));
    const { clipId } = await saveText('Bản một.');
    await saveText('Bản hai.');
    await saveText('Bản ba.');
    await showRevision(db, clipId, 1, NOW);
    const fourth = await saveText('Bản bốn.');
    expect(fourth.revision).toBe(4);
    await undoSave(db, fourth, NOW);
    const read = await readClip(db, clipId);
    expect(read?.row.revision).toBe(1);
    expect(read?.clip.article.text).toBe('Bản một.');
  });
});

describe('the journal of saves', () => {
  test('keeps no article of what is done, and still tells a repeated save', async () => {
    const request = makeSaveRequest();
    const saved = await save(request);
    expect(await db.jobs.toArray()).toEqual([
      expect.objectContaining({ id: request.jobId, state: 'done', request: null, revision: 1 }),
    ]);
    expect(await save(request)).toMatchObject({ clipId: saved.clipId, revision: 1 });
    expect(await db.revisions.count()).toBe(1);
  });

  test('keeps one that was not committed however old it is, and forgets old ones that were', async () => {
    await save(makeSaveRequest());
    await enterJob(db, makeSaveRequest({ jobId: 'dở dang' }), '2026-02-06T02:41:00Z');
    await forgetOldJobs(db, new Date('2026-03-01T00:00:00Z'));
    expect(await db.jobs.count()).toBe(2);
    await forgetOldJobs(db, new Date('2026-06-01T00:00:00Z'));
    expect(await unfinishedJobs(db)).toHaveLength(1);
    expect(await db.jobs.count()).toBe(1);
  });

  test('fetches late pictures of a save that died behind its commit into the revision they belong to', async () => {
    const image = { src: 'https://a.gov.vn/1.png', alt: '', caption: null };
    const request = makeSaveRequest({ tabId: 1, article: makeArticle({ images: [image] }) });
    const { saved } = await saveClip({ ...world, patience: 0 }, request);
    await save(makeSaveRequest({ article: makeArticle({ text: 'Bản hai.' }) }));
    await db.jobs.update(request.jobId, { state: 'stored', request });
    const png = makePngHead(4, 4);
    for (const job of await unfinishedJobs(db)) {
      await (
        await runJob({ ...world, fetchImage: () => () => Promise.resolve(png) }, job)
      ).settled;
    }
    expect(Object.keys((await db.revisions.get([saved.clipId, 1]))?.images ?? {})).toHaveLength(1);
    expect((await db.revisions.get([saved.clipId, 2]))?.images).toEqual({});
    expect(await unfinishedJobs(db)).toEqual([]);
  });
});
