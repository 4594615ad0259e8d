import { cleanLine } from '../text/normalize.ts';
import { isoDate } from '../portal/dates.ts';
import { pageTitle } from '../portal/portal-name.ts';
import { safeAddress } from './source.ts';

/** What a page says of itself in its head. All of it is text from outside: checked, never trusted. */
export interface Metadata {
  readonly title: string | null;
  /** `<title>` as it stands. */
  readonly pageTitle: string;
  readonly publishedAt: string | null;
  /** Given only where it is a later day than the posting. */
  readonly updatedAt: string | null;
  readonly description: string | null;
  readonly section: string | null;
  readonly authors: readonly string[];
  readonly tags: readonly string[];
  readonly canonicalUrl: string | null;
  readonly language: string | null;
}

const LONGEST_JSON = 200_000;
const ARTICLE_TYPE = /^(News|Blog|Report|Scholarly|Tech|Opinion)?(Article|Posting|NewsArticle)$/;

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function asText(value: unknown): string {
  return typeof value === 'string' ? cleanLine(value) : '';
}

function articleIn(value: unknown): Record<string, unknown> | null {
  if (Array.isArray(value)) {
    for (const item of value) {
      const found = articleIn(item);
      if (found !== null) return found;
    }
    return null;
  }
  if (!isRecord(value)) return null;
  const types = Array.isArray(value['@type']) ? value['@type'] : [value['@type']];
  if (types.some((type) => typeof type === 'string' && ARTICLE_TYPE.test(type))) return value;
  return articleIn(value['@graph'] ?? null);
}

function linkedData(root: Element): Record<string, unknown> {
  for (const script of root.querySelectorAll('script[type="application/ld+json"]')) {
    const source = script.textContent;
    if (source.length > LONGEST_JSON) continue;
    try {
      const article = articleIn(JSON.parse(source));
      if (article !== null) return article;
    } catch {
      continue; // a page's broken JSON is no fault of ours
    }
  }
  return {};
}

function namesOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(namesOf);
  const name = isRecord(value) ? asText(value['name']) : asText(value);
  return name === '' ? [] : [name];
}

/** Seven hours: what Vietnam's clocks are ahead of UTC, the whole year. */
const AHEAD = 7 * 3_600_000;

/**
 * An ISO 8601 date or time as machines write it; the offset is kept, or Vietnam's is assumed. A time in UTC is
 * told by Vietnam's clock: what was posted before seven in the morning would else bear the day before.
 */
export function machineDate(text: string): string | null {
  const match =
    /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/.exec(
      text.trim(),
    );
  if (match === null) return null;
  const day = isoDate(Number(match[1]), Number(match[2]), Number(match[3]));
  if (day === null || match[4] === undefined) return day;
  const [hour, minute, second, zone = '+07:00'] = [
    match[4],
    match[5] ?? '00',
    match[6] ?? '00',
    match[7],
  ];
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return day;
  const time = `${day}T${hour}:${minute}:${second}`;
  if (/^(?:Z|[+-]00:?00)$/.test(zone)) {
    return `${new Date(Date.parse(`${time}Z`) + AHEAD).toISOString().slice(0, 19)}+07:00`;
  }
  return time + (zone.includes(':') ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`);
}

const MOST_META = 300;

/** Name or property of every meta element, in lower case, with the first content that is not empty. */
function metaElements(root: Element): Map<string, string> {
  const found = new Map<string, string>();
  for (const meta of [...root.querySelectorAll('meta[content]')].slice(0, MOST_META)) {
    const content = cleanLine(meta.getAttribute('content') ?? '');
    for (const attribute of ['property', 'name', 'itemprop']) {
      const name = (meta.getAttribute(attribute) ?? '').toLowerCase();
      if (name !== '' && content !== '' && !found.has(name)) found.set(name, content);
    }
  }
  return found;
}

/** Reads JSON-LD, OpenGraph and plain meta elements of the original page. */
export function readMetadata(root: Element, url: string): Metadata {
  const data = linkedData(root);
  const declared = metaElements(root);
  const meta = (...names: string[]): string => {
    const name = names.find((known) => declared.has(known));
    return name === undefined ? '' : (declared.get(name) ?? '');
  };
  const title = asText(data['headline']) || meta('og:title', 'twitter:title');
  const published =
    asText(data['datePublished']) || meta('article:published_time', 'datepublished', 'pubdate');
  const posted = machineDate(published);
  const updated = machineDate(
    asText(data['dateModified']) || meta('article:modified_time', 'og:updated_time'),
  );
  const keywords = data['keywords'];
  const tags = Array.isArray(keywords)
    ? keywords.map(asText)
    : (asText(keywords) || meta('keywords')).split(/[,;]/);
  const canonical =
    root.querySelector('link[rel="canonical" i][href]')?.getAttribute('href') ?? meta('og:url');
  const sections = data['articleSection'];
  const section: unknown = Array.isArray(sections) ? sections[0] : sections;
  return {
    title: title === '' ? null : title,
    pageTitle: pageTitle(root),
    publishedAt: posted,
    updatedAt: updated?.slice(0, 10) === posted?.slice(0, 10) ? null : updated,
    description: meta('description', 'og:description') || null,
    section: asText(section) || meta('article:section') || null,
    authors: namesOf(data['author'] ?? meta('author', 'article:author')).filter(
      (name) => !/^https?:/.test(name),
    ),
    tags: [...new Set(tags.map((tag) => cleanLine(tag)).filter((tag) => tag !== ''))],
    canonicalUrl: canonical === '' ? null : safeAddress(canonical, url),
    language: root.getAttribute('lang'),
  };
}
