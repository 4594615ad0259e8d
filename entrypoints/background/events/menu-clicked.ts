import { type Browser, browser } from 'wxt/browser';
import { tabsAddress } from '../../pages/batch-address.ts';
import { extensionUrl } from '../../pages/reader-address.ts';
import { type MenuClick, saveImage, saveLink, savePage, saveSelection } from './save-from-menu.ts';

const SAVES: Readonly<Record<string, (click: MenuClick) => Promise<void>>> = {
  'save-page': savePage,
  'save-selection': saveSelection,
  'save-link': saveLink,
  'save-image': saveImage,
};

/** Carries out a context menu command. */
export async function onMenuClicked(
  info: Browser.contextMenus.OnClickData,
  tab?: Browser.tabs.Tab,
): Promise<void> {
  if (info.menuItemId === 'search-selection') {
    const query = encodeURIComponent(info.selectionText ?? '');
    await browser.tabs.create({ url: browser.runtime.getURL(`/popup.html?query=${query}`) });
  }
  if (info.menuItemId === 'save-tabs' && tab?.windowId !== undefined) {
    await browser.tabs.create({ url: extensionUrl(tabsAddress(tab.windowId)) });
  }
  if (tab?.id === undefined) return;
  await SAVES[info.menuItemId]?.({ tabId: tab.id, tabTitle: tab.title ?? '', info });
}
