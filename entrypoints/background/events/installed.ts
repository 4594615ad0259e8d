import { browser } from 'wxt/browser';
import { localisation } from '../world.ts';

/** Makes the context menu anew at every installation and update. */
export async function onInstalled(): Promise<void> {
  const { t } = await localisation();
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: 'save-page', title: t('menu_save_page'), contexts: ['page'] });
  browser.contextMenus.create({
    id: 'search-selection',
    title: t('menu_search_selection'),
    contexts: ['selection'],
  });
}
