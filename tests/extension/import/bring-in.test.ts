import { describe, expect, test } from 'vitest';
import { commitSave } from '../../../lib/extension/database/save-clip.ts';
import { newestClips, readClip, readClips } from '../../../lib/extension/database/clip-view.ts';
import { trashClip } from '../../../lib/extension/database/edit-clip.ts';
import type { ClipDatabase } from '../../../lib/extension/database/open.ts';
import { bringIn, type ImportChoices } from '../../../lib/extension/import/bring-in.ts';
import { planForStore } from '../../../lib/extension/import/plan.ts';
import { takeBackImport } from '../../../lib/extension/import/take-back.ts';
import { fingerprintText, type ImportedClip } from '../../../lib/index.ts';
import { sha256 } from '../../../lib/extension/sha256.ts';
import { makeArticle } from '../../helpers/make-article.ts';
import { makeDatabase, makeSaveRequest } from '../../helpers/make-database.ts';

const NOW = '2026-11-24T02:00:00.000Z';
const CHOICES: ImportChoices = { tags: [], collections: [], takesNewTexts: true };

function makeEntry(name: string, fields: Partial<ImportedClip> = {}, text = 'Một.'): ImportedClip {
  const url = `https://m.gov.vn/${name}`;
  return {
    kind: 'clip',
    place: name,
    article: {
      ...makeArticle(),
      url,
      canonicalUrl: url,
      title: `Bài ${name}`,
      lead: null,
      blocks: [{ kind: 'paragraph', content: [{ kind: 'text', text }] }],
      images: [],
      text,
    },
    savedAt: '2024-01-01T00:00:00.000Z',
    tags: [],
    collections: [],
    note: '',
    isLink: false,
    ...fields,
  };
}

function makeWorld(signal?: AbortSignal) {
  let ids = 0;
  return {
    newId: () => `new-${(ids += 1)}`,
    now: () => NOW,
    cite: <T>(article: T) => article,
    ...(signal && { signal }),
  };
}

async function save(db: ClipDatabase, name: string, text = 'Một.'): Promise<string> {
  const { article } = makeEntry(name, {}, text);
  const request = makeSaveRequest({ article, tags: ['cũ'], note: 'Của tôi' });
  const job = {
    id: request.jobId,
    state: 'captured' as const,
    startedAt: NOW,
    request,
    clipId: null,
  };
  const saved = await commitSave(db, {
    job,
    newClipId: `saved-${name}`,
    now: NOW,
    fingerprint: await sha256(fingerprintText(article)),
    images: new Map(),
    missingImages: [],
  });
  return saved.clipId;
}

describe('bringing entries of another tool into the library', () => {
  test('each act does what the preview said, and the same file again does nothing new', async () => {
    const db = makeDatabase();
    await save(db, 'same');
    await save(db, 'other', 'Cũ.');
    await trashClip(db, await save(db, 'gone'), NOW);
    const entries = [
      makeEntry('new', { tags: ['Lúa'], collections: ['Giao ban'], note: 'Đọc' }),
      makeEntry('same', { tags: ['mới'], note: 'Thêm' }),
      makeEntry('other'),
      makeEntry('gone'),
    ];
    const plans = await planForStore(db, entries);
    expect(plans.map(({ act }) => act)).toEqual(['add', 'same', 'revise', 'restore']);
    await bringIn(
      db,
      plans,
      { ...CHOICES, tags: ['nhập'], collections: ['Nhập 24/11'] },
      makeWorld(),
    );

    const rows = await newestClips(db, 10);
    const byUrl = new Map(rows.map((row) => [row.url.split('/').at(-1), row]));
    expect([...byUrl.keys()].sort()).toEqual(['gone', 'new', 'other', 'same']);
    expect(byUrl.get('new')).toMatchObject({
      title: 'Bài new',
      tags: ['Lúa', 'nhập'],
      note: 'Đọc',
      savedAt: '2024-01-01T00:00:00.000Z',
    });
    expect(byUrl.get('same')).toMatchObject({
      tags: ['cũ', 'mới', 'nhập'],
      note: 'Của tôi\nThêm',
      revision: 1,
    });
    expect(byUrl.get('other')).toMatchObject({ revision: 2 });
    expect((await db.collections.toArray()).map(({ name }) => name).sort()).toEqual([
      'Giao ban',
      'Nhập 24/11',
    ]);

    const again = await planForStore(db, entries);
    expect(again.map(({ act }) => act)).toEqual(['same', 'same', 'same', 'same']);
    await bringIn(db, again, CHOICES, makeWorld());
    expect(await db.clips.count()).toBe(4);
    expect((await db.clips.get(byUrl.get('same')?.id ?? ''))?.note).toBe('Của tôi\nThêm');
  });

  test('a saved text stays where the keeper wants no other, and a bare link never touches one', async () => {
    const db = makeDatabase();
    const id = await save(db, 'other', 'Cũ.');
    const entries = [makeEntry('other'), makeEntry('other', { isLink: true, tags: ['x'] })];
    const plans = await planForStore(db, entries);
    await bringIn(db, plans, { ...CHOICES, takesNewTexts: false }, makeWorld());
    const found = await readClip(db, id);
    expect(found?.clip).toMatchObject({ revision: 1, tags: ['cũ', 'x'], article: { text: 'Cũ.' } });
  });

  test('what was brought in is found by search at once', async () => {
    const db = makeDatabase();
    await bringIn(db, await planForStore(db, [makeEntry('new')]), CHOICES, makeWorld());
    expect(await db.indexDeltas.count()).toBe(1);
  });

  test('passages of another tool are highlighted where they stand; what the text does not have joins the note', async () => {
    const db = makeDatabase();
    const id = await save(db, 'cu', 'Hơn hai trăm người tham gia nạo vét kênh mương.');
    const marked = (quote: string, note = '') => ({
      quote,
      note,
      markedAt: '2024-05-01T00:00:00.000Z',
    });
    // A service that kept the address alone: the text is the one that was clipped here.
    const entries = [
      makeEntry('cu', {
        isLink: true,
        passages: [marked('hai trăm  người', 'quan trọng'), marked('Chủ tịch xã phát biểu')],
      }),
    ];
    const [outcome] = await bringIn(db, await planForStore(db, entries), CHOICES, makeWorld());
    expect(outcome).toMatchObject({ passages: { marked: 1, unmarked: 1 } });
    const [clip] = await readClips(db, [id]);
    expect(clip?.note).toBe('Của tôi\n“Chủ tịch xã phát biểu”');
    expect(clip?.highlights).toMatchObject([
      {
        quote: { exact: 'hai trăm người' },
        note: 'quan trọng',
        createdAt: '2024-05-01T00:00:00.000Z',
      },
    ]);

    const again = await bringIn(db, await planForStore(db, entries), CHOICES, makeWorld());
    expect(again).toMatchObject([{ passages: { marked: 1, unmarked: 1 }, addedHighlights: [] }]);
    expect(await db.highlights.count()).toBe(1);
    expect((await db.clips.get(id))?.note).toBe('Của tôi\n“Chủ tịch xã phát biểu”');

    if (outcome) await takeBackImport(db, [outcome], NOW);
    expect(await db.highlights.count()).toBe(0);
  });

  test('stopped half-way, whole clips are there and the rest is not', async () => {
    const db = makeDatabase();
    const plans = await planForStore(
      db,
      Array.from({ length: 50 }, (_, index) => makeEntry(`bai-${index}`)),
    );
    const stop = new AbortController();
    const outcomes = await bringIn(db, plans, CHOICES, {
      ...makeWorld(stop.signal),
      onProgress: () => {
        stop.abort();
      },
    });
    expect(outcomes).toHaveLength(20);
    expect(await db.clips.count()).toBe(20);
    expect(await db.revisions.count()).toBe(20);
  });
});

describe('taking an import back', () => {
  test('everything is as before, and what was changed by hand since stays', async () => {
    const db = makeDatabase();
    const same = await save(db, 'same');
    const other = await save(db, 'other', 'Cũ.');
    await trashClip(db, await save(db, 'gone'), NOW);
    const entries = ['new', 'same', 'other', 'gone'].map((name) =>
      makeEntry(name, { tags: ['nhập'], collections: ['A'] }),
    );
    const outcomes = await bringIn(db, await planForStore(db, entries), CHOICES, makeWorld());
    expect(await takeBackImport(db, outcomes, NOW)).toBe(4);
    expect((await newestClips(db, 10)).map(({ url }) => url.split('/').at(-1)).sort()).toEqual([
      'other',
      'same',
    ]);
    expect(await db.clips.get(same)).toMatchObject({ tags: ['cũ'], collections: [] });
    const found = await readClip(db, other);
    expect(found?.clip).toMatchObject({ revision: 1, tags: ['cũ'], article: { text: 'Cũ.' } });
    expect(await takeBackImport(db, outcomes, NOW)).toBeLessThan(4);
  });
});
