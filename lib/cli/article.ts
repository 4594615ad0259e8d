import { citeArticle, extractArticle, type Article } from '../index.ts';
import { CommandFailure } from './failure.ts';
import { inputName } from './inputs.ts';
import type { SavedPage } from './pages.ts';

/**
 * The article of a saved page with its directives.
 *
 * @throws CommandFailure where the page holds none
 */
export function articleOf({ file, url, document }: SavedPage): Article {
  const article = extractArticle(document, { url });
  if (article.ok) return citeArticle(article.value);
  const detail = article.detail === undefined ? '' : ` (${article.detail})`;
  throw new CommandFailure('nothingFound', `no article in ${inputName(file)}${detail}`);
}
