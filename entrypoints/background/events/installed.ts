import { type Browser, browser } from 'wxt/browser';
import { readPolicy } from '../../../lib/extension/policy/read-policy.ts';
import { extensionUrl, WELCOME_ADDRESS } from '../../pages/reader-address.ts';

/**
 * Opens the tour once, after the installation and never after an update; what was done about it is kept, so
 * that a browser that tells of an installation twice shows it once.
 */
export async function onInstalled({ reason }: Browser.runtime.InstalledDetails): Promise<void> {
  const { welcome } = await browser.storage.local.get('welcome');
  if (welcome !== undefined) return;
  const isShown = reason === 'install' && (await readPolicy()).policy.firstRun !== false;
  if (isShown) await browser.tabs.create({ url: extensionUrl(WELCOME_ADDRESS) });
  await browser.storage.local.set({ welcome: isShown ? 'shown' : 'left out' });
}
