import * as v from 'valibot';
import { browser } from 'wxt/browser';
import {
  imageAnswerSchema,
  type PageContent,
  pageContentSchema,
  type PageQuestion,
} from './protocol.ts';

const CONTENT_SCRIPT = '/content-scripts/portal.js';

/**
 * Reads the page of a tab. Where our script is not there yet (another site, or a tab older than
 * the extension) it is put there first, as far as the browser allows it.
 * Undefined for a page that cannot be read: the browser's own pages, or one without permission.
 */
export async function askContent(tabId: number): Promise<PageContent | undefined> {
  const answer = await askTab(tabId, { ask: 'extract-page' });
  const parsed = v.safeParse(pageContentSchema, answer);
  return parsed.success ? parsed.output : undefined;
}

/** The bytes of an image as the page itself gets them; undefined where it cannot. */
export async function askImage(
  tabId: number,
  src: string,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const parsed = v.safeParse(imageAnswerSchema, await askTab(tabId, { ask: 'fetch-image', src }));
  if (!parsed.success || parsed.output === null) return undefined;
  return Uint8Array.from(atob(parsed.output.base64), (character) => character.charCodeAt(0));
}

async function askTab(tabId: number, question: PageQuestion): Promise<unknown> {
  try {
    return await browser.tabs.sendMessage<PageQuestion, unknown>(tabId, question, { frameId: 0 });
  } catch {
    // Nobody listens in that page yet.
  }
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: [CONTENT_SCRIPT] });
    return await browser.tabs.sendMessage<PageQuestion, unknown>(tabId, question, { frameId: 0 });
  } catch {
    return undefined; // The browser does not let us into this page: the caller says so.
  }
}
