import { guardFormula } from '../text/formula-guard.ts';
import { printable } from './printable.ts';

/**
 * A cell in quotes, its lines apart by line feeds, that no spreadsheet computes; an importer takes
 * the guard off with `unguardFormula`.
 */
function csvCell(value: string): string {
  const lines = value.split(/\r\n|[\n\r\u2028\u2029]/).map((line) => printable(line));
  return `"${guardFormula(lines.join('\n')).replaceAll('"', '""')}"`;
}

/** Rows of cells as a CSV file: UTF-8 with BOM and CRLF, as Excel expects (RFC 4180). */
export function csvTable(rows: readonly (readonly string[])[]): Uint8Array {
  const lines = rows.map((row) => `${row.map(csvCell).join(',')}\r\n`);
  return new TextEncoder().encode(`\uFEFF${lines.join('')}`);
}
