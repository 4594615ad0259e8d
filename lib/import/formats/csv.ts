import { fail, ok, type Result } from '../../clip/result.ts';
import { guessDayOrder, isoDay, type DayOrder } from '../day-order.ts';
import { guessMapping, type CsvField, type CsvMapping } from '../csv-columns.ts';
import { entryOf, pause, readMoment } from '../entry.ts';
import type { ImportEntry, ImportFailure, ImportFormat, ImportWorld } from '../import-format.ts';
import { readCsv } from '../read-csv.ts';
import { type MarkedText, readHighlightCell } from './marked-text.ts';

/** Pocket separates tags by `|`, Raindrop by commas, our own table by semicolons. */
function splitTags(text: string): string[] {
  return text.split(/[|;]/.test(text) ? /[|;]/ : ',');
}

/** What a person knows of a table; what is left out is guessed. */
export interface CsvChoices {
  /** Which column is which. */
  readonly mapping?: CsvMapping;
  /** How its days are written. */
  readonly dayOrder?: DayOrder;
}

/** `baothanhhoa.vn/tin`, as clerks type an address, as a browser opens it. */
function wholeAddress(text: string): string {
  return /^(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}(?:[/:?#]|$)/u.test(text) ? `https://${text}` : text;
}

/** Raindrop's own folder for what lies in none, and its marked passages, which no mapping names. */
function raindropParts(headings: readonly string[]) {
  const column = headings.indexOf('highlights');
  const isRaindrop = column !== -1 && headings.includes('cover');
  return {
    folder: (name: string): string => (isRaindrop && name === 'Unsorted' ? '' : name),
    marked: (row: readonly string[]): MarkedText =>
      readHighlightCell(isRaindrop ? (row[column] ?? '') : ''),
  };
}

/** In a table of passages a note is one on the passage, not on its article. */
function notesOf(cell: (field: CsvField) => string, marked: MarkedText): MarkedText {
  const quote = cell('highlight');
  if (quote !== '') {
    const passage = { quote, note: cell('note'), markedAt: readMoment(cell('savedAt')) };
    return { passages: [passage, ...marked.passages], note: marked.note };
  }
  const note = [cell('note'), marked.note].filter((part) => part !== '').join('\n');
  return { passages: marked.passages, note };
}

/**
 * The rows of a table as entries.
 *
 * @param choices what is known of the table; else its first row and its days are guessed from
 */
export async function readCsvEntries(
  text: string,
  world: ImportWorld,
  choices: CsvChoices = {},
): Promise<Result<readonly ImportEntry[], ImportFailure>> {
  const [headings, ...rows] = readCsv(text);
  if (!headings) return fail('empty', 'the table has no row');
  const columns = choices.mapping ?? guessMapping(headings, rows);
  if (columns.url === undefined) {
    return fail('missing-column', headings.join(', ').slice(0, 200));
  }
  const { publishedAt } = columns;
  const days = publishedAt === undefined ? [] : rows.map((row) => row[publishedAt] ?? '');
  const dayOrder = choices.dayOrder ?? guessDayOrder(days);
  const raindrop = raindropParts(headings);
  const entries: ImportEntry[] = [];
  for (const [index, row] of rows.entries()) {
    await pause(world, index, rows.length);
    const cell = (field: CsvField): string => row[columns[field] ?? -1]?.trim() ?? '';
    const { note, passages } = notesOf(cell, raindrop.marked(row));
    const author = cell('author');
    entries.push(
      entryOf(
        {
          place: `${index + 2}`,
          url: wholeAddress(cell('url')),
          title: cell('title'),
          lead: cell('lead'),
          note,
          passages,
          tags: splitTags(cell('tags')),
          collections: raindrop.folder(cell('collection')).split(';'),
          savedAt: readMoment(cell('savedAt')),
          publishedAt: isoDay(cell('publishedAt'), dayOrder),
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
