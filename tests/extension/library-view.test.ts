import { expect, test } from 'vitest';
import { parseLibraryView } from '../../lib/extension/library-view.ts';

test('what this computer remembers of the list is read with care', () => {
  const first = parseLibraryView(undefined);
  expect(first).toEqual({ order: { by: 'saved', isDescending: true }, isDense: false, folds: [] });
  for (const data of [null, 7, [], 'x', { order: { by: 'nothing' }, isDense: 1, folds: [1] }]) {
    expect(parseLibraryView(data)).toEqual(first);
  }
  const order = { by: 'title', isDescending: false };
  expect(parseLibraryView({ order, isDense: true, folds: ['x'] })).toEqual({
    order,
    isDense: true,
    folds: ['x'],
  });
});
