import writeWorkbook, { type CellObject } from 'write-excel-file/universal';
import type { RegisterEntry } from '../../clip/register.ts';
import { REGISTER_COLUMNS, shownValue, type RegisterValue } from './columns.ts';
import type { RegisterRequest } from './register-request.ts';
import { sheetLayout } from './sheet-layout.ts';

const SHEET = 'Sổ văn bản';
/** What a cell of Excel can hold; a longer text makes it call the file damaged. */
const MAX_TEXT = 32_767;
/** Excel's calendar has a 29 February 1900, so its days are true from 1 March on. */
const FIRST_DAY = Date.UTC(1900, 2, 1);
/** Points of a line of 12 pt, and the most that a row of Excel can have. */
const LINE = 15.75;
const MAX_HEIGHT = 409;

const BODY = { wrap: true, alignVertical: 'top', borderStyle: 'thin' } as const;
const HEADER = {
  fontWeight: 'bold',
  align: 'center',
  alignVertical: 'center',
  backgroundColor: '#EDEDED',
  wrap: true,
  borderStyle: 'thin',
} as const;

/**
 * A cell of text, never a formula: its type says so. Excel reads `_x003D_` in a text as the
 * character of that code, unless the underscore is written that way itself (ECMA-376, part 1,
 * 22.9.2.19). The writer looks texts up in a plain object, where it would take `constructor` for
 * one that it knows; a space behind such a text keeps it out of there.
 */
function textCell(text: string): CellObject {
  const value = text.slice(0, MAX_TEXT).replace(/_(?=x[0-9A-F]{4}_)/gi, '_x005F_');
  return { ...BODY, type: String, value: value in Object.prototype ? `${value} ` : value };
}

/** The day as Excel counts it; null for what is no day of its calendar. */
function excelDay(day: string): Date | null {
  const [year = 0, month = 0, date = 0] = day.slice(0, 10).split('-').map(Number);
  const moment = new Date(Date.UTC(year, month - 1, date));
  if (Number.isNaN(moment.getTime()) || moment.getTime() < FIRST_DAY) return null;
  return moment.toISOString().slice(0, 10) === day.slice(0, 10) ? moment : null;
}

function bodyCell(value: RegisterValue): CellObject {
  if (value.kind === 'count') return { ...BODY, align: 'center', type: Number, value: value.count };
  const moment = value.kind === 'day' && value.day !== null ? excelDay(value.day) : null;
  if (moment === null) return textCell(shownValue(value));
  return { ...BODY, align: 'center', type: Date, value: moment, format: 'dd/mm/yyyy' };
}

/**
 * Points that the texts of a row need, because programs other than Excel do not fit rows to wrapped
 * text. Widths count digits; letters are a little narrower, which makes up for lines that end early.
 */
function rowHeight(texts: readonly string[]): number {
  const lines = texts.map((text, column) =>
    Math.ceil(text.length / (REGISTER_COLUMNS[column]?.width ?? text.length)),
  );
  return Math.min(MAX_HEIGHT, LINE * Math.max(1, ...lines));
}

function headerRow(): CellObject[] {
  const height = rowHeight(REGISTER_COLUMNS.map(({ header }) => header));
  return REGISTER_COLUMNS.map(({ header }) => ({
    ...HEADER,
    height,
    type: String,
    value: header,
  }));
}

function bodyRow(entry: RegisterEntry, index: number): CellObject[] {
  const values = REGISTER_COLUMNS.map((column) => column.value(entry, index));
  const height = rowHeight(values.map(shownValue));
  return values.map((value) => ({ ...bodyCell(value), height }));
}

/** The register as an Excel workbook: dates as dates, the header row frozen and filterable. */
export async function write({ entries }: RegisterRequest): Promise<Uint8Array> {
  const rows = [headerRow(), ...entries.map(bodyRow)];
  const workbook = writeWorkbook(
    rows,
    {
      sheet: SHEET,
      columns: REGISTER_COLUMNS.map(({ width }) => ({ width })),
      stickyRowsCount: 1,
      orientation: 'landscape',
    },
    {
      fontFamily: 'Times New Roman',
      fontSize: 12,
      features: [sheetLayout(SHEET, REGISTER_COLUMNS.length, rows.length)],
    },
  );
  const file = await workbook.toBlob();
  return new Uint8Array(await file.arrayBuffer());
}
