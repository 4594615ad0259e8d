import { CLIP_SCHEMA, type Clip } from '../../lib/index.ts';
import { makeArticle } from '../helpers/make-article.ts';

interface Fields {
  readonly id: string;
  readonly title?: string;
  readonly text?: string;
  readonly date?: string | null;
  readonly tags?: readonly string[];
  readonly category?: string | null;
  readonly portal?: string;
  readonly host?: string;
  readonly note?: string;
  readonly collections?: readonly string[];
  readonly files?: number;
}

/** A clip for searching; a test names only what it is about. */
export function makeClip(fields: Fields): Clip {
  const { id, title = 'Tin ngắn', text = 'Không có gì đáng kể.', date = '2023-01-31' } = fields;
  const article = makeArticle({
    title,
    text,
    publishedAt: date,
    category: fields.category ?? null,
    portal: {
      name: fields.portal ?? 'Trang thông tin',
      host: fields.host ?? 'example.gov.vn',
      platform: null,
    },
    attachments: Array.from({ length: fields.files ?? 0 }, (_, at) => ({
      url: `https://example.gov.vn/${at}.pdf`,
      name: `${at}.pdf`,
      type: 'pdf',
    })),
  });
  return {
    schema: CLIP_SCHEMA,
    id,
    sequence: 1,
    revision: 1,
    savedAt: '2024-12-31T00:00:00Z',
    updatedAt: '2024-12-31T00:00:00Z',
    article,
    tags: fields.tags ?? [],
    collections: fields.collections ?? [],
    note: fields.note ?? '',
  };
}

export const NOW = new Date('2024-12-31T03:00:00Z');
