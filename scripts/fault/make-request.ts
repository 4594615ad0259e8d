import { type Article, citeArticle } from '../../lib/index.ts';
import type { SaveRequest } from '../../lib/extension/database/schema.ts';

export const HOST = 'xuanlap.thanhhoa.gov.vn';
/** Pictures that the demo portal draws: few, for drawing takes it a moment. */
const PICTURES = 8;
const WORDS =
  'Sáng nay, Đảng ủy xã tổ chức hội nghị quán triệt Nghị quyết số 28-NQ/TW và Kết luận số 01-KL/TW tới toàn thể cán bộ, đảng viên.';

/** A request to save the clip of this name, with a picture, as the popup makes it. */
export function makeRequest(name: string, number: number, tabId: number | null): SaveRequest {
  const url = `https://${HOST}/tin/${name}`;
  const src = `https://${HOST}/anh/${number % PICTURES}.png`;
  const image = { src, alt: '', caption: null };
  const text = Array.from({ length: 12 }, (_, at) => `Đoạn ${at + 1} của bài ${name}. ${WORDS}`);
  const article: Article = {
    url,
    canonicalUrl: url,
    portal: { name: 'Trang thông tin xã Xuân Lập', host: HOST, platform: null },
    platform: null,
    language: 'vi',
    title: `Bài ${name} về quán triệt nghị quyết`,
    category: 'Xây dựng Đảng',
    publishedAt: '2026-02-05',
    publishedText: '05/02/2026',
    updatedAt: null,
    lead: null,
    byline: { text: null, authors: [], organisation: null },
    source: null,
    blocks: [
      { kind: 'figure', image },
      ...text.map((line) => ({
        kind: 'paragraph' as const,
        content: [{ kind: 'text' as const, text: line }],
      })),
    ],
    images: [image],
    attachments: [],
    media: [],
    related: [],
    tags: [],
    text: text.join('\n'),
    wordCount: text.join(' ').split(/\s+/).length,
    directives: [],
    documents: [],
    provenance: {},
    warnings: [],
  };
  return {
    jobId: crypto.randomUUID(),
    tabId,
    article: citeArticle(article),
    edits: {},
    tags: [`nhãn ${number % 5}`],
    collections: [],
    note: '',
  };
}
