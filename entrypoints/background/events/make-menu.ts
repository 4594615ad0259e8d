import { type Browser, browser } from 'wxt/browser';
import type { MessageKey } from '../../../lib/extension/i18n/translate.ts';
import { localisation } from '../world.ts';

type Contexts = NonNullable<Browser.contextMenus.CreateProperties['contexts']>;

const MENU: readonly { id: string; words: MessageKey; contexts: Contexts }[] = [
  { id: 'save-page', words: 'menu_save_page', contexts: ['page'] },
  { id: 'save-selection', words: 'menu_save_selection', contexts: ['selection'] },
  { id: 'search-selection', words: 'menu_search_selection', contexts: ['selection'] },
  { id: 'save-link', words: 'menu_save_link', contexts: ['link'] },
  { id: 'save-image', words: 'menu_save_image', contexts: ['image'] },
  { id: 'save-tabs', words: 'menu_save_tabs', contexts: ['action', 'page'] },
];

let making: Promise<void> = Promise.resolve();

/** Makes the context menu anew at every installation and update, and when the language is changed. */
export function makeMenu(): Promise<void> {
  // One after the other: two at a time would make every entry twice.
  making = making.then(make).catch(console.error);
  return making;
}

async function make(): Promise<void> {
  const { t } = await localisation();
  await browser.contextMenus.removeAll();
  for (const { id, words, contexts } of MENU) {
    browser.contextMenus.create({ id, title: t(words), contexts: [...contexts] });
  }
}
