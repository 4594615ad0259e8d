import {
  type CsvField,
  type CsvMapping,
  guessMapping,
  type ImportFile,
  readCsv,
} from '../../../../lib/index.ts';
import { useApp } from '../../../pages/app-context.ts';
import { FIELD_WORDS } from './words.ts';

const FIELDS = Object.keys(FIELD_WORDS).filter((key): key is CsvField => key in FIELD_WORDS);
/** Enough of a table to know its headings and a first row. */
const HEAD_BYTES = 100_000;

export interface ColumnMappingProps {
  readonly file: ImportFile;
  readonly mapping: CsvMapping | undefined;
  readonly isOpen: boolean;
  readonly onMapping: (mapping: CsvMapping) => void;
}

/** Says which column of a table is which; a change reads the table again. */
export function ColumnMapping({ file, mapping, isOpen, onMapping }: ColumnMappingProps) {
  const { t } = useApp();
  const rows = readCsv(new TextDecoder().decode(file.bytes.subarray(0, HEAD_BYTES)));
  const headings = rows[0] ?? [];
  const columns = mapping ?? guessMapping(headings);
  const setColumn = (field: CsvField, value: string) => {
    const others = Object.entries(columns).filter(([name]) => name !== field);
    const chosen = value === '' ? [] : [[field, Number(value)] as const];
    const next: CsvMapping = Object.fromEntries([...others, ...chosen]);
    onMapping(next);
  };
  return (
    <details class="import-columns" open={isOpen}>
      <summary>{t('import_columns', file.name)}</summary>
      <div class="import-columns-grid">
        {FIELDS.map((field) => (
          <label key={field} class="import-column">
            <span>{t(FIELD_WORDS[field])}</span>
            <select
              class="input"
              value={columns[field] ?? ''}
              onChange={(event) => setColumn(field, event.currentTarget.value)}
            >
              <option value="">{t('import_column_none')}</option>
              {headings.map((heading, index) => (
                <option key={index} value={index}>
                  {heading === '' ? `${index + 1}` : heading}
                </option>
              ))}
            </select>
          </label>
        ))}
      </div>
    </details>
  );
}
