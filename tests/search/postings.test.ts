import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { ByteReader, ByteWriter } from '../../lib/search/bytes.ts';
import { closeWords } from '../../lib/search/close-words.ts';
import { IndexedPage, ListPageWriter, PageWalker } from '../../lib/search/list-page.ts';
import { packPostings, unpackPostings } from '../../lib/search/postings.ts';

const postings = fc
  .tuple(fc.integer({ min: 1, max: 200_000 }), fc.array(fc.nat(), { minLength: 1, maxLength: 60 }))
  .map(([total, raw]) => {
    const list = [...new Set(raw.map((value) => value % total))].sort((a, b) => a - b);
    return { total, list };
  });

test('packed lists come back as they were, sparse ones and dense ones', () => {
  fc.assert(
    fc.property(postings, ({ total, list }) => {
      const packed = packPostings(list, list.length, total);
      expect([...unpackPostings(packed, list.length, total)]).toEqual(list);
    }),
    { numRuns: 500 },
  );
});

test('numbers and strings come back as they were', () => {
  fc.assert(
    fc.property(
      fc.array(fc.maxSafeNat()),
      fc.array(fc.string({ unit: 'grapheme' })),
      (numbers, strings) => {
        const sorted = [...strings].sort();
        const writer = new ByteWriter(1);
        numbers.forEach((value) => writer.number(value));
        writer.sortedStrings(sorted);
        const reader = new ByteReader(writer.done());
        expect(numbers.map(() => reader.number())).toEqual(numbers);
        expect(reader.sortedStrings()).toEqual(sorted);
        expect(reader.ended).toBe(true);
      },
    ),
  );
});

test('bytes that end too early are an error, not a loop', () => {
  expect(() => new ByteReader(Uint8Array.of(0x80)).number()).toThrow(RangeError);
  expect(() => new ByteReader(Uint8Array.of(5, 1)).block()).toThrow(RangeError);
});

test('every list of a page is found by its key, and none besides', () => {
  const entry = fc.record({
    first: fc.nat({ max: 30 }),
    second: fc.nat({ max: 50 }),
    list: postings,
  });
  fc.assert(
    fc.property(fc.array(entry, { minLength: 1, maxLength: 200 }), (entries) => {
      const total = 200_000;
      const byKey = new Map(entries.map((one) => [one.first * 1000 + one.second, one]));
      const sorted = [...byKey].sort((a, b) => a[0] - b[0]).map(([, one]) => one);
      const writer = new ListPageWriter();
      for (const { first, second, list } of sorted) {
        writer.add(first, second, list.list, list.list.length, total);
      }
      const bytes = writer.finish();
      const page = new IndexedPage(bytes, total);
      for (const { first, second, list } of sorted) {
        const [found, ...more] = page.between(first, second, second + 1);
        expect(more).toEqual([]);
        expect(found?.count).toBe(list.list.length);
      }
      expect(page.between(31, 0, 100)).toEqual([]);
      const walked: number[] = [];
      const walker = new PageWalker(bytes, total);
      while (walker.next()) walked.push(walker.first * 1000 + walker.second);
      expect(walked).toEqual(sorted.map(({ first, second }) => first * 1000 + second));
      for (const [from, to] of [
        [0, 31],
        [7, 8],
        [5, 20],
      ] as const) {
        const wanted = sorted.filter(({ first }) => first >= from && first < to);
        expect(
          page.range(from, to).map(({ first, second, count }) => [first, second, count]),
        ).toEqual(wanted.map(({ first, second, list }) => [first, second, list.list.length]));
      }
    }),
    { numRuns: 60 },
  );
});

describe('words a slip away', () => {
  /** The definition, letter by letter: optimal string alignment. */
  function distance(a: string, b: string): number {
    const rows: number[][] = [];
    for (let i = 0; i <= a.length; i++) {
      rows.push([]);
      for (let j = 0; j <= b.length; j++) {
        const get = (x: number, y: number): number => rows[x]?.[y] ?? Infinity;
        let least = i === 0 ? j : j === 0 ? i : Infinity;
        if (i > 0 && j > 0) {
          least = Math.min(
            get(i - 1, j) + 1,
            get(i, j - 1) + 1,
            get(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1),
          );
          const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
          if (swapped) least = Math.min(least, get(i - 2, j - 2) + 1);
        }
        rows[i]?.push(least);
      }
    }
    return rows[a.length]?.[b.length] ?? 0;
  }

  test('are those that counting slips by hand finds', () => {
    const letters = fc.string({
      unit: fc.constantFrom('a', 'b', 'c', 'n'),
      minLength: 1,
      maxLength: 9,
    });
    fc.assert(
      fc.property(
        letters,
        fc.array(letters, { maxLength: 12 }),
        fc.integer({ min: 1, max: 3 }),
        (word, words, most) => {
          const vocabulary = [...new Set(words)];
          const found = closeWords(word, vocabulary, most).map((close) => close.word);
          const wanted = vocabulary.filter((other) => {
            const slips = distance(word, other);
            return slips > 0 && slips <= most;
          });
          expect(found.sort()).toEqual(wanted.sort());
        },
      ),
      { numRuns: 300 },
    );
  });
});
