import type { Article } from '../../lib/index.ts';

/** A short, whole article; a test names only what it is about. */
export function makeArticle(fields: Partial<Article> = {}): Article {
  const text = fields.text ?? 'Sáng 05/02/2026, Đảng ủy xã tổ chức hội nghị quán triệt nghị quyết.';
  return {
    url: 'https://xuanlap.thanhhoa.gov.vn/portal/Pages/2026-2-5/Hoi-nghi-quan-triet.aspx',
    canonicalUrl: 'https://xuanlap.thanhhoa.gov.vn/portal/Pages/2026-2-5/Hoi-nghi-quan-triet.aspx',
    portal: {
      name: 'Trang thông tin xã Xuân Lập',
      host: 'xuanlap.thanhhoa.gov.vn',
      platform: null,
    },
    platform: null,
    language: 'vi',
    title: 'Đảng ủy xã Xuân Lập quán triệt nghị quyết',
    category: 'Xây dựng Đảng',
    publishedAt: '2026-02-05',
    publishedText: '05/02/2026',
    lead: null,
    byline: { text: null, authors: [], organisation: null },
    source: null,
    blocks: [{ kind: 'paragraph', content: [{ kind: 'text', text }] }],
    images: [],
    attachments: [],
    tags: [],
    text,
    wordCount: text.split(/\s+/).length,
    directives: [],
    documents: [],
    updatedAt: null,
    media: [],
    related: [],
    provenance: {},
    warnings: [],
    ...fields,
  };
}
