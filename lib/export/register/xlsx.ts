import type { CellObject } from 'write-excel-file/universal';
import type { RegisterEntry } from '../../clip/register.ts';
import { countCell, dayCell, rowHeight, textCell } from '../sheet/cells.ts';
import { workbook } from '../sheet/workbook.ts';
import { REGISTER_COLUMNS, shownValue, type RegisterValue } from './columns.ts';
import type { RegisterRequest } from './register-request.ts';

const WIDTHS = REGISTER_COLUMNS.map(({ width }) => width);

function bodyCell(value: RegisterValue): CellObject {
  if (value.kind === 'count') return countCell(value.count);
  const day = value.kind === 'day' && value.day !== null ? dayCell(value.day) : undefined;
  return day ?? textCell(shownValue(value));
}

function bodyRow(entry: RegisterEntry, index: number): CellObject[] {
  const values = REGISTER_COLUMNS.map((column) => column.value(entry, index));
  const height = rowHeight(values.map(shownValue), WIDTHS);
  return values.map((value) => ({ ...bodyCell(value), height }));
}

/** The register as an Excel workbook: dates as dates, the header row frozen and filterable. */
export function write({ entries }: RegisterRequest): Promise<Uint8Array> {
  return workbook({
    name: 'Sổ văn bản',
    headers: REGISTER_COLUMNS.map(({ header }) => header),
    widths: WIDTHS,
    rows: entries.map(bodyRow),
  });
}
