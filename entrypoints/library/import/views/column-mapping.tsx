import { useId, useMemo } from 'preact/hooks';
import {
  csvFields,
  type CsvChoices,
  type CsvField,
  type CsvMapping,
  type DayOrder,
  decodeFile,
  guessDayOrder,
  guessMapping,
  type ImportFile,
  readCsv,
} from '../../../../lib/index.ts';
import type { MessageKey } from '../../../../lib/extension/i18n/translate.ts';
import { useApp } from '../../../pages/app-context.ts';
import { FIELD_WORDS } from './words.ts';

const ORDERS: readonly { readonly order: DayOrder; readonly words: MessageKey }[] = [
  { order: 'day-first', words: 'import_day_first' },
  { order: 'month-first', words: 'import_month_first' },
];

export interface ColumnMappingProps {
  readonly file: ImportFile;
  readonly choices: CsvChoices;
  readonly isOpen: boolean;
  readonly onMapping: (choices: CsvChoices) => void;
}

/** Says which column of a table is which and how its days are written; a change reads it again. */
export function ColumnMapping({ file, choices, isOpen, onMapping }: ColumnMappingProps) {
  const { t } = useApp();
  const id = useId();
  const [headings = [], ...rows] = useMemo(() => readCsv(decodeFile(file.bytes)), [file]);
  const columns = choices.mapping ?? guessMapping(headings, rows);
  const { publishedAt } = columns;
  const days = publishedAt === undefined ? [] : rows.map((row) => row[publishedAt] ?? '');
  const setColumn = (field: CsvField, value: string) => {
    const others = Object.entries(columns).filter(([name]) => name !== field);
    const chosen = value === '' ? [] : [[field, Number(value)] as const];
    const mapping: CsvMapping = Object.fromEntries([...others, ...chosen]);
    onMapping({ ...choices, mapping });
  };
  return (
    <details class="import-columns" open={isOpen}>
      <summary>{t('import_columns', file.name)}</summary>
      <div class="import-columns-grid">
        {csvFields.map((field) => (
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
        {publishedAt !== undefined && (
          <label class="import-column" for={id}>
            <span>{t('import_day_order')}</span>
            <select
              id={id}
              class="input"
              value={choices.dayOrder ?? guessDayOrder(days)}
              onChange={(event) => {
                const chosen = ORDERS.find(({ order }) => order === event.currentTarget.value);
                if (chosen !== undefined) onMapping({ ...choices, dayOrder: chosen.order });
              }}
            >
              {ORDERS.map(({ order, words }) => (
                <option key={order} value={order}>
                  {t(words)}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
    </details>
  );
}
