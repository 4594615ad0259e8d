import { beforeEach, describe, expect, test } from 'vitest';
import type { ClipDatabase } from '../../../lib/extension/database/open.ts';
import { trashClip } from '../../../lib/extension/database/edit-clip.ts';
import { purgeClips } from '../../../lib/extension/database/purge.ts';
import { showRevision } from '../../../lib/extension/database/revisions.ts';
import { readSource } from '../../../lib/extension/database/sources.ts';
import { saveClip, type SaveWorld } from '../../../lib/extension/save/run-save.ts';
import { extractAgain, saveRereading } from '../../../lib/extension/source/extract-again.ts';
import {
  type RereadItem,
  rereadMany,
  undoRereads,
} from '../../../lib/extension/source/reread-many.ts';
import {
  type PackedSource,
  packedSource,
  unpackSource,
} from '../../../lib/extension/source/packed-source.ts';
import { makeStandardPage } from '../../article/fixture-pages.ts';
import { makeArticle } from '../../helpers/make-article.ts';
import { makeDatabase, makeSaveRequest } from '../../helpers/make-database.ts';
import { makeWitness } from '../../helpers/make-witness.ts';

const URL_ = 'https://donglinh.gov.vn/portal/Pages/2024-6-12/Le-hoi.aspx';
const LINE =
  'Lễ hội diễn ra trong hai ngày với nhiều trò chơi dân gian, thu hút đông đảo du khách.';
const HTML = `<html><head><title>Xã Đông Lĩnh</title></head><body><div><h1>Khai mạc lễ hội đền Đông Lĩnh</h1>
<p>Đăng lúc: 12/06/2024</p><div><p>${LINE}</p><p>Xã đã bố trí lực lượng hướng dẫn giao thông suốt hai ngày lễ hội.</p></div></div></body></html>`;

async function gzip(text: string): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

async function pack(html: string, url = URL_): Promise<PackedSource> {
  return { url, bytes: await gzip(html) };
}

function parse(html: string): Document {
  return makeStandardPage(html, URL_);
}

let db: ClipDatabase;
let asked: number;
let answer: () => Promise<PackedSource | undefined>;
let world: SaveWorld;

beforeEach(() => {
  db = makeDatabase();
  asked = 0;
  answer = () => pack(HTML);
  let ids = 0;
  world = {
    db,
    fetchImage: () => () => Promise.resolve(undefined),
    fetchSource: () => {
      asked += 1;
      return answer();
    },
    now: () => new Date('2026-02-06T02:41:00Z'),
    newId: () => `clip-${(ids += 1)}`,
    patience: 50,
  };
});

const old = makeArticle({ url: URL_, title: 'Khai mạc lễ hội', publishedAt: null });

async function save(source?: PackedSource | null): Promise<string> {
  const request = makeSaveRequest({ tabId: 7, article: old });
  const { saved, settled } = await saveClip(world, request, source);
  await settled;
  return saved.clipId;
}

describe('the page that an article was taken from', () => {
  test('is kept beside the revision, as it was', async () => {
    const source = await readSource(db, await save(), 1);
    expect(source && (await unpackSource(source))).toBe(HTML);
  });

  test('is kept in a second step where it comes late', async () => {
    const late = pack(HTML);
    answer = () => new Promise((resolve) => setTimeout(() => resolve(late), 120));
    const request = makeSaveRequest({ tabId: 7, article: old });
    const { saved, settled } = await saveClip(world, request);
    expect(await db.sources.count()).toBe(0);
    await settled;
    expect(await readSource(db, saved.clipId, 1)).toMatchObject({ url: URL_ });
  });

  test('is not taken from a tab that shows another page by now', async () => {
    answer = () => pack(HTML, 'https://donglinh.gov.vn/portal/Pages/trang-chu.aspx');
    await save();
    expect(await db.sources.count()).toBe(0);
  });

  test('comes with a page of a batch, and its tab is not asked', async () => {
    await save(await pack(HTML));
    expect(await db.sources.count()).toBe(1);
    await save(null);
    expect(asked).toBe(0);
  });

  test('goes with its clip', async () => {
    const clipId = await save();
    await db.sources.put({ clipId: 'other', number: 1, url: URL_, bytes: new Uint8Array() });
    await trashClip(db, clipId, '2026-02-06T03:00:00.000Z');
    await purgeClips(db, makeWitness(), [clipId]);
    expect(await db.sources.toCollection().primaryKeys()).toEqual([['other', 1]]);
  });

  test.each([
    ['no Base64', 'không phải'],
    ['no gzip', btoa('<html>')],
    ['more than three megabytes', 'H4sI'.repeat(1_000_100)],
  ])('is passed over where what came is %s', (_, base64) => {
    expect(packedSource(URL_, base64)).toBeUndefined();
  });

  test('that unpacks to more than any page is stays packed', async () => {
    expect(await unpackSource(await pack('a'.repeat(31_000_000)))).toBeUndefined();
  });

  test('that is cut off is called damaged', async () => {
    const { bytes } = await pack(HTML);
    expect(await unpackSource({ url: URL_, bytes: bytes.slice(0, 60) })).toBeUndefined();
  });
});

describe('reading many again', () => {
  const rereadAll = async (ids: readonly string[], signal = new AbortController().signal) => {
    const items: RereadItem[] = [];
    await rereadMany(world, ids, { parse, signal, onItem: (item) => items.push(item) });
    return items;
  };

  test('tells what became of each clip, and takes it back as one', async () => {
    const changed = await save();
    const items = await rereadAll([changed, 'without-page']);
    expect(items.map(({ outcome }) => outcome)).toEqual(['changed', 'no-source']);
    expect((await rereadAll([changed])).map(({ outcome }) => outcome)).toEqual(['same']);
    expect(await undoRereads(world, items)).toBe(1);
    expect(await db.clips.get(changed)).toMatchObject({ revision: 1, publishedAt: null });
    expect(await db.revisions.where('clipId').equals(changed).count()).toBe(2);
  });

  test('what somebody chose to show since stays shown', async () => {
    const clipId = await save();
    const items = await rereadAll([clipId]);
    await showRevision(db, clipId, 1, '2026-02-07T00:00:00.000Z');
    expect(await undoRereads(world, items)).toBe(0);
  });

  test('stops between two clips', async () => {
    const stop = new AbortController();
    const clipId = await save();
    const items: RereadItem[] = [];
    await rereadMany(world, [clipId, clipId, clipId], {
      parse,
      signal: stop.signal,
      onItem: (item) => {
        items.push(item);
        stop.abort();
      },
    });
    expect(items).toHaveLength(1);
  });
});

describe('reading again', () => {
  test('says what would change and stores nothing', async () => {
    const clipId = await save();
    const again = await extractAgain(db, clipId, parse);
    expect(again).toMatchObject({
      ok: true,
      value: { article: { title: 'Khai mạc lễ hội đền Đông Lĩnh', publishedAt: '2024-06-12' } },
    });
    const fields = again.ok ? again.value.comparison.fields.map(({ field }) => field) : [];
    expect(fields).toContain('title');
    expect(fields).toContain('publishedAt');
    expect(await db.revisions.count()).toBe(1);
  });

  test('becomes a revision of its own, with the page kept; the one before stays', async () => {
    const clipId = await save();
    const again = await extractAgain(db, clipId, parse);
    if (!again.ok) throw new Error(again.reason);
    expect(await saveRereading(world, again.value)).toMatchObject({ clipId, revision: 2 });
    expect(await db.clips.get(clipId)).toMatchObject({ revision: 2, publishedAt: '2024-06-12' });
    expect((await db.revisions.get([clipId, 1]))?.article.publishedAt).toBeNull();
    expect(await readSource(db, clipId, 2)).toMatchObject({ url: URL_ });
    expect(await db.jobs.where('state').notEqual('done').count()).toBe(0);
    const third = await extractAgain(db, clipId, parse);
    expect(third.ok && third.value.comparison.fields).toEqual([]);
  });

  test('a corrected date alone makes a revision, too', async () => {
    const clipId = await save();
    const again = await extractAgain(db, clipId, parse);
    if (!again.ok) throw new Error(again.reason);
    await saveRereading(world, again.value);
    const second = {
      ...again.value,
      article: { ...again.value.article, publishedAt: '2024-06-13' },
    };
    expect(await saveRereading(world, second)).toMatchObject({ revision: 3 });
  });

  test.each([
    ['no-source', () => db.sources.clear(), parse],
    ['no-parser', () => Promise.resolve(), () => null],
    [
      'no-article',
      async () => db.sources.toCollection().modify({ bytes: await gzip('<html></html>') }),
      parse,
    ],
    [
      'damaged',
      () => db.sources.toCollection().modify({ bytes: new Uint8Array([31, 139, 8]) }),
      parse,
    ],
  ] as const)('says %s in time', async (reason, spoil, parser) => {
    const clipId = await save();
    await spoil();
    expect(await extractAgain(db, clipId, parser)).toMatchObject({ ok: false, reason });
  });
});
