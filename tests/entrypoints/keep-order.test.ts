import { expect, test } from 'vitest';
import { exportAddress, parseExportAddress } from '../../entrypoints/pages/export-address.ts';
import { inOrder, moved } from '../../entrypoints/pages/keep-order.ts';

const things = (...ids: string[]) => ids.map((id) => ({ id }));
const idsOf = (list: readonly { id: string }[]) => list.map(({ id }) => id).join(' ');

test('clips stand as they were put, and those that came later in front of them', () => {
  expect(idsOf(inOrder(things('a', 'b', 'c', 'new'), ['c', 'a', 'gone', 'b']))).toBe('new c a b');
  expect(idsOf(inOrder(things('a', 'b'), []))).toBe('a b');
});

test('moving past an end stops there', () => {
  expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
  expect(moved(['a', 'b', 'c'], 2, -5)).toEqual(['c', 'a', 'b']);
  expect(moved(['a', 'b', 'c'], 0, 99)).toEqual(['b', 'c', 'a']);
  expect(moved(['a'], 7, 0)).toEqual(['a']);
});

test.each([
  { kind: 'collection', id: 'a b&c' },
  { kind: 'tag', key: 'học tập Bác' },
  { kind: 'search', query: '"kết luận" AND 01' },
  { kind: 'search', query: '' },
  { kind: 'clip', id: 'x' },
  { kind: 'selection', id: 'y' },
  { kind: 'register', id: null },
  { kind: 'register', id: 'z' },
] as const)('the address of the dialog says what it is opened for: $kind', (source) => {
  const { search } = new URL(exportAddress(source), 'https://extension.invalid');
  expect(parseExportAddress(search)).toEqual(source);
});
