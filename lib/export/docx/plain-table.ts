import {
  BorderStyle,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
  type Paragraph,
} from 'docx';
import { TEXT_WIDTH } from './layout.ts';

const NO_BORDER = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const NO_BORDERS = {
  top: NO_BORDER,
  bottom: NO_BORDER,
  left: NO_BORDER,
  right: NO_BORDER,
  insideHorizontal: NO_BORDER,
  insideVertical: NO_BORDER,
} as const;

/** Share of the left column: the national name must fit into the right one. */
const LEFT_SHARE = 0.42;
/** Widths in twips. */
export const LEFT_COLUMN = Math.round(TEXT_WIDTH * LEFT_SHARE);
export const RIGHT_COLUMN = TEXT_WIDTH - LEFT_COLUMN;

function column(children: readonly Paragraph[], width: number): TableCell {
  return new TableCell({
    children,
    borders: NO_BORDERS,
    width: { size: width, type: WidthType.DXA },
    margins: { left: 0, right: 0 },
  });
}

/** Two columns side by side without borders, kept on one page. */
export function twoColumns(left: readonly Paragraph[], right: readonly Paragraph[]): Table {
  const row = new TableRow({
    cantSplit: true,
    children: [column(left, LEFT_COLUMN), column(right, RIGHT_COLUMN)],
  });
  return new Table({
    rows: [row],
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: [LEFT_COLUMN, RIGHT_COLUMN],
    layout: TableLayoutType.FIXED,
    borders: NO_BORDERS,
  });
}
