import { browser } from 'wxt/browser';
import type { MessageKey, Translate } from '../i18n/translate.ts';
import type { PageState } from './page-state.ts';

const TITLES: Record<PageState, MessageKey> = {
  none: 'icon_none',
  article: 'icon_article',
  list: 'icon_list',
  saved: 'icon_saved',
  changed: 'icon_changed',
};

/** Shows the state of a tab's page on the toolbar icon and in its tooltip. */
export async function showState(tabId: number, state: PageState, t: Translate): Promise<void> {
  const path = { 16: `/icon/${state}-16.png`, 32: `/icon/${state}-32.png` };
  try {
    await browser.action.setIcon({ tabId, path });
    await browser.action.setTitle({ tabId, title: t(TITLES[state]) });
  } catch (error) {
    // The tab was closed in the meantime; nothing is left to show it on.
    if (!/no tab|invalid tab/i.test(String(error))) throw error;
  }
}
