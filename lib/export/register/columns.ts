import type { RegisterEntry } from '../../clip/register.ts';
import { formatDay } from '../dates.ts';
import { printable } from '../printable.ts';

/** What a cell holds; dates are ISO, `2020-09-30`, and null where none is known. */
export type RegisterValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'count'; readonly count: number }
  | { readonly kind: 'day'; readonly day: string | null };

export interface RegisterColumn {
  readonly header: string;
  /** In characters, for formats that know widths. */
  readonly width: number;
  readonly value: (entry: RegisterEntry, index: number) => RegisterValue;
}

const text = (content: string): RegisterValue => ({ kind: 'text', text: printable(content) });
const day = (date: string | null): RegisterValue => ({ kind: 'day', day: date });

/** `quyết định` as a title begins: `Quyết định`. */
function capitalised(type: string): string {
  return type.charAt(0).toLocaleUpperCase('vi') + type.slice(1);
}

/** A document without a number, such as a law, is told from others by its title alone. */
function subjectOf({ normalized, title, subject }: RegisterEntry): string {
  const parts = normalized === null ? [title, subject ?? ''] : [subject ?? ''];
  return parts.filter((part) => part !== '').join(' về ');
}

/** A bare number ("Nghị quyết 28") means a document only together with the term of its body. */
function remarkOf({ resolved, normalized, term }: RegisterEntry): string {
  if (!resolved) return 'chưa xác định';
  return term !== null && /^\d+$/.test(normalized ?? '') ? `khóa ${term}` : '';
}

/** The columns of a register of documents (sổ văn bản), in their order. */
export const REGISTER_COLUMNS: readonly RegisterColumn[] = [
  { header: 'STT', width: 6, value: (_, index) => ({ kind: 'count', count: index + 1 }) },
  { header: 'Tên loại', width: 13, value: ({ type }) => text(capitalised(type)) },
  { header: 'Số ký hiệu', width: 19, value: ({ normalized }) => text(normalized ?? '') },
  { header: 'Ngày ban hành', width: 12, value: ({ date }) => day(date) },
  { header: 'Cơ quan ban hành', width: 24, value: ({ issuer }) => text(issuer ?? '') },
  { header: 'Trích yếu', width: 46, value: (entry) => text(subjectOf(entry)) },
  { header: 'Số bài dẫn', width: 8, value: ({ clips }) => ({ kind: 'count', count: clips }) },
  { header: 'Dẫn lần đầu', width: 12, value: ({ firstCited }) => day(firstCited) },
  { header: 'Dẫn lần cuối', width: 12, value: ({ lastCited }) => day(lastCited) },
  { header: 'Ghi chú', width: 15, value: (entry) => text(remarkOf(entry)) },
];

/** A value as it is read: `30/09/2020`, `3`. */
export function shownValue(value: RegisterValue): string {
  switch (value.kind) {
    case 'text':
      return value.text;
    case 'count':
      return String(value.count);
    case 'day':
      return value.day === null ? '' : printable(formatDay(value.day));
  }
}
