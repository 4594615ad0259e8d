import { describe, expect, test } from 'vitest';
import {
  dropRow,
  movedRow,
  type Section,
  sectionRows,
  stepRow,
} from '../../entrypoints/export/state/sections.ts';

const sections: readonly Section<string>[] = [
  { label: 'Kinh tế', isRest: false, items: ['a', 'b'] },
  { label: 'Giáo dục', isRest: false, items: ['c'] },
  { label: 'Khác', isRest: true, items: ['d', 'e'] },
];
/** Rows: 0 Kinh tế, 1 a, 2 b, 3 Giáo dục, 4 c, 5 Khác, 6 d, 7 e. */
const drag = (from: number, over: number) =>
  movedRow(sections, from, dropRow(sections, from, over)).join('');

describe('arranging what is exported', () => {
  test('rows are headings and things, numbered throughout', () => {
    const rows = sectionRows(sections);
    expect(rows.map(({ kind }) => kind[0]).join('')).toBe('hiihihii');
    expect(rows.flatMap((row) => (row.kind === 'item' ? [row.at] : []))).toEqual([0, 1, 2, 3, 4]);
  });

  test('a dragged heading takes its section behind or before another, never behind the rest', () => {
    expect(drag(0, 4)).toBe('cabde');
    expect(drag(0, 7)).toBe('cabde');
    expect(drag(3, 1)).toBe('cabde');
    expect(drag(0, 2)).toBe('abcde');
  });

  test('a thing stays in its section wherever it is dragged', () => {
    expect(drag(1, 7)).toBe('bacde');
    expect(drag(7, 0)).toBe('abced');
    expect(drag(4, 0)).toBe('abcde');
  });

  test('keys go a step or all the way, and stop where there is no more', () => {
    const step = (from: number, to: 'up' | 'down' | 'first' | 'last') =>
      movedRow(sections, from, stepRow(sections, from, to)).join('');
    expect(step(0, 'down')).toBe('cabde');
    expect(step(3, 'down')).toBe('abcde');
    expect(step(5, 'up')).toBe('abcde');
    expect(step(0, 'up')).toBe('abcde');
    expect(step(2, 'up')).toBe('bacde');
    expect(step(6, 'last')).toBe('abced');
  });

  test('without headings it is one list', () => {
    const list = [{ label: null, isRest: false, items: ['a', 'b', 'c'] }];
    expect(movedRow(list, 0, dropRow(list, 0, 2)).join('')).toBe('bca');
    expect(movedRow(list, 2, stepRow(list, 2, 'first')).join('')).toBe('cab');
  });
});
