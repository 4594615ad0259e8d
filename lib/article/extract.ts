import type { Article } from '../clip/article.ts';
import { blocksImages, blocksText } from '../clip/blocks.ts';
import { fail, ok } from '../clip/result.ts';
import type { Result } from '../clip/result.ts';
import { readAddress } from '../portal/address.ts';
import { detectPage } from '../portal/detect.ts';
import { findHead } from '../portal/head.ts';
import type { Head } from '../portal/head.ts';
import { surveyPage } from '../portal/lines.ts';
import type { Line } from '../portal/lines.ts';
import { rootElement } from '../portal/nodes.ts';
import { recognisePlatform } from '../portal/platforms.ts';
import { portalName } from '../portal/portal-name.ts';
import { fittingTaught, locateTaught } from '../portal/taught/locate-taught.ts';
import type { TaughtElements } from '../portal/taught/locate-taught.ts';
import type { TaughtFields } from '../portal/taught/taught-profile.ts';
import { readAttachments } from './attachments.ts';
import { containerOf, extentOf } from './body.ts';
import type { Extent } from './body.ts';
import { NO_BYLINE } from './byline.ts';
import { chooseCategory } from './category.ts';
import { withoutChrome } from './chrome.ts';
import { copyPage } from './copy.ts';
import type { Copy } from './copy.ts';
import { readDrafts } from './drafts.ts';
import { readEnding } from './ending.ts';
import { languageOf } from './language.ts';
import { chooseLead, markedLead } from './lead.ts';
import { readMetadata } from './metadata.ts';
import { readProfile } from './profile.ts';
import { choosePublished } from './published.ts';
import { readabilityBody } from './readability.ts';
import { chooseTitle } from './title.ts';
import { Trace } from './trace.ts';
import type { Found } from './trace.ts';
import { removeZones } from './zones.ts';

const SURVEY_LIMIT = 100_000;
const SHORTEST = 40;

export interface ExtractOptions {
  /** Address of the page; relative addresses are resolved against it. */
  readonly url: string;
  /** Layouts of this host that a person pointed out; the first that fits is used, none where none does. */
  readonly taught?: readonly TaughtFields[];
}

/** What the trace calls the fields that can be pointed out. */
const TAUGHT_NAMES = { title: 'title', date: 'publishedAt', lead: 'lead', body: 'blocks' } as const;

function chooseBody(
  copy: Copy,
  profile: Element | null,
  lines: readonly Line[],
  head: Head | null,
  extent: Extent | null,
  title: string,
): Found<Element> | null {
  if (profile !== null) return { value: profile, stage: 'profile' };
  const vietnamese = languageOf(lines.map((line) => line.text).join(' '), null) === 'vi';
  const generic = extent === null ? null : containerOf(copy.body, lines, extent);
  if (generic !== null && vietnamese && head?.date !== null)
    return { value: generic, stage: 'heuristics' };
  if (generic === null && vietnamese && head?.date != null) {
    const files = fileScope(lines[head.title]?.element ?? copy.body, copy.body);
    if (files !== null) return { value: files, stage: 'heuristics' };
  }
  const readable = readabilityBody(copy, title);
  if (readable !== null) return { value: readable, stage: 'readability' };
  return generic === null ? null : { value: generic, stage: 'heuristics' };
}

/**
 * Takes an article apart. The page is only read: everything happens on a clean copy.
 * `directives` and `documents` are left empty.
 * @returns `no-article` where there is neither text nor a linked document, `too-large` beyond 100,000 nodes or
 * ten million characters
 */
export function extractArticle(
  page: Document,
  options: ExtractOptions,
): Result<Article, 'no-article' | 'too-large'> {
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

  const metadata = readMetadata(root, url);
  const platform = recognisePlatform(root, url);
  const profile = readProfile(copy.body, platform, taught);
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
  const titleElement =
    profile.title ?? (head === null ? null : (lines[head.title]?.element ?? null));
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
  if (mayBeList && isListing(page, url)) return fail('no-article', 'a list of pages');
  const body =
    chooseBody(copy, profile.body, lines, head, extent, title) ??
    (taught?.attachments ? { value: taught.attachments, stage: 'taught' } : null);
  const container = trace.take('blocks', body);
  if (container === null) return fail('no-article', 'no text');

  const marked = body?.stage === 'readability' ? null : markedLead(container, titleElement);
  const drafts = withoutChrome(readDrafts(container), { title, category });
  const ending = readEnding(
    profile,
    drafts,
    head === null || extent === null
      ? []
      : linesBeside(lines.slice(head.title, extent.to), container),
    metadata,
  );
  const { lead, rest } = chooseLead(profile.lead, ending.rest, marked);
  const blocks = rest.map((draft) => draft.block);
  const scope =
    titleElement === null || body?.stage === 'readability'
      ? container
      : articleScope(container, titleElement, copy.body);
  const attachments = readAttachments(
    taught?.attachments === undefined ? [scope] : [scope, taught.attachments],
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
    lead: leadText,
    byline: trace.take('byline', ending.byline) ?? NO_BYLINE,
    source: trace.take('source', ending.source),
    blocks,
    images: blocksImages(blocks),
    attachments,
    tags: [...new Set([...profile.tags, ...metadata.tags])],
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

/** Beyond doubt a home page or a list: nothing on it is the article. */
function isListing(page: Document, url: string): boolean {
  const { kind, confidence } = detectPage(page, url);
  return (kind === 'list' || kind === 'home') && confidence >= 0.85;
}

/** Lines of the article outside its text. */
function linesBeside(lines: readonly Line[], container: Element): Line[] {
  return lines.filter((line) => line.zone === null && !container.contains(line.element));
}

/** The smallest part of the page round the title that links to a document: a page with nothing but a file. */
function fileScope(title: Element, root: Element): Element | null {
  for (let at: Element | null = title; at !== null && at !== root; at = at.parentElement)
    if (readAttachments([at]).length > 0) return at;
  return null;
}

/** The smallest part of the page that holds both title and text, where the attachments stand. */
function articleScope(container: Element, title: Element, root: Element): Element {
  let at = container;
  while (!at.contains(title) && at.parentElement !== null && at !== root) at = at.parentElement;
  return at;
}
