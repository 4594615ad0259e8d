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

const BADGE = '#8f1d1d';

/**
 * Shows the state of a tab's page on the toolbar icon and in its tooltip, and of a list the number of
 * its links.
 */
export async function showState(
  tabId: number,
  state: PageState,
  links: number,
  t: Translate,
): Promise<void> {
  const path = { 16: `/icon/${state}-16.png`, 32: `/icon/${state}-32.png` };
  try {
    await browser.action.setIcon({ tabId, path });
    await browser.action.setTitle({ tabId, title: t(TITLES[state], links) });
    await browser.action.setBadgeBackgroundColor({ tabId, color: BADGE });
    await browser.action.setBadgeText({
      tabId,
      text: state === 'list' && links > 0 ? `${links}` : '',
    });
  } catch (error) {
    // The tab was closed in the meantime; nothing is left to show it on.
    if (!/no tab|invalid tab/i.test(String(error))) throw error;
  }
}
