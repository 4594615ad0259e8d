import writeWorkbook, { type CellObject } from 'write-excel-file/universal';
import { headerRow, SHEET_FONT } from './cells.ts';
import { sheetLayout } from './layout.ts';

export interface SheetContent {
  readonly name: string;
  readonly headers: readonly string[];
  /** In characters, one a column. */
  readonly widths: readonly number[];
  readonly rows: readonly CellObject[][];
}

/** A workbook of one sheet, its header row frozen, filterable and printed on every page. */
export async function workbook(content: SheetContent): Promise<Uint8Array> {
  const { name, headers, widths } = content;
  const rows = [headerRow(headers, widths), ...content.rows];
  const book = writeWorkbook(
    rows,
    {
      sheet: name,
      columns: widths.map((width) => ({ width })),
      stickyRowsCount: 1,
      orientation: 'landscape',
    },
    { ...SHEET_FONT, features: [sheetLayout(name, headers.length, rows.length)] },
  );
  const file = await book.toBlob();
  return new Uint8Array(await file.arrayBuffer());
}
