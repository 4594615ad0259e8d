import type { MessageKey } from '../../lib/extension/i18n/translate.ts';

/**
 * Whether this browser prints the numbers of pages that a style sheet asks for: Chrome does from 131 on,
 * Firefox does not, and breaks pages by other rules than columns.
 */
export const PRINTS_PAGE_NUMBERS = 'CSSMarginRule' in globalThis;

/**
 * What to mind about page numbers before a document is printed; null where there is nothing.
 *
 * @param hasContents whether contents name the pages
 */
export function pageNumberHint(hasContents: boolean): MessageKey | null {
  if (!PRINTS_PAGE_NUMBERS) return 'print_no_numbers';
  return hasContents ? 'print_keep_margins' : null;
}
