import { type Browser, browser } from 'wxt/browser';
import { readPage } from '../handlers/read-page.ts';
import { saveClipMessage } from '../handlers/save-clip.ts';

/** Carries out a context menu command. */
export async function onMenuClicked(
  info: Browser.contextMenus.OnClickData,
  tab?: Browser.tabs.Tab,
): Promise<void> {
  if (info.menuItemId === 'search-selection') {
    const query = encodeURIComponent(info.selectionText ?? '');
    await browser.tabs.create({ url: browser.runtime.getURL(`/popup.html?query=${query}`) });
  }
  if (info.menuItemId === 'save-page' && tab?.id !== undefined) await savePage(tab.id);
}

async function savePage(tabId: number): Promise<void> {
  const reading = await readPage({ tabId });
  if (!reading.ok || reading.value.article === null) {
    await browser.tabs.create({ url: browser.runtime.getURL(`/popup.html?tab=${tabId}`) });
    return;
  }
  await saveClipMessage({
    jobId: crypto.randomUUID(),
    tabId,
    article: reading.value.article,
    edits: {},
    tags: [],
    collections: [],
    note: '',
  });
}
