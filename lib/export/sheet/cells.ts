import type { CellObject } from 'write-excel-file/universal';
import { characterWidth } from '../docx/paging/times-widths.ts';

/** What a cell of Excel can hold; a longer text makes it call the file damaged. */
const MAX_TEXT = 32_767;
/** Excel's calendar has a 29 February 1900, so its days are true from 1 March on. */
const FIRST_DAY = Date.UTC(1900, 2, 1);
/** Points of a line of 12 pt, and the most that a row of Excel can have. */
const LINE = 15.75;
const MAX_HEIGHT = 409;
const VIETNAM_OFFSET_MS = 7 * 60 * 60 * 1000;

export const SHEET_FONT = { fontFamily: 'Times New Roman', fontSize: 12 } as const;
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
export function textCell(text: string): CellObject {
  const value = text
    .slice(0, MAX_TEXT)
    .replace(/[\uD800-\uDBFF]$/, '')
    .replace(/_(?=x[0-9A-F]{4}_)/gi, '_x005F_');
  return { ...BODY, type: String, value: value in Object.prototype ? `${value} ` : value };
}

export function countCell(count: number): CellObject {
  return { ...BODY, align: 'center', type: Number, value: count };
}

/** The day as Excel counts it; undefined for what is no day of its calendar. */
export function dayCell(day: string): CellObject | undefined {
  const [year = 0, month = 0, date = 0] = day.slice(0, 10).split('-').map(Number);
  const moment = new Date(Date.UTC(year, month - 1, date));
  if (Number.isNaN(moment.getTime()) || moment.getTime() < FIRST_DAY) return undefined;
  if (moment.toISOString().slice(0, 10) !== day.slice(0, 10)) return undefined;
  return { ...BODY, align: 'center', type: Date, value: moment, format: 'dd/mm/yyyy' };
}

/** A moment (ISO) in Vietnam's time, which is what the sheet's plain dates stand for. */
export function momentCell(iso: string): CellObject | undefined {
  const moment = new Date(new Date(iso).getTime() + VIETNAM_OFFSET_MS);
  if (Number.isNaN(moment.getTime()) || moment.getTime() < FIRST_DAY) return undefined;
  return { ...BODY, align: 'center', type: Date, value: moment, format: 'dd/mm/yyyy hh:mm' };
}

/** Thousandths of an em: what the width of a column counts, and what the edges of its cells take of it. */
const DIGIT = 500;
const EDGES = 700;
const FACE = 0;

function widthOf(word: string): number {
  let width = 0;
  for (const character of word) width += characterWidth(character, FACE);
  return width;
}

/** How many lines a text without line ends becomes in a column that is so many digits wide. */
function wrappedLines(text: string, width: number): number {
  const room = Math.max(DIGIT, width * DIGIT - EDGES);
  const space = characterWidth(' ', FACE);
  let lines = 1;
  let used = 0;
  for (const word of text.split(' ')) {
    const need = widthOf(word);
    if (used > 0 && used + space + need > room) {
      lines += 1;
      used = 0;
    }
    // An address that is longer than a line breaks at its signs, before the line is full.
    const broken = need > room ? Math.ceil(need / room) : 0;
    lines += broken;
    used = broken > 0 ? room : used + (used > 0 ? space : 0) + need;
  }
  return lines;
}

/**
 * Points that the texts of a row need in columns of these widths, because programs other than
 * Excel do not fit rows to wrapped text.
 */
export function rowHeight(texts: readonly string[], widths: readonly number[]): number {
  const lines = texts.map((text, column) =>
    text.split('\n').reduce((sum, line) => sum + wrappedLines(line, widths[column] ?? 1), 0),
  );
  return Math.min(MAX_HEIGHT, LINE * Math.max(1, ...lines));
}

export function headerRow(headers: readonly string[], widths: readonly number[]): CellObject[] {
  const height = rowHeight(headers, widths);
  return headers.map((header) => ({ ...HEADER, height, type: String, value: header }));
}
