import { csvFields, type CsvChoices, foldText, readCsv } from '../index.ts';
import { CommandFailure } from './failure.ts';

export interface TableOptions {
  readonly column: readonly string[];
  readonly days?: string;
}

/**
 * What was said of tables with `--column field=heading` and `--days`, for one table.
 *
 * @throws CommandFailure naming the field or the heading that there is not
 */
export function csvChoices(text: string, { column, days }: TableOptions): CsvChoices {
  const [headings = []] = readCsv(text);
  const folded = headings.map((heading) => foldText(heading).trim());
  const pairs = column.map((pair) => {
    const [, name = '', heading = ''] = /^([^=]+)=(.*)$/s.exec(pair) ?? [];
    const field = csvFields.find((known) => known === name);
    if (field === undefined) {
      throw new CommandFailure('badUsage', `--column "${pair}" (known: ${csvFields.join(', ')})`);
    }
    const index = folded.indexOf(foldText(heading).trim());
    if (index !== -1) return [field, index] as const;
    const known = headings.join(', ');
    throw new CommandFailure('badUsage', `--column: no heading "${heading}" (known: ${known})`);
  });
  if (days !== undefined && days !== 'day-first' && days !== 'month-first') {
    throw new CommandFailure('badUsage', `--days "${days}" (known: day-first, month-first)`);
  }
  return {
    ...(pairs.length > 0 && { mapping: Object.fromEntries(pairs) }),
    ...(days !== undefined && { dayOrder: days }),
  };
}
