import type { Page } from 'playwright-core';
import { openPopup, openTab, tabIdOf } from '../../scripts/browser/pages.ts';
import type { Popup } from '../../scripts/browser/popup.ts';
import { readWords } from '../../scripts/browser/words.ts';
import { THO_XUAN } from '../../scripts/demo/tho-xuan.ts';
import type { Desk } from './extension.ts';

/** A portal's page in a tab, and the popup over it. */
export interface Reading {
  readonly article: Page;
  readonly tabId: number;
  readonly popup: Popup;
}

/** Opens a page of a portal and the popup on it, in Vietnamese. */
export async function readPage(desk: Desk, url = THO_XUAN): Promise<Reading> {
  const article = await openTab(desk, url);
  const tabId = await tabIdOf(desk, article);
  return { article, tabId, popup: await popupOn(desk, tabId) };
}

/** The popup once more, as after closing it. */
export async function popupOn(desk: Desk, tabId: number): Promise<Popup> {
  const page = await openPopup(desk, tabId);
  await page.locator('#panel:not([aria-busy="true"])').waitFor();
  return { page, t: readWords('vi') };
}
