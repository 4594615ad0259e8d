import { browser } from 'wxt/browser';
import { readPage } from '../handlers/read-page.ts';
import { localisation } from '../world.ts';

/** Milliseconds for which the icon says that something was saved. */
const SHOWN = 4_000;
const SAVED = '#1d6b3a';

/** Says on the toolbar icon that something was saved from a tab's page; then the icon tells of the page again. */
export async function flashSaved(tabId: number, title: string): Promise<void> {
  const { t } = await localisation();
  try {
    await browser.action.setBadgeBackgroundColor({ tabId, color: SAVED });
    await browser.action.setBadgeText({ tabId, text: '✓' });
    await browser.action.setTitle({ tabId, title: t('icon_just_saved', title) });
  } catch {
    return; // The tab was closed in the meantime.
  }
  setTimeout(() => void readPage({ tabId }), SHOWN);
}
