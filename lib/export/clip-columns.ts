import { blocksText } from '../clip/blocks.ts';
import type { Clip, Collection } from '../clip/clip.ts';
import { citedDocuments } from './cited-documents.ts';
import { formatDay } from './dates.ts';
import type { ExportRequest } from './export-format.ts';
import { chosen, switchedOn } from './options.ts';
import { NOTES, TABLE_TEXT } from './shared-options.ts';
import { formatByline } from './source-line.ts';

/** What a cell holds; a day is ISO, `2023-01-31`, a moment ISO in UTC. */
export type CellValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'day'; readonly day: string }
  | { readonly kind: 'moment'; readonly moment: string };

export interface ClipColumn {
  readonly header: string;
  /** In characters, for formats that know widths. */
  readonly width: number;
  readonly value: (clip: Clip) => CellValue;
}

const text = (content: string): CellValue => ({ kind: 'text', text: content });

function dayValue(iso: string | null, printed: string | null): CellValue {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(iso ?? '')?.[0];
  return day === undefined ? text(iso ?? printed ?? '') : { kind: 'day', day };
}

function collectionNames({ collections }: Clip, known: readonly Collection[]): string {
  return known
    .filter(({ id }) => collections.includes(id))
    .map(({ name }) => name)
    .join('; ');
}

/** The columns of a table of clips, in their order, as its options want them. */
export function clipColumns(request: ExportRequest): ClipColumn[] {
  const extent = chosen(request, TABLE_TEXT);
  const columns: ClipColumn[] = [
    { header: 'Tiêu đề', width: 44, value: ({ article }) => text(article.title) },
    { header: 'Cổng thông tin', width: 26, value: ({ article }) => text(article.portal.name) },
    { header: 'Chuyên mục', width: 16, value: ({ article }) => text(article.category ?? '') },
    {
      header: 'Ngày đăng',
      width: 12,
      value: ({ article }) => dayValue(article.publishedAt, article.publishedText),
    },
    { header: 'Tác giả', width: 18, value: ({ article }) => text(formatByline(article)) },
    { header: 'Địa chỉ', width: 36, value: ({ article }) => text(article.url) },
    {
      header: 'Văn bản được dẫn',
      width: 30,
      value: ({ article }) =>
        text(
          citedDocuments(article)
            .map(({ title }) => title)
            .join('; '),
        ),
    },
    { header: 'Nhãn', width: 16, value: ({ tags }) => text(tags.join('; ')) },
    {
      header: 'Bộ sưu tập',
      width: 18,
      value: (clip) => text(collectionNames(clip, request.collections)),
    },
  ];
  if (switchedOn(request, NOTES)) {
    columns.push({ header: 'Ghi chú', width: 24, value: ({ note }) => text(note) });
  }
  if (extent !== 'none') {
    columns.push({
      header: 'Tóm tắt',
      width: 50,
      value: ({ article }) => text(article.lead ?? ''),
    });
  }
  if (extent === 'full') {
    columns.push({
      header: 'Nội dung',
      width: 80,
      value: ({ article }) => text(blocksText(article.blocks)),
    });
  }
  columns.push({
    header: 'Lưu lúc',
    width: 17,
    value: ({ savedAt }) => ({ kind: 'moment', moment: savedAt }),
  });
  return columns;
}

/** A value as a text file shows it: `31/01/2023`; a moment stays ISO, which every program reads. */
export function shownValue(value: CellValue): string {
  switch (value.kind) {
    case 'text':
      return value.text;
    case 'day':
      return formatDay(value.day);
    case 'moment':
      return value.moment;
  }
}
