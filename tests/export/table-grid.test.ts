import { expect, test } from 'vitest';
import type { TableCell } from '../../lib/clip/blocks.ts';
import { MAX_COLUMNS, tableGrid } from '../../lib/export/table-grid.ts';
import { makeCell } from './make.ts';

/** Each row as one letter a place: capital where a cell begins, a dot where none is. */
function draw(
  rows: readonly (readonly TableCell[])[],
  names: ReadonlyMap<TableCell, string>,
): string[] {
  return tableGrid(rows).rows.map((row) =>
    row
      .map(({ cell, isOrigin }) => {
        const name = cell === null ? '.' : (names.get(cell) ?? '?');
        return isOrigin ? name.toUpperCase() : name;
      })
      .join(''),
  );
}

test('spans push later cells aside and stop at the last row; ragged rows are filled up', () => {
  const [a, b, c, d] = [
    makeCell('a', { rowspan: 9 }),
    makeCell('b', { colspan: 2 }),
    makeCell('c'),
    makeCell('d'),
  ];
  const names = new Map([
    [a, 'a'],
    [b, 'b'],
    [c, 'c'],
    [d, 'd'],
  ]);
  expect(draw([[a, b], [c, d], []], names)).toEqual(['ABb', 'aCD', 'a..']);
});

test('a table that claims more columns than Word has keeps its text and loses its spans', () => {
  const rows = [[makeCell('a', { colspan: MAX_COLUMNS }), makeCell('b', { rowspan: 65534 })]];
  expect(tableGrid(rows)).toMatchObject({ columns: 2, rows: [[{}, {}]] });
});

test('an empty table has no columns', () => {
  expect(tableGrid([[], []]).columns).toBe(0);
});
