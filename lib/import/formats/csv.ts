import { fail, ok, type Result } from '../../clip/result.ts';
import { guessMapping, type CsvField, type CsvMapping } from '../csv-columns.ts';
import { entryOf, pause, readMoment } from '../entry.ts';
import type { ImportEntry, ImportFailure, ImportFormat, ImportWorld } from '../import-format.ts';
import { readCsv } from '../read-csv.ts';

/** `31/01/2023`, as clerks and our own table write a day, in ISO 8601; other text as it stands. */
function isoDay(text: string): string {
  const day = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text.trim());
  if (!day) return text;
  const [, date = '', month = '', year = ''] = day;
  return `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
}

/** Pocket separates tags by `|`, Raindrop by commas, our own table by semicolons. */
function splitTags(text: string): string[] {
  return text.split(/[|;]/.test(text) ? /[|;]/ : ',');
}

/**
 * The rows of a table as entries.
 *
 * @param mapping which column is which; guessed from the first row where it is left out
 */
export async function readCsvEntries(
  text: string,
  world: ImportWorld,
  mapping?: CsvMapping,
): Promise<Result<readonly ImportEntry[], ImportFailure>> {
  const [headings, ...rows] = readCsv(text);
  if (!headings) return fail('empty', 'the table has no row');
  const columns = mapping ?? guessMapping(headings);
  if (columns.url === undefined) {
    return fail('missing-column', headings.join(', ').slice(0, 200));
  }
  const entries: ImportEntry[] = [];
  for (const [index, row] of rows.entries()) {
    await pause(world, index, rows.length);
    const cell = (field: CsvField): string => row[columns[field] ?? -1]?.trim() ?? '';
    const author = cell('author');
    entries.push(
      entryOf(
        {
          place: `${index + 2}`,
          url: cell('url'),
          title: cell('title'),
          lead: cell('lead'),
          note: cell('note'),
          tags: splitTags(cell('tags')),
          collections: cell('collection').split(';'),
          savedAt: readMoment(cell('savedAt')),
          publishedAt: isoDay(cell('publishedAt')),
          authors: author === '' ? [] : [author],
          siteName: cell('portal'),
        },
        world.readAt,
      ),
    );
  }
  return ok(entries);
}

/** Any table with an address in each row: our own CSV, Pocket's, Raindrop's, a clerk's sheet. */
export const csv: ImportFormat = {
  id: 'csv',
  name: 'CSV',
  recognises: (file, text) => {
    if (!/\.(csv|tsv|txt)$/i.test(file.name) || text.trimStart().startsWith('<')) return false;
    const headings = readCsv(text.slice(0, 20_000))[0] ?? [];
    return headings.length > 1 || guessMapping(headings).url !== undefined;
  },
  read: (_file, text, world) => readCsvEntries(text, world),
};
