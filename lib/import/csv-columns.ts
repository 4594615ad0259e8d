import { foldText } from '../text/fold.ts';

/** What a column of a table can hold for us. */
export type CsvField =
  | 'url'
  | 'title'
  | 'lead'
  | 'note'
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
  tags: ['nhan', 'tags', 'tag', 'the', 'labels', 'tu khoa'],
  collection: ['bo suu tap', 'folder', 'collection', 'thu muc', 'list'],
  savedAt: ['luu luc', 'time_added', 'created', 'saved', 'ngay luu', 'date added', 'added'],
  publishedAt: ['ngay dang', 'published', 'date', 'ngay', 'ngay xuat ban'],
  author: ['tac gia', 'author', 'nguoi viet', 'creator'],
  portal: ['cong thong tin', 'portal', 'site', 'nguon', 'source', 'bao'],
};

const FIELDS: readonly CsvField[] = [
  'url',
  'title',
  'lead',
  'note',
  'tags',
  'collection',
  'savedAt',
  'publishedAt',
  'author',
  'portal',
];

/** The likeliest mapping of a table's first row; the user may change it. */
export function guessMapping(headings: readonly string[]): CsvMapping {
  const folded = headings.map((heading) => foldText(heading).trim());
  const mapping: Partial<Record<CsvField, number>> = {};
  for (const field of FIELDS) {
    const index = folded.findIndex((heading) => HEADINGS[field].includes(heading));
    if (index !== -1) mapping[field] = index;
  }
  return mapping;
}
