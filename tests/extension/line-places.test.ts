import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linePlaces } from '../../entrypoints/library/state/line-places.ts';

const HEIGHTS = { line: 92, low: 44 };

test('a list of fifty thousand lines knows the place of each', () => {
  const places = linePlaces(50_000, HEIGHTS, []);
  expect(places.height).toBe(50_000 * 92);
  expect(places.topOf(49_999)).toBe(49_999 * 92);
  expect(places.placeAt(49_999 * 92 + 91)).toBe(49_999);
});

test('what lies at a height is the line that begins there or above and ends below', () => {
  const lists = fc.record({
    count: fc.integer({ min: 1, max: 300 }),
    low: fc.uniqueArray(fc.integer({ min: 0, max: 299 }), { maxLength: 60 }),
    at: fc.double({ min: 0, max: 0.999, noNaN: true }),
  });
  fc.assert(
    fc.property(lists, ({ count, low, at }) => {
      const inside = low.filter((place) => place < count).sort((a, b) => a - b);
      const places = linePlaces(count, HEIGHTS, inside);
      const y = at * places.height;
      const place = places.placeAt(y);
      expect(places.topOf(place)).toBeLessThanOrEqual(y);
      expect(places.topOf(place + 1)).toBeGreaterThan(y);
      expect(places.height).toBe((count - inside.length) * 92 + inside.length * 44);
    }),
  );
});
