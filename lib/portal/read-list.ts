import { foldText } from '../text/fold.ts';
import { headOf } from './detect.ts';
import { surveyPage } from './lines.ts';
import { linksOf } from './list-links.ts';
import type { ListLink } from './list-links.ts';
import { rootElement } from './nodes.ts';

/** What a page leads to. */
export interface PageList {
  readonly links: readonly ListLink[];
  /** The next page of the same list, or null: none, or one that only the portal's script can bring. */
  readonly next: string | null;
}

/** What links to the next page of a list say, folded. */
const NEXT = /^(?:trang (?:sau|tiep|ke)|tiep|tiep theo|sau|next|next page)?[ >\u203A\u00BB]*$/;

/** The address of the page after this one, of a list or of an article in parts. */
export function nextPage(root: Element): string | null {
  const next = [...root.querySelectorAll('a')].find(({ rel, textContent, href }) => {
    const words = textContent.trim();
    return (
      /^https?:/.test(href) && (rel === 'next' || (words !== '' && NEXT.test(foldText(words))))
    );
  });
  return next?.href ?? null;
}

/** The links of a list of articles and the address of its next page. Changes nothing. */
export function readList(page: Document, url: string): PageList {
  const root = rootElement(page);
  if (root === null) return { links: [], next: null };
  const { lines } = surveyPage(root);
  return { links: linksOf(lines, headOf(root, lines, url)), next: nextPage(root) };
}
