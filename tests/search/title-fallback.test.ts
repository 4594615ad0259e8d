import { describe, expect, test } from 'vitest';

import {
  indexDelta,
  memoryStorage,
  openSearchIndex,
  rebuildIndex,
  searchDocument,
  type SearchIndex,
} from '../../lib/index.ts';
import { LIBRARY } from './library.ts';
import { NOW } from './make-clips.ts';

const titles = () =>
  Promise.resolve(LIBRARY.map(({ id, article }) => ({ id, title: article.title })));
const deltas = LIBRARY.map((clip) => indexDelta(searchDocument(clip)));

async function find(index: SearchIndex, query: string): Promise<string[]> {
  const { hits } = await index.search(query, { limit: 5, now: NOW });
  return hits.map(({ id }) => id);
}

describe('while the index is missing', () => {
  const missing = () => openSearchIndex(memoryStorage(), [], { titles, isNeeded: true });

  test.each([
    ['thuong truc huyen uy tho xuan', 'tuyen-giao'],
    ['Thường trực Huyện ủy'.normalize('NFD'), 'tuyen-giao'],
    ['luat \u00D0ất \u0111ai', 'dat-dai'],
    ['giai phogn mat bang', 'mat-bang'],
    ['"lễ hội Lam Kinh"', 'lam-kinh'],
    ['mo co', 'mo-coi'],
  ])('%s finds by title', async (query, id) => {
    expect((await find(await missing(), query))[0]).toBe(id);
  });

  test('what no title can answer finds nothing rather than something else', async () => {
    for (const query of ['the:"y tế"', 'ngay:2023', '-nong', '']) {
      expect(await find(await missing(), query)).toEqual([]);
    }
  });

  test('nobody is told that a number or a word is not in the library', async () => {
    const { read } = await (await missing()).search('999-QĐ/TW qwzxj ', { limit: 5, now: NOW });
    expect([read.missingNumbers, read.unknownWords]).toEqual([[], []]);
  });
});

test('half-way through a rebuild the clips that are in come first, the others by their titles', async () => {
  const storage = memoryStorage();
  const nongThon = LIBRARY.findIndex(({ id }) => id === 'kieu-mau');
  await rebuildIndex(storage, deltas.slice(nongThon, nongThon + 1));
  const index = await openSearchIndex(storage, [], { titles, isNeeded: true });
  expect((await find(index, 'nong thon moi')).slice(0, 2)).toEqual(['kieu-mau', 'nang-cao']);
});

test('a page that is gone or spoilt does not stop the search', async () => {
  for (const spoil of ['gone', 'spoilt']) {
    const held = new Map<string, Uint8Array>();
    await rebuildIndex(memoryStorage(held), deltas);
    for (const key of held.keys()) {
      if (!/\/[up]\d+$/.test(key)) continue;
      if (spoil === 'gone') held.delete(key);
      else held.set(key, (held.get(key) ?? new Uint8Array(0)).slice(0, 9));
    }
    const index = await openSearchIndex(memoryStorage(held), [], { titles, isNeeded: false });
    expect(await find(index, 'giai phong mat bang'), spoil).toEqual(['mat-bang']);
    expect(index.damaged, spoil).toBe(true);
  }
});

test('a whole index is not helped out', async () => {
  const storage = memoryStorage();
  await rebuildIndex(storage, deltas);
  const fail = () => Promise.reject(new Error('titles were read'));
  const index = await openSearchIndex(storage, [], { titles: fail, isNeeded: false });
  expect(await find(index, 'giai phong mat bang')).toEqual(['mat-bang']);
});
