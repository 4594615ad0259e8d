import type { Article } from '../../lib/clip/article.ts';
import type { Block, Inline, TableCell } from '../../lib/clip/blocks.ts';
import type { CitedDocument } from '../../lib/clip/citation.ts';
import type { Clip } from '../../lib/clip/clip.ts';
import type { ExportRequest } from '../../lib/export/export-format.ts';

/** 09:00 on 24 November 2026 in Vietnam. */
export const NOW = new Date('2026-11-24T02:00:00Z');

/** What a hostile page puts where an address belongs. */
export const SCRIPT_ADDRESS = ['javascript', 'alert(1)'].join(':');

export function makeText(text: string): Inline {
  return { kind: 'text', text };
}

export function makeParagraph(...content: (string | Inline)[]): Block {
  return {
    kind: 'paragraph',
    content: content.map((part) => (typeof part === 'string' ? makeText(part) : part)),
  };
}

export function makeCell(text: string, cell: Partial<TableCell> = {}): TableCell {
  return { header: false, colspan: 1, rowspan: 1, content: [makeParagraph(text)], ...cell };
}

export function makeDocument(document: Partial<CitedDocument> = {}): CitedDocument {
  return {
    id: 'qd-238',
    title: 'Quyết định số 238-QĐ/TW',
    type: 'quyết định',
    normalized: '238-QĐ/TW',
    number: '238',
    symbol: 'QĐ/TW',
    date: null,
    issuer: null,
    term: null,
    resolved: true,
    mentions: 1,
    ...document,
  };
}

export function makeArticle(article: Partial<Article> = {}): Article {
  return {
    url: 'https://xuanlap.thoxuan.vn/tin/ra-quan-lam-thuy-loi',
    canonicalUrl: 'https://xuanlap.thoxuan.vn/tin/ra-quan-lam-thuy-loi',
    portal: { name: 'Cổng thông tin xã Xuân Lập', host: 'xuanlap.thoxuan.vn', platform: null },
    platform: null,
    language: 'vi',
    title: 'Xã Xuân Lập ra quân làm thủy lợi',
    category: 'Kinh tế',
    publishedAt: '2023-01-31',
    publishedText: '31/01/2023',
    lead: 'Sáng 31/01, xã Xuân Lập ra quân nạo vét kênh mương.',
    byline: { text: 'Hà My', authors: ['Hà My'], organisation: null },
    source: null,
    blocks: [makeParagraph('Hơn hai trăm người tham gia.')],
    images: [],
    attachments: [],
    tags: [],
    text: 'Hơn hai trăm người tham gia.',
    wordCount: 6,
    directives: [],
    documents: [],
    updatedAt: null,
    media: [],
    related: [],
    provenance: { title: 'meta' },
    warnings: [],
    ...article,
  };
}

export function makeClip(article: Partial<Article> = {}, clip: Partial<Clip> = {}): Clip {
  return {
    schema: 1,
    id: 'clip-1',
    sequence: 1,
    revision: 1,
    savedAt: '2026-11-20T01:30:00.000Z',
    updatedAt: '2026-11-20T01:30:00.000Z',
    article: makeArticle(article),
    tags: [],
    collections: [],
    note: '',
    ...clip,
  };
}

export function makeRequest(request: Partial<ExportRequest> = {}): ExportRequest {
  return { clips: [makeClip()], collections: [], title: 'Thủy lợi', now: NOW, ...request };
}

/** A PNG of the given size as far as its header goes; its picture data are empty. */
export function makePng(width: number, height: number): Uint8Array {
  const bytes = new Uint8Array(45);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
  const view = new DataView(bytes.buffer);
  view.setUint32(16, width);
  view.setUint32(20, height);
  bytes.set([8, 2, 0, 0, 0], 24);
  return bytes;
}
