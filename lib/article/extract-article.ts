import type { Article } from '../clip/article.ts';
import type { Result } from '../clip/result.ts';
import { type ExtractOptions, extractUnrepaired } from './extract.ts';
import { repairArticle } from './repair-article.ts';

/**
 * Takes an article apart. The page is only read: everything happens on a clean copy. Text of fonts before
 * Unicode (TCVN3, VNI-Windows) comes out in Unicode. `directives` and `documents` are left empty.
 * Of a page beyond 100,000 nodes or two million characters only the beginning is read, with a warning.
 * @returns `no-article` where there is neither text nor a linked document
 */
export function extractArticle(
  page: Document,
  options: ExtractOptions,
): Result<Article, 'no-article'> {
  const extracted = extractUnrepaired(page, options);
  return extracted.ok ? { ...extracted, value: repairArticle(extracted.value) } : extracted;
}
