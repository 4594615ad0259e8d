import type { Clip } from '../../clip/clip.ts';
import { foldText } from '../../text/fold.ts';
import { vietnamDay } from '../dates.ts';
import { printable, safeAddress } from '../printable.ts';

/** An article as bibliographies know it. All text is printable and in one line. */
export interface Reference {
  /** Unique in the file; ASCII letters, digits and hyphens. */
  readonly key: string;
  /** A newspaper (báo) has articles; everything else has pages. */
  readonly kind: 'webpage' | 'newspaper';
  readonly title: string;
  /**
   * Whole names, of persons or bodies: a Vietnamese name is not cut into family and given name,
   * because it is cited in full, and a pen name has no such parts.
   */
  readonly authors: readonly string[];
  /** The portal or newspaper. */
  readonly container: string;
  /** ISO day of posting; null where the page prints none. */
  readonly issued: string | null;
  readonly url: string;
  /** ISO day, in Vietnam, on which the text was kept. */
  readonly accessed: string;
  readonly language: string;
  readonly abstract: string;
  readonly keywords: readonly string[];
  readonly note: string;
}

const line = (text: string) => printable(text).trim();

function authorsOf({ byline }: Clip['article']): string[] {
  const names = byline.authors.length > 0 ? byline.authors : [byline.organisation ?? byline.text];
  return names.map((name) => line(name ?? '')).filter((name) => name !== '');
}

function keyOf({ article }: Clip): string {
  const host = article.portal.host.replace(/^www\./, '').split('.')[0] ?? '';
  const year = (article.publishedAt ?? '').slice(0, 4);
  const words = foldText(article.title).match(/[a-z0-9]+/g) ?? [];
  const parts = [host, year, ...words.slice(0, 3)];
  const key = parts.map((part) => foldText(part).replace(/[^a-z0-9]/g, '')).filter(Boolean);
  return key.join('-').slice(0, 60) || 'bai';
}

function referenceOf(clip: Clip): Omit<Reference, 'key'> {
  const { article } = clip;
  const container = line(article.portal.name) || line(article.portal.host);
  return {
    kind: /^(?:báo|tạp chí)\s/i.test(container) ? 'newspaper' : 'webpage',
    title: line(article.title) || article.url,
    authors: authorsOf(article),
    container,
    issued: /^\d{4}-\d{2}-\d{2}/.exec(article.publishedAt ?? '')?.[0] ?? null,
    url: safeAddress(article.canonicalUrl) ?? safeAddress(article.url) ?? '',
    accessed: vietnamDay(new Date(clip.savedAt)),
    language: line(article.language) || 'vi',
    abstract: line(article.lead ?? ''),
    keywords: clip.tags.map(line).filter((tag) => tag !== ''),
    note: article.source === null ? '' : `Theo ${line(article.source).replace(/^Theo\s+/i, '')}`,
  };
}

/** Gives each clip its reference; keys that would be the same twice are numbered. */
export function referenceMaker(): (clip: Clip) => Reference {
  const used = new Set<string>();
  return (clip) => {
    const base = keyOf(clip);
    let key = base;
    for (let number = 2; used.has(key); number += 1) key = `${base}-${number}`;
    used.add(key);
    return { key, ...referenceOf(clip) };
  };
}
