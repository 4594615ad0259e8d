import { describe, expect, test } from 'vitest';
import {
  actedOn,
  chosenAll,
  extendedTo,
  movedTo,
  NOTHING,
  settled,
  stepFrom,
  toggled,
} from '../../../entrypoints/library/state/selection.ts';

const LIST = ['a', 'b', 'c', 'd', 'e'];
const ids = (selection: { ids: ReadonlySet<string> }) => [...selection.ids].sort();

describe('clips are chosen as in a file manager', () => {
  test('Shift takes everything from where one was, and gives it back on the way back', () => {
    const far = extendedTo(movedTo(NOTHING, 'b'), LIST, 'd');
    expect(ids(far)).toEqual(['b', 'c', 'd']);
    expect(ids(extendedTo(far, LIST, 'c'))).toEqual(['b', 'c']);
    expect(ids(extendedTo(far, LIST, 'a'))).toEqual(['a', 'b']);
  });

  test('what was chosen elsewhere with Ctrl stays while a range grows', () => {
    const some = toggled(toggled(NOTHING, 'a'), 'd');
    expect(ids(extendedTo(some, LIST, 'e'))).toEqual(['a', 'd', 'e']);
  });

  test('a second click with Ctrl lets a clip go', () => {
    expect(ids(toggled(toggled(NOTHING, 'a'), 'a'))).toEqual([]);
  });

  test('all means all that was found, in sight or not', () => {
    const many = Array.from({ length: 50_000 }, (_, at) => `clip-${at}`);
    expect(chosenAll(NOTHING, many).ids.size).toBe(50_000);
  });
});

describe('the keys walk and never fall off', () => {
  test.each([
    [null, 1, 'a'],
    ['a', -1, 'a'],
    ['e', 1, 'e'],
    ['b', 100, 'e'],
    ['gone', 1, 'a'],
  ])('from %s by %i to %s', (from, step, to) => {
    expect(stepFrom(LIST, from, step)).toBe(to);
  });

  test('an empty list leads nowhere', () => {
    expect(stepFrom([], null, 1)).toBe(null);
  });
});

describe('when clips leave the list', () => {
  test('the cursor goes to the one that took the place, at the end to the one before', () => {
    expect(settled(movedTo(NOTHING, 'b'), LIST, ['a', 'd', 'e']).cursor).toBe('d');
    expect(settled(movedTo(NOTHING, 'e'), LIST, ['a', 'b']).cursor).toBe('b');
    expect(settled(movedTo(NOTHING, 'e'), LIST, []).cursor).toBe(null);
  });

  test('they are chosen no more', () => {
    expect(ids(settled(chosenAll(NOTHING, LIST), LIST, ['a', 'c']))).toEqual(['a', 'c']);
  });
});

test('an act is done to what is chosen, in the order of the list, else to the clip at the cursor', () => {
  expect(actedOn(toggled(toggled(NOTHING, 'd'), 'b'), LIST)).toEqual(['b', 'd']);
  expect(actedOn(movedTo(NOTHING, 'c'), LIST)).toEqual(['c']);
  expect(actedOn(NOTHING, LIST)).toEqual([]);
});
