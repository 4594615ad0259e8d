import type { TableCell } from '../clip/blocks.ts';
import { cleanLine } from '../text/normalize.ts';
import { tagOf } from '../portal/nodes.ts';
import type { DraftReader, Setting } from './drafts.ts';

function rowsOf(table: Element): Element[] {
  const rows: Element[] = [];
  for (const child of table.children) {
    const tag = tagOf(child);
    if (tag === 'tr') rows.push(child);
    else if (tag === 'thead' || tag === 'tbody' || tag === 'tfoot')
      rows.push(...[...child.children].filter((row) => tagOf(row) === 'tr'));
  }
  return rows;
}

function cellsOf(row: Element): Element[] {
  return [...row.children].filter((cell) => /^t[dh]$/.test(tagOf(cell)));
}

function lengthOf(element: Element): number {
  return cleanLine(element.textContent).length;
}

/** Whether a table only places things on the page. */
function isLayout(table: Element, grid: readonly Element[][]): boolean {
  if (table.getAttribute('role') === 'presentation') return true;
  if (grid.every((row) => row.length <= 1) || grid.length === 0) return true;
  if (table.querySelector('table') !== null) return true;
  const lengths = grid.flat().map(lengthOf);
  const total = lengths.reduce((sum, length) => sum + length, 0);
  const largest = Math.max(...lengths);
  if (largest > 300 && largest > total * 0.8) return true;
  return table.querySelector('img') !== null && grid.length <= 4 && total < 700;
}

function span(cell: Element, name: string): number {
  const value = Number.parseInt(cell.getAttribute(name) ?? '', 10);
  return value >= 1 && value <= 100 ? value : 1;
}

function cellOf(cell: Element, reader: DraftReader): TableCell {
  return {
    header: tagOf(cell) === 'th' || cell.parentElement?.parentElement?.localName === 'thead',
    colspan: span(cell, 'colspan'),
    rowspan: span(cell, 'rowspan'),
    content: reader.blocksOf(cell),
  };
}

/** Picture tables print pictures in one row and captions in the next: read them column by column. */
function inColumns(grid: readonly Element[][]): Element[] {
  const width = grid[0]?.length ?? 0;
  if (grid.length !== 2 || width < 2 || grid[1]?.length !== width) return grid.flat();
  return Array.from({ length: width }, (_, column) => grid.map((row) => row[column]))
    .flat()
    .filter((cell) => cell !== undefined);
}

/** Reads a table: as a table where it holds data, as what it holds where it only lays things out. */
export function readTable(table: Element, setting: Setting, reader: DraftReader): void {
  const grid = rowsOf(table)
    .map(cellsOf)
    .filter((row) => row.length > 0);
  if (!isLayout(table, grid)) {
    const rows = grid
      .map((row) => row.map((cell) => cellOf(cell, reader)))
      .filter((row) => row.some((cell) => cell.content.length > 0));
    if (rows.length > 0) reader.push({ kind: 'table', rows }, setting);
    return;
  }
  const picture = table.querySelector('img') !== null && lengthOf(table) < 500;
  const inside: Setting = {
    ...setting,
    align: table.getAttribute('align') === 'center' ? null : setting.align,
    caption: setting.caption || picture,
  };
  for (const cell of inColumns(grid)) {
    reader.readChildren(cell, { ...inside, align: alignOf(cell) ?? inside.align });
    reader.flush();
  }
  const outside = [...table.children].filter((child) => tagOf(child) === 'caption');
  for (const caption of outside) {
    reader.readChildren(caption, inside);
    reader.flush();
  }
}

function alignOf(cell: Element): 'center' | 'right' | null {
  const value =
    `${cell.getAttribute('align') ?? ''} ${cell.getAttribute('style') ?? ''}`.toLowerCase();
  return /\bcenter\b/.test(value) ? 'center' : /\bright\b/.test(value) ? 'right' : null;
}
