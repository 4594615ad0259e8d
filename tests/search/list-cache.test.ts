import { expect, test } from 'vitest';

import { ListCache, type ListRequest } from '../../lib/search/list-cache.ts';
import { ListPageWriter } from '../../lib/search/list-page.ts';
import type { IndexStorage } from '../../lib/search/storage.ts';

/** A third of so many clips is a list of one megabyte, and two megabytes are kept. */
const TOTAL = 8_000_000;

const request = (first: number): ListRequest => ({ region: 'u', first, low: 0, high: 1 });
const pageOf = ({ first }: ListRequest): string[] => [`s/u${first}`];

/** Pages with one list each; `length` is how many clips it names. */
function makeStorage(length: number): IndexStorage {
  const list = Uint32Array.from({ length }, (_, at) => at * 3);
  return {
    read: async (keys) => {
      // As from a disk: a while passes, and others ask meanwhile.
      await new Promise((done) => setTimeout(done, 1));
      return keys.map((key) => {
        const writer = new ListPageWriter();
        writer.add(Number(key.slice(3)), 0, list, list.length, TOTAL);
        return writer.finish();
      });
    },
    write: () => Promise.resolve(),
  };
}

test('lists at hand are given even where those read beside them push them out', async () => {
  const cache = new ListCache(makeStorage(TOTAL / 3 - 1), TOTAL);
  await cache.lists([request(1)], pageOf);
  const lists = await cache.lists([request(2), request(3), request(1)], pageOf);
  expect(lists.map((found) => found.map(({ first }) => first))).toEqual([[2], [3], [1]]);
});

test('two searches at once, each of more pages than are kept, find their own lists', async () => {
  const cache = new ListCache(makeStorage(2), TOTAL);
  const numbers = (from: number): number[] => Array.from({ length: 60 }, (_, at) => from + at);
  const ask = async (from: number): Promise<number[]> => {
    const lists = await cache.lists(numbers(from).map(request), pageOf);
    return lists.flatMap((found) => found.map(({ first }) => first));
  };
  await ask(0);
  const [again, other] = await Promise.all([ask(30), ask(200)]);
  expect([again, other]).toEqual([numbers(30), numbers(200)]);
});
