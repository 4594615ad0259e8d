import { rootElement } from './nodes.ts';
import { recognisePlatform } from './platforms.ts';
import { nextPage } from './read-list.ts';

/**
 * The address of a page's print view where it gives more than the page itself: the page is one of several,
 * or nothing could be read from it. Null where the platform has none, or only one that a script opens.
 * @param isRead whether an article was found on the page itself
 */
export function printView(page: Document, url: string, isRead: boolean): string | null {
  const root = rootElement(page);
  if (root === null || (isRead && nextPage(root) === null)) return null;
  for (const selector of recognisePlatform(root, url)?.print ?? []) {
    const link = root.querySelector<HTMLAnchorElement>(selector);
    if (link !== null && /^https?:/.test(link.href)) return link.href;
  }
  return null;
}
