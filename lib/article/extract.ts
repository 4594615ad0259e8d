import type { Article } from '../clip/article.ts';
import { blocksImages, blocksText } from '../clip/blocks.ts';
import { fail, ok } from '../clip/result.ts';
import type { Result } from '../clip/result.ts';
import { readAddress } from '../portal/address.ts';
import { judgePage } from '../portal/detect.ts';
import { findHead } from '../portal/head.ts';
import { surveyPage } from '../portal/lines.ts';
import type { Line } from '../portal/lines.ts';
import { rootElement } from '../portal/nodes.ts';
import { namesIn } from '../portal/page-names.ts';
import { recognisePlatform } from '../portal/platforms.ts';
import { portalName } from '../portal/portal-name.ts';
import { fittingTaught, locateTaught } from '../portal/taught/locate-taught.ts';
import type { TaughtElements } from '../portal/taught/locate-taught.ts';
import type { TaughtFields } from '../portal/taught/taught-profile.ts';
import { readAttachments } from './attachments.ts';
import { extentOf } from './body.ts';
import { NO_BYLINE } from './byline.ts';
import { chooseCategory } from './category.ts';
import { articleScope, chooseBody } from './choose-body.ts';
import { withoutChrome } from './chrome.ts';
import { copyPage } from './copy.ts';
import { readDrafts } from './drafts.ts';
import { readEnding } from './ending.ts';
import { languageOf } from './language.ts';
import { chooseLead, markedLead } from './lead.ts';
import { readMedia } from './media.ts';
import { readMetadata } from './metadata.ts';
import { openingFigures } from './opening-figures.ts';
import { readProfile } from './profile.ts';
import { choosePublished } from './published.ts';
import { relatedLinks } from './related-links.ts';
import { printedTags } from './tags.ts';
import { chooseTitle } from './title.ts';
import { Trace } from './trace.ts';
import { chooseUpdated } from './updated.ts';
import { removeZones } from './zones.ts';

const SURVEY_LIMIT = 100_000;
const SHORTEST = 40;
/** No list of articles has as much running text under one date. */
const LONG_TEXT = 20_000;
const SHORT_TEXT = 100;

export interface ExtractOptions {
  /** Address of the page; relative addresses are resolved against it. */
  readonly url: string;
  /** Layouts of this host that a person pointed out; the first that fits is used, none where none does. */
  readonly taught?: readonly TaughtFields[];
}

/** What the trace calls the fields that can be pointed out. */
const TAUGHT_NAMES = { title: 'title', date: 'publishedAt', lead: 'lead', body: 'blocks' } as const;

/**
 * Takes an article apart. The page is only read: everything happens on a clean copy.
 * `directives` and `documents` are left empty. Text of fonts before Unicode is left to `repairArticle`,
 * which weighs too much for a script in every page.
 * Of a page beyond 100,000 nodes or two million characters only the beginning is read, with a warning.
 * @returns `no-article` where there is neither text nor a linked document
 */
export function extractUnrepaired(
  page: Document,
  options: ExtractOptions,
): Result<Article, 'no-article'> {
  const { url } = options;
  const root = rootElement(page);
  if (root === null) return fail('no-article', 'empty page');
  const layouts = options.taught ?? [];
  const pointed = layouts.map((fields) => locateTaught(root, fields));
  const copied = copyPage(page, url, pointed.flatMap(Object.values<Element>));
  if (!copied.ok) return copied;
  const copy = copied.value;
  const fit = fittingTaught(layouts, pointed, copy.copies);
  const taught = fit?.parts ?? null;
  const trace = new Trace(taughtNames(taught));

  if (copy.cut) trace.warn('page too large: only its beginning was read');
  const metadata = readMetadata(root, url);
  const names = namesIn(root);
  const platform = recognisePlatform(root, url, names);
  const profile = readProfile(copy.body, platform, names, taught);
  const address = readAddress(url);
  const { lines } = surveyPage(copy.body, SURVEY_LIMIT);
  const titles = [metadata.pageTitle, metadata.title ?? ''].filter((text) => text !== '');
  const head = findHead(lines, { titles, address, url });

  const title = trace.take('title', chooseTitle(profile.title, head, lines, metadata));
  if (title === null) return fail('no-article', 'no title');
  const category = trace.take(
    'category',
    chooseCategory(profile.category, lines, head, title, metadata),
  );
  const host = URL.canParse(url) ? new URL(url).host : '';
  const portal = { name: portalName(root, lines, host), host, platform: platform?.id ?? null };

  const extent = head === null ? null : extentOf(lines, head);
  const dated = lines.slice(head?.date ?? lines.length).slice(0, 1);
  const dateLine = dated[0]?.text ?? null;
  const titleElement =
    profile.title ?? (head === null ? null : (lines[head.title]?.element ?? null));
  const printed = extent === null ? [] : printedTags(lines.slice(extent.from, extent.to + 8));
  const related = trace.list('related', relatedLinks(lines, url), 'zones');
  removeZones(lines, [profile.body, profile.lead, titleElement]);
  const published = trace.take(
    'publishedAt',
    choosePublished(
      profile.date,
      head,
      lines,
      copy.body,
      address,
      metadata,
      trace,
      taught?.date !== undefined,
    ),
  );
  const mayBeList = fit === null ? profile.body === null : fit.lacksDate;
  const isLong = head?.date != null && extent !== null && extent.length > LONG_TEXT;
  if (mayBeList && !isLong && isListing(root, url, extent?.length ?? 0))
    return fail('no-article', 'a list of pages');
  const body =
    chooseBody(profile.body, { copy, lines, head, extent, title }) ??
    (taught?.attachments ? { value: taught.attachments, stage: 'taught' } : null);
  const container = trace.take('blocks', body);
  if (container === null) return fail('no-article', 'no text');

  const marked = body?.stage === 'readability' ? null : markedLead(container, titleElement);
  const scope =
    titleElement === null || body?.stage === 'readability'
      ? container
      : articleScope(container, titleElement, copy.body);
  const opening = titleElement === null ? [] : openingFigures(scope, titleElement, container);
  const drafts = [
    ...opening,
    ...withoutChrome(readDrafts(container), { title, category, dateLine }),
  ];
  const own = head === null || extent === null ? [] : lines.slice(head.title, extent.to);
  const ending = readEnding(
    profile,
    drafts,
    [...dated, ...linesBeside(own, container)],
    linesBelow(own, container),
    metadata,
  );
  const { lead, rest } = chooseLead(profile.lead, ending.rest, marked);
  const blocks = rest.map((draft) => draft.block);
  const attachments = readAttachments(
    taught?.attachments === undefined ? [scope] : [scope, taught.attachments],
  );
  const tags = trace.list(
    'tags',
    [...new Set([...profile.tags, ...printed, ...metadata.tags])],
    profile.tags.length > 0 ? 'profile' : printed.length > 0 ? 'heuristics' : 'metadata',
  );
  const leadText = trace.take('lead', lead);
  const text = [leadText ?? '', blocksText(blocks)].filter((part) => part !== '').join('\n');
  if (text.length < SHORTEST && attachments.length === 0) return fail('no-article', 'no text');

  return ok({
    url,
    canonicalUrl: metadata.canonicalUrl ?? url,
    portal,
    platform: portal.platform,
    language: languageOf(`${title} ${text}`, metadata.language),
    title,
    category,
    publishedAt: published?.iso ?? null,
    publishedText: published?.text ?? null,
    updatedAt: trace.take('updatedAt', chooseUpdated(own, metadata)),
    lead: leadText,
    byline: trace.take('byline', ending.byline) ?? NO_BYLINE,
    source: trace.take('source', ending.source),
    blocks,
    images: trace.list('images', blocksImages(blocks), 'blocks'),
    attachments: trace.list('attachments', attachments, 'links'),
    media: trace.list('media', readMedia(scope), 'links'),
    related,
    tags,
    text,
    wordCount: text.split(/\s+/).filter(Boolean).length,
    directives: [],
    documents: [],
    provenance: trace.provenance,
    warnings: trace.warnings,
  });
}

/** What the trace calls the fields that were pointed out and found. */
function taughtNames(taught: TaughtElements | null): ReadonlySet<string> {
  const names = Object.entries(TAUGHT_NAMES).filter(([field]) => field in (taught ?? {}));
  return new Set(names.map(([, name]) => name));
}

/** Beyond doubt a home page or a list, or probably one and without a text of its own: nothing on it is the article. */
function isListing(root: Element, url: string, length: number): boolean {
  const { kind, confidence } = judgePage(root, url);
  const least = length < SHORT_TEXT ? 0.7 : 0.85;
  return (kind === 'list' || kind === 'home') && confidence >= least;
}

/** Lines of the article that follow its text. */
function linesBelow(lines: readonly Line[], container: Element): Line[] {
  const last = lines.findLastIndex((line) => container.contains(line.element));
  return last === -1 ? [] : linesBeside(lines.slice(last + 1), container);
}

/** Lines of the article outside its text. */
function linesBeside(lines: readonly Line[], container: Element): Line[] {
  return lines.filter((line) => line.zone === null && !container.contains(line.element));
}
