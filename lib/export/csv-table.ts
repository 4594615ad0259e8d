import { printable } from './printable.ts';

/** What makes a spreadsheet take a cell for a formula, full-width twins included. */
const FORMULA = /^[\s\u200B-\u200F\u2060]*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

/**
 * A cell that no spreadsheet computes: quotes alone do not stop a formula, a leading apostrophe
 * does (OWASP, "CSV Injection").
 */
function csvCell(value: string): string {
  const line = printable(value);
  const isFormula = FORMULA.test(value) || FORMULA.test(line);
  return `"${isFormula ? "'" : ''}${line.replaceAll('"', '""')}"`;
}

/** Rows of cells as a CSV file: UTF-8 with BOM and CRLF, as Excel expects (RFC 4180). */
export function csvTable(rows: readonly (readonly string[])[]): Uint8Array {
  const lines = rows.map((row) => `${row.map(csvCell).join(',')}\r\n`);
  return new TextEncoder().encode(`\uFEFF${lines.join('')}`);
}
