import type { TableCell } from '../clip/blocks.ts';

/** One place of a table's grid: the cell that covers it, and whether the cell begins there. */
export interface GridPlace {
  readonly cell: TableCell | null;
  readonly isOrigin: boolean;
  /** Row and column where the covering cell begins. */
  readonly row: number;
  readonly column: number;
}

export interface TableGrid {
  /** Every row has `columns` places; what no cell covers has `cell: null`. */
  readonly rows: readonly (readonly GridPlace[])[];
  readonly columns: number;
}

/** Word's limit; a row that claims more has its spans ignored. */
export const MAX_COLUMNS = 63;

function spanned(rows: readonly (readonly TableCell[])[]): readonly (readonly TableCell[])[] {
  const isTooWide = rows.some(
    (cells) => cells.reduce((width, { colspan }) => width + colspan, 0) > MAX_COLUMNS,
  );
  if (!isTooWide) return rows;
  return rows.map((cells) => cells.map((cell) => ({ ...cell, colspan: 1, rowspan: 1 })));
}

/**
 * A table with spans laid out as a rectangle, as browsers do (HTML standard, "forming a table");
 * cells never reach below the last row, and ragged rows are filled up.
 */
export function tableGrid(source: readonly (readonly TableCell[])[]): TableGrid {
  const rows = spanned(source);
  const places: (GridPlace | undefined)[][] = rows.map(() => []);
  rows.forEach((cells, row) => {
    let column = 0;
    for (const cell of cells) {
      while (places[row]?.[column] !== undefined) column += 1;
      const bottom = Math.min(row + cell.rowspan, rows.length);
      for (let y = row; y < bottom; y += 1) {
        for (let x = column; x < column + cell.colspan; x += 1) {
          const line = places[y];
          if (line) line[x] ??= { cell, isOrigin: y === row && x === column, row, column };
        }
      }
      column += cell.colspan;
    }
  });
  const columns = places.reduce((widest, line) => Math.max(widest, line.length), 0);
  return {
    columns,
    rows: places.map((line, row) =>
      Array.from(
        { length: columns },
        (_, column) => line[column] ?? { cell: null, isOrigin: true, row, column },
      ),
    ),
  };
}
