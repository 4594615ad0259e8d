import { parseAddress } from '../clip/address.ts';
import type { Article } from '../clip/article.ts';
import { blocksImages, blocksText, type Block } from '../clip/blocks.ts';
import { fail, ok, type Result } from '../clip/result.ts';
import { cleanLine, normalizeText } from '../text/normalize.ts';
import type { ImportProblem } from './import-format.ts';

/** What another tool knows of a page. Everything but the address may be missing. */
export interface KnownPage {
  readonly url: string;
  readonly title?: string | null;
  readonly lead?: string | null;
  /** ISO 8601, with or without a time. */
  readonly publishedAt?: string | null;
  readonly authors?: readonly string[];
  readonly siteName?: string | null;
  readonly blocks?: readonly Block[];
}

const ISO_DATE = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?:T\d{2}:\d{2}|$)/;

function clean(text: string | null | undefined): string | null {
  const line = cleanLine(text ?? '');
  return line === '' ? null : line;
}

/** Whether the calendar has this day (`2023-02-31` it has not). */
function isRealDay(day: string): boolean {
  const time = Date.parse(`${day}T00:00:00Z`);
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(day);
}

/** Vietnamese has letters that nobody else writes; elsewhere the language stays undetermined. */
function languageOf(text: string): string {
  return /[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i.test(text) ? 'vi' : 'und';
}

/**
 * An article made of what another tool kept of a page, without the page. Fields that it does not
 * know are null; the address stands for a missing title.
 */
export function articleFromPage(page: KnownPage): Result<Article, ImportProblem> {
  if (page.url.trim() === '') return fail('no-address');
  const address = parseAddress(page.url);
  if (!address) return fail('bad-address', page.url.slice(0, 200));
  const url = address.href;
  const blocks = page.blocks ?? [];
  const lead = clean(page.lead);
  const title = clean(page.title) ?? url;
  const publishedAt = page.publishedAt?.trim() ?? '';
  const isDate = ISO_DATE.test(publishedAt) && isRealDay(publishedAt.slice(0, 10));
  const text = normalizeText(
    [lead ?? '', blocksText(blocks)].filter((part) => part !== '').join('\n'),
  );
  const authors = (page.authors ?? []).map(cleanLine).filter((author) => author !== '');
  return ok({
    url,
    canonicalUrl: url,
    portal: {
      name: clean(page.siteName) ?? address.hostname,
      host: address.hostname,
      platform: null,
    },
    platform: null,
    language: languageOf(`${title} ${text}`),
    title,
    category: null,
    publishedAt: isDate ? publishedAt : null,
    publishedText: isDate ? publishedAt : clean(publishedAt),
    lead,
    byline: {
      text: authors.length > 0 ? authors.join(', ') : null,
      authors,
      organisation: null,
    },
    source: null,
    blocks,
    images: blocksImages(blocks),
    attachments: [],
    tags: [],
    text,
    wordCount: text === '' ? 0 : text.split(/\s+/).length,
    directives: [],
    documents: [],
    updatedAt: null,
    media: [],
    related: [],
    provenance: {},
    warnings: [],
  });
}
