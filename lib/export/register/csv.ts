import { csvTable } from '../csv-table.ts';
import { REGISTER_COLUMNS, shownValue } from './columns.ts';
import type { RegisterRequest } from './register-request.ts';

/** The register as a table for a spreadsheet, one row a document. */
export function write({ entries }: RegisterRequest): Uint8Array {
  return csvTable([
    REGISTER_COLUMNS.map(({ header }) => header),
    ...entries.map((entry, index) =>
      REGISTER_COLUMNS.map((column) => shownValue(column.value(entry, index))),
    ),
  ]);
}
