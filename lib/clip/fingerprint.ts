import { cleanLine } from '../text/normalize.ts';
import type { Article } from './article.ts';

/**
 * The text whose hash tells whether an article changed since it was saved: title and text, white
 * space evened out. Counters, related links and dates of the page around it play no part.
 */
export function fingerprintText(article: Pick<Article, 'title' | 'text'>): string {
  return `${cleanLine(article.title)}\n${cleanLine(article.text)}`;
}
