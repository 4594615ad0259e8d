import type { Article } from '../clip/article.ts';
import { blocksText } from '../clip/blocks.ts';
import { fail, ok } from '../clip/result.ts';
import type { Result } from '../clip/result.ts';
import { readAddress } from '../portal/address.ts';
import { findHead } from '../portal/head.ts';
import { surveyPage } from '../portal/lines.ts';
import { recognisePlatform } from '../portal/platforms.ts';
import { portalName } from '../portal/portal-name.ts';
import { NO_BYLINE } from './byline.ts';
import { languageOf } from './language.ts';
import { readMetadata } from './metadata.ts';
import { plainText } from './plain.ts';
import { choosePublished } from './published.ts';
import { chooseTitle } from './title.ts';
import { Trace } from './trace.ts';

/** As much of the page as is looked at for its title and date. */
const SURVEY_LIMIT = 6_000;

/** A page beyond the budgets: its title, date and text without structure, with a warning that says so. */
export function extractPlain(root: Element, url: string): Result<Article, 'too-large'> {
  const trace = new Trace();
  const metadata = readMetadata(root, url);
  const address = readAddress(url);
  const { lines } = surveyPage(root, SURVEY_LIMIT);
  const titles = [metadata.pageTitle, metadata.title ?? ''].filter((text) => text !== '');
  const head = findHead(lines, { titles, address, url });
  const title = trace.take('title', chooseTitle(null, head, lines, metadata));
  if (title === null) return fail('too-large', 'a large page without a title');
  const published = trace.take(
    'publishedAt',
    choosePublished(null, head, lines, root, address, metadata, trace),
  );
  const { blocks, complete } = plainText(root, title);
  const text = blocksText(blocks);
  if (text === '') return fail('too-large', 'a large page without text');
  trace.list('blocks', blocks, 'plain text');
  trace.warn('page too large to be taken apart: its text alone was kept');
  if (!complete) trace.warn('the text was cut off after its first million characters');
  const host = URL.canParse(url) ? new URL(url).host : '';
  const platform = recognisePlatform(root, url)?.id ?? null;
  return ok({
    url,
    canonicalUrl: metadata.canonicalUrl ?? url,
    portal: { name: portalName(root, lines, host), host, platform },
    platform,
    language: languageOf(`${title} ${text.slice(0, 4000)}`, metadata.language),
    title,
    category: null,
    publishedAt: published?.iso ?? null,
    publishedText: published?.text ?? null,
    updatedAt: null,
    lead: null,
    byline: NO_BYLINE,
    source: null,
    blocks,
    images: [],
    attachments: [],
    media: [],
    related: [],
    tags: metadata.tags,
    text,
    wordCount: text.split(/\s+/).filter(Boolean).length,
    directives: [],
    documents: [],
    provenance: trace.provenance,
    warnings: trace.warnings,
  });
}
