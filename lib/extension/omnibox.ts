import { findHighlights, type Query } from '../index.ts';

/** What of a hit an address bar shows. */
export interface OmniboxHit {
  readonly title: string;
  /** Date and portal, where known. */
  readonly facts: string;
  readonly url: string;
}

export interface OmniboxSuggestion {
  readonly content: string;
  readonly description: string;
}

/**
 * A hit for the address bar. Chrome reads descriptions as XML, whose marks it knows; Firefox shows
 * them as they are.
 */
export function suggestHit(
  hit: OmniboxHit,
  query: Query,
  style: 'xml' | 'plain',
): OmniboxSuggestion {
  const { title, facts, url } = hit;
  if (style === 'plain') return { content: url, description: `${title} · ${facts}` };
  let at = 0;
  let marked = '';
  for (const { start, end } of findHighlights(title, query)) {
    marked += `${escapeXml(title.slice(at, start))}<match>${escapeXml(title.slice(start, end))}</match>`;
    at = end;
  }
  marked += escapeXml(title.slice(at));
  return { content: url, description: `${marked} <dim>${escapeXml(facts)}</dim>` };
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Text for XML 1.0: the five signs escaped, characters that it forbids left out. */
export function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
    .replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '');
}
