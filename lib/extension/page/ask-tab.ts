import { browser } from 'wxt/browser';
import { isForbidden } from './may-enter.ts';
import type { PageQuestion } from './protocol.ts';

const CONTENT_SCRIPT = '/content-scripts/portal.js';

/**
 * Asks our script in a tab's page; its answer is as untrusted as the page. Where the script is not
 * there yet (another site, or a tab older than the extension) it is put there first, as far as the
 * browser allows it. Undefined for a page that cannot be read: the browser's own, or one without
 * permission.
 */
export async function askTab(tabId: number, question: PageQuestion): Promise<unknown> {
  try {
    return await browser.tabs.sendMessage<PageQuestion, unknown>(tabId, question, { frameId: 0 });
  } catch {
    // Nobody listens in that page yet.
  }
  try {
    if (await isForbidden(tabId)) return undefined;
    await browser.scripting.executeScript({ target: { tabId }, files: [CONTENT_SCRIPT] });
    return await browser.tabs.sendMessage<PageQuestion, unknown>(tabId, question, { frameId: 0 });
  } catch {
    return undefined; // The browser does not let us into this page: the caller says so.
  }
}
