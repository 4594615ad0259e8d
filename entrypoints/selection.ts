import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { extractSelection } from '../lib/index.ts';

/**
 * Put into a page by a command of the context menu: gives what is selected there as an article, or null. The
 * page is only read.
 */
export default defineUnlistedScript(() => {
  const selection = getSelection();
  const selected = document.implementation.createHTMLDocument('');
  for (let at = 0; at < (selection?.rangeCount ?? 0); at += 1) {
    const part = selection?.getRangeAt(at).cloneContents();
    if (part !== undefined) selected.body.append(part);
  }
  const extracted = extractSelection(document, selected, location.href);
  return extracted.ok ? extracted.value : null;
});
