import { expect, test } from 'vitest';
import { placedAfter, placedBy } from '../../../entrypoints/library/state/placed.ts';

const LIST = ['a', 'b', 'c', 'd', 'e'];

test.each([
  [['b'], 'd', 'acdbe'],
  [['d'], '', 'dabce'],
  [['a', 'd'], 'e', 'bcead'],
  [['b', 'c'], 'c', 'abcde'],
  [['a'], 'a', 'abcde'],
])('clips %j dropped behind “%s” stand as %s', (moved, after, expected) => {
  expect(placedAfter(LIST, moved, after).join('')).toBe(expected);
});

test.each([
  [['c'], -1, 'acbde'],
  [['c'], 1, 'abdce'],
  [['a'], -1, 'abcde'],
  [['e'], 1, 'abcde'],
  [['b', 'c'], -1, 'bcade'],
  [['b', 'c'], 1, 'adbce'],
])('Alt and an arrow move %j by %i: %s', (moved, step, expected) => {
  expect(placedBy(LIST, moved, step).join('')).toBe(expected);
});
