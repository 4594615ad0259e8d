import { beforeAll, describe, expect, test } from 'vitest';

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
import { ORDER_CASES } from './order-cases.ts';

let index: SearchIndex;

beforeAll(async () => {
  const storage = memoryStorage();
  await rebuildIndex(
    storage,
    LIBRARY.map((clip) => indexDelta(searchDocument(clip))),
  );
  index = await openSearchIndex(storage, []);
});

const articles = new Map(LIBRARY.map(({ id, article }) => [id, article]));

async function find(query: string): Promise<string[]> {
  const { hits } = await index.search(query, {
    limit: 10,
    now: NOW,
    texts: (ids) =>
      Promise.resolve(
        ids.map((id) => {
          const article = articles.get(id);
          return article && { title: article.title, text: article.text };
        }),
      ),
  });
  return hits.map(({ id }) => id);
}

describe.each(Object.entries(ORDER_CASES))('%s', (_, cases) => {
  test.each(cases)('%s', async (query, expected) => {
    const wanted = expected === '' ? [] : expected.split(' ');
    const found = await find(query);
    // A trailing `…` allows more hits behind those that are named.
    if (wanted.at(-1) === '…') {
      expect(found.slice(0, wanted.length - 1)).toEqual(wanted.slice(0, -1));
    } else expect(found).toEqual(wanted);
  });
});
