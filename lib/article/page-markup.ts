import { rootElement } from '../portal/nodes.ts';

/** The markup of a page as it is now, for reading it again later; it is never shown. Empty for an empty page. */
export function pageMarkup(page: Document): string {
  return rootElement(page)?.outerHTML ?? '';
}
