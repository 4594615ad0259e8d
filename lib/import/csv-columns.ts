import { foldText } from '../text/fold.ts';

/** What a column of a table can hold for us. */
export type CsvField =
  | 'url'
  | 'title'
  | 'lead'
  | 'note'
  | 'highlight'
  | 'tags'
  | 'collection'
  | 'savedAt'
  | 'publishedAt'
  | 'author'
  | 'portal';

/** Which column holds which field, by index; a field that is missing stands in no column. */
export type CsvMapping = Readonly<Partial<Record<CsvField, number>>>;

/** Folded headings, as our own table, Pocket, Raindrop and clerks' own sheets name their columns. */
const HEADINGS: Readonly<Record<CsvField, readonly string[]>> = {
  url: ['dia chi', 'url', 'link', 'lien ket', 'duong dan', 'href', 'address', 'given_url'],
  title: ['tieu de', 'title', 'ten bai', 'name', 'ten', 'given_title'],
  lead: ['tom tat', 'excerpt', 'description', 'lead', 'sapo', 'trich yeu', 'summary'],
  note: ['ghi chu', 'note', 'notes'],
  highlight: ['doan danh dau', 'danh dau', 'highlight', 'selection', 'quote'],
  tags: ['nhan', 'tags', 'tag', 'the', 'labels', 'tu khoa'],
  collection: ['bo suu tap', 'folder', 'collection', 'thu muc', 'list'],
  savedAt: [
    'luu luc',
    'time_added',
    'created',
    'saved',
    'ngay luu',
    'date added',
    'added',
    'highlighted at',
    'timestamp',
  ],
  publishedAt: ['ngay dang', 'published', 'date', 'ngay', 'ngay xuat ban'],
  author: ['tac gia', 'author', 'nguoi viet', 'creator'],
  portal: ['cong thong tin', 'portal', 'site', 'nguon', 'source', 'bao'],
};

/** Every field, in the order in which they are asked for. */
export const csvFields: readonly CsvField[] = [
  'url',
  'title',
  'lead',
  'note',
  'highlight',
  'tags',
  'collection',
  'savedAt',
  'publishedAt',
  'author',
  'portal',
];

/** Whether most of a column's cells are addresses, whatever its heading says. */
function holdsAddresses(rows: readonly (readonly string[])[], column: number): boolean {
  const cells = rows.map((row) => row[column]?.trim() ?? '').filter((cell) => cell !== '');
  const addresses = cells.filter((cell) => /^https?:\/\/\S+$/i.test(cell));
  return addresses.length > 0 && addresses.length * 2 >= cells.length;
}

/**
 * The likeliest mapping of a table by its first row; the user may change it. Where no heading names
 * the address, the column that holds addresses does.
 */
export function guessMapping(
  headings: readonly string[],
  rows: readonly (readonly string[])[] = [],
): CsvMapping {
  const folded = headings.map((heading) => foldText(heading).trim());
  const mapping: Partial<Record<CsvField, number>> = {};
  for (const field of csvFields) {
    const index = folded.findIndex((heading) => HEADINGS[field].includes(heading));
    if (index !== -1) mapping[field] = index;
  }
  if (mapping.url === undefined) {
    const index = headings.findIndex((_heading, column) => holdsAddresses(rows, column));
    if (index !== -1) mapping.url = index;
  }
  return mapping;
}
