import { foldText } from '../text/fold.ts';
import type { TermField } from './delta.ts';
import type { DateField } from './query.ts';

/** What a field's value is compared with. */
export type FieldTarget =
  | { readonly kind: 'value'; readonly field: TermField }
  | { readonly kind: 'title' }
  | { readonly kind: 'number' }
  | { readonly kind: 'date'; readonly of: DateField };

interface FieldRow {
  /** The name shown on chips. */
  readonly name: string;
  /** Other names, folded; `-` and `_` are left out before comparing. */
  readonly also: readonly string[];
  readonly target: FieldTarget;
}

const value = (field: TermField): FieldTarget => ({ kind: 'value', field });

/** Every field of the query language, by its Vietnamese name first. */
export const QUERY_FIELDS: readonly FieldRow[] = [
  { name: 'the', also: ['tag', 'tags', 'nhan'], target: value('tag') },
  { name: 'muc', also: ['chuyenmuc', 'category', 'cat'], target: value('category') },
  { name: 'so', also: ['sohieu', 'kyhieu', 'number', 'no'], target: { kind: 'number' } },
  { name: 'loai', also: ['kind', 'type'], target: value('kind') },
  { name: 'co-quan', also: ['coquan', 'issuer', 'org'], target: value('issuer') },
  { name: 'noi', also: ['cong', 'portal', 'site', 'trang'], target: value('portal') },
  { name: 'tac-gia', also: ['tacgia', 'author', 'by'], target: value('author') },
  { name: 'bo', also: ['bosuutap', 'tap', 'collection'], target: value('collection') },
  { name: 'co', also: ['has'], target: value('has') },
  { name: 'la', also: ['is'], target: value('state') },
  { name: 'tieu-de', also: ['tieude', 'title'], target: { kind: 'title' } },
  { name: 'ngay', also: ['date', 'dang'], target: { kind: 'date', of: 'published' } },
  { name: 'luu', also: ['saved', 'ngayluu'], target: { kind: 'date', of: 'saved' } },
];

const BY_NAME = new Map(
  QUERY_FIELDS.flatMap((row) => [row.name, ...row.also].map((name) => [plain(name), row] as const)),
);

function plain(name: string): string {
  return foldText(name).replace(/[-_]/g, '');
}

/** The row of a field name as typed, with or without accents; undefined where there is none. */
export function findField(name: string): FieldRow | undefined {
  return BY_NAME.get(plain(name));
}

/** English values of `có:` and `là:` and the Vietnamese ones they stand for. */
const SAME_VALUE: Readonly<Record<string, string>> = {
  image: 'anh',
  images: 'anh',
  'hinh-anh': 'anh',
  file: 'tep',
  files: 'tep',
  attachment: 'tep',
  note: 'ghi-chu',
  highlight: 'danh-dau',
  highlights: 'danh-dau',
  document: 'van-ban',
  directive: 'van-ban',
  unread: 'chua-doc',
  read: 'da-doc',
  todo: 'can-xu-ly',
  done: 'da-xu-ly',
  starred: 'danh-dau',
};

/** The value of `có:` or `là:` in the spelling the index uses. */
export function stateValue(text: string): string {
  const key = foldText(text)
    .trim()
    .replace(/[\s_]+/g, '-');
  return SAME_VALUE[key] ?? key;
}
