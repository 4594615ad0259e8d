import type { CellObject } from 'write-excel-file/universal';
import { clipColumns, shownValue, type CellValue } from './clip-columns.ts';
import { eachClip } from './each-clip.ts';
import type { ExportRequest } from './export-format.ts';
import { printable } from './printable.ts';
import { countCell, dayCell, momentCell, rowHeight, textCell } from './sheet/cells.ts';
import { workbook } from './sheet/workbook.ts';

/** Text as a cell shows it: its lines apart, nothing that XML cannot hold. */
function shownLines(value: CellValue): string {
  return shownValue(value)
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => printable(line).trim())
    .join('\n')
    .trim();
}

function cellOf(value: CellValue): CellObject {
  const dated =
    value.kind === 'day'
      ? dayCell(value.day)
      : value.kind === 'moment'
        ? momentCell(value.moment)
        : undefined;
  return dated ?? textCell(shownLines(value));
}

/** A table of the clips as an Excel workbook: one row each, dates as dates, no formulas. */
export async function write(request: ExportRequest): Promise<Uint8Array> {
  const columns = clipColumns(request);
  const widths = [6, ...columns.map(({ width }) => width)];
  const rows = await eachClip(request.clips, request, (clip, index) => {
    const values = columns.map(({ value }) => value(clip));
    const height = rowHeight([String(index + 1), ...values.map(shownLines)], widths);
    return [countCell(index + 1), ...values.map(cellOf)].map((cell) => ({ ...cell, height }));
  });
  return workbook({
    name: 'Bài đã lưu',
    headers: ['STT', ...columns.map(({ header }) => header)],
    widths,
    rows,
  });
}
