import type { Clip, Collection } from '../clip/clip.ts';
import { citedDocuments } from './cited-documents.ts';
import { csvTable } from './csv-table.ts';
import { formatDay } from './dates.ts';
import type { ExportRequest } from './export-format.ts';
import { formatByline } from './source-line.ts';

const HEADERS = [
  'Tiêu đề',
  'Cổng thông tin',
  'Chuyên mục',
  'Ngày đăng',
  'Tác giả',
  'Địa chỉ',
  'Văn bản được dẫn',
  'Nhãn',
  'Bộ sưu tập',
  'Ghi chú',
  'Lưu lúc',
] as const;

function clipCells({ article, ...clip }: Clip, collections: readonly Collection[]): string[] {
  return [
    article.title,
    article.portal.name,
    article.category ?? '',
    formatDay(article.publishedAt ?? article.publishedText ?? ''),
    formatByline(article),
    article.url,
    citedDocuments(article)
      .map(({ title }) => title)
      .join('; '),
    clip.tags.join('; '),
    collections
      .filter(({ id }) => clip.collections.includes(id))
      .map(({ name }) => name)
      .join('; '),
    clip.note,
    clip.savedAt,
  ];
}

/** A table of the clips, one row each. */
export function write(request: ExportRequest): Uint8Array {
  return csvTable([HEADERS, ...request.clips.map((clip) => clipCells(clip, request.collections))]);
}
