import {
  AlignmentType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  VerticalMergeType,
  WidthType,
} from 'docx';
import {
  blocksImages,
  blocksText,
  type Block,
  type TableCell as SourceCell,
} from '../../clip/blocks.ts';
import { MAX_COLUMNS, tableGrid, type GridPlace, type TableGrid } from '../table-grid.ts';
import { printable } from '../printable.ts';
import { STYLE } from './styles.ts';

type CellContent = (Paragraph | Table)[];

/** Writes the blocks of a cell into the width it has, in twips. */
export type WriteCell = (blocks: readonly Block[], width: number, look: CellLook) => CellContent;

export interface CellLook {
  readonly isHeader: boolean;
  /** Whether the row stays with the one below. */
  readonly keepNext: boolean;
}

const PADDING = 80;
/** A table of at most so many short rows is kept on one page. */
const SMALL_TABLE = 8;
/** Twips of an average character of 12 pt Times New Roman, bold included. */
const CHARACTER = 135;
/** Characters beyond which a long text asks for no more room. */
const MOST = 48;
/** A longer row may break over two pages: kept together it would leave a hole. */
const LONG_ROW = 800;

/** Room for the longest word of every column first, the rest by the length of the texts. */
function columnWidths(grid: TableGrid, width: number): number[] {
  const columns = Array.from({ length: grid.columns }, (_, column) => {
    const texts = grid.rows.flatMap((row) => {
      const place = row[column];
      return place?.isOrigin && place.cell?.colspan === 1 ? [blocksText(place.cell.content)] : [];
    });
    const words = texts.flatMap((text) => text.split(/\s+/));
    const word = Math.min(MOST / 2, Math.max(1, ...words.map(({ length }) => length)));
    const text = Math.min(MOST, Math.max(word, ...texts.map(({ length }) => length)));
    return { least: word * CHARACTER + 2 * PADDING, wish: text };
  });
  const least = columns.reduce((sum, column) => sum + column.least, 0);
  const wish = columns.reduce((sum, column) => sum + column.wish, 0);
  const spare = width - least;
  return columns.map((column) =>
    Math.floor(
      spare < 0 ? (column.least / least) * width : column.least + (column.wish / wish) * spare,
    ),
  );
}

/** The places of a row in groups that one Word cell covers. */
function groupRow(row: readonly GridPlace[]): { place: GridPlace; start: number; span: number }[] {
  const groups: { place: GridPlace; start: number; span: number }[] = [];
  row.forEach((place, column) => {
    const last = groups.at(-1);
    if (last && place.cell !== null && last.place.cell === place.cell) last.span += 1;
    else groups.push({ place, start: column, span: 1 });
  });
  return groups;
}

function isHeaderRow(row: readonly GridPlace[]): boolean {
  return row.every(({ cell }) => cell?.header === true);
}

function isShort(row: readonly GridPlace[]): boolean {
  const blocks = row.flatMap(({ cell, isOrigin }) => (cell && isOrigin ? cell.content : []));
  return blocksText(blocks).length < LONG_ROW && blocksImages(blocks).length === 0;
}

/** A Word cell must end with a paragraph, or Word calls the file damaged. */
function closed(content: CellContent): CellContent {
  return content.at(-1) instanceof Paragraph
    ? content
    : [...content, new Paragraph({ style: STYLE.table })];
}

/**
 * A table with its spans, borders and repeated heading rows, as wide as `width` twips. A table
 * with more columns than Word can hold becomes one paragraph a row.
 */
export function tableContent(
  rows: readonly (readonly SourceCell[])[],
  width: number,
  writeCell: WriteCell,
): CellContent {
  const grid = tableGrid(rows);
  if (grid.columns === 0) return [];
  if (grid.columns > MAX_COLUMNS) {
    return rows.map(
      (cells) =>
        new Paragraph({
          style: STYLE.table,
          text: cells.map(({ content }) => printable(blocksText(content))).join(' | '),
        }),
    );
  }
  const widths = columnWidths(grid, width);
  const isSmall = grid.rows.length <= SMALL_TABLE && grid.rows.every(isShort);
  const firstBody = grid.rows.findIndex((row) => !isHeaderRow(row));
  const tableRows = grid.rows.map((row, rowIndex) => {
    const isLast = rowIndex === grid.rows.length - 1;
    const keepNext = !isLast && (isSmall || rowIndex < firstBody);
    const cells = groupRow(row).map(({ place, start, span }) => {
      const cellWidth = widths.slice(start, start + span).reduce((sum, part) => sum + part, 0);
      const isFirst = place.row === rowIndex;
      const isHeader = place.cell?.header === true;
      const content =
        isFirst && place.cell
          ? writeCell(place.cell.content, cellWidth - 2 * PADDING, { isHeader, keepNext })
          : [];
      return new TableCell({
        children: closed(content),
        width: { size: cellWidth, type: WidthType.DXA },
        verticalAlign: VerticalAlignTable.CENTER,
        ...(span > 1 ? { columnSpan: span } : {}),
        ...(place.cell && place.cell.rowspan > 1
          ? { verticalMerge: isFirst ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE }
          : {}),
        ...(isHeader ? { shading: { fill: 'EDEDED', color: 'auto', type: 'clear' } } : {}),
      });
    });
    return new TableRow({
      children: cells,
      cantSplit: isShort(row),
      tableHeader: rowIndex < firstBody,
    });
  });
  return [
    new Table({
      rows: tableRows,
      width: { size: width, type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      alignment: AlignmentType.CENTER,
      margins: { left: PADDING, right: PADDING, top: 20, bottom: 20 },
    }),
  ];
}
