import { LAYOUT, NUMBER, SIGNATURE } from '../docx/options.ts';
import type { ExportFormatRow } from '../export-format.ts';
import type { RegisterRequest } from './register-request.ts';

/** Every format of the register. To add one: one file with a `write` function, one row here. */
export const registerFormatTable = {
  docx: {
    labelKey: 'export_word',
    description: 'Word document: the directives by issuing body, in order of their dates',
    extension: 'docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    options: [LAYOUT, NUMBER, SIGNATURE],
    load: () => import('./docx.ts'),
  },
  xlsx: {
    labelKey: 'export_excel',
    description: 'Excel workbook: one row a directive, dates as dates',
    extension: 'xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    load: () => import('./xlsx.ts'),
  },
  csv: {
    labelKey: 'export_format_csv',
    description: 'Table for a spreadsheet (CSV, UTF-8)',
    extension: 'csv',
    mediaType: 'text/csv;charset=utf-8',
    load: () => import('./csv.ts'),
  },
} as const satisfies Record<string, ExportFormatRow<RegisterRequest>>;

export type RegisterFormatId = keyof typeof registerFormatTable;

export interface RegisterFormat extends ExportFormatRow<RegisterRequest> {
  readonly id: RegisterFormatId;
}

function isFormatId(id: string): id is RegisterFormatId {
  return Object.hasOwn(registerFormatTable, id);
}

/** The formats of the register in the order in which they are offered. */
export const registerFormats: readonly RegisterFormat[] = Object.keys(registerFormatTable)
  .filter(isFormatId)
  .map((id) => ({ id, ...registerFormatTable[id] }));
