import type { Clip, Collection } from '../clip/clip.ts';
import { citedDocuments } from './cited-documents.ts';
import { formatDay } from './dates.ts';
import type { ExportRequest } from './export-format.ts';
import { printable } from './printable.ts';
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

/** What makes a spreadsheet take a cell for a formula, full-width twins included. */
const FORMULA = /^[\s\u200B-\u200F\u2060]*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

/**
 * A cell that no spreadsheet computes: quotes alone do not stop a formula, a leading apostrophe
 * does (OWASP, "CSV Injection").
 */
function csvCell(value: string): string {
  const line = printable(value);
  const isFormula = FORMULA.test(value) || FORMULA.test(line);
  return `"${isFormula ? "'" : ''}${line.replaceAll('"', '""')}"`;
}

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

/** A table of the clips, one row each: UTF-8 with BOM and CRLF, as Excel expects (RFC 4180). */
export function write(request: ExportRequest): Uint8Array {
  const rows = [HEADERS, ...request.clips.map((clip) => clipCells(clip, request.collections))];
  const lines = rows.map((row) => `${row.map(csvCell).join(',')}\r\n`);
  return new TextEncoder().encode(`\uFEFF${lines.join('')}`);
}
