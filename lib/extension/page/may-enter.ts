import { browser } from 'wxt/browser';
import { isPortalHost } from '../policy/portal-hosts.ts';
import { readPolicy } from '../policy/read-policy.ts';
import { readSettings } from '../settings.ts';

/** Whether the settings keep us out of the page of a tab: only portals may be read, and it is none. */
export async function isForbidden(tabId: number): Promise<boolean> {
  const [{ anySite }, { policy }] = await Promise.all([readSettings(), readPolicy()]);
  if (anySite) return false;
  // The browser hides the address of a tab that it does not let us into either.
  const { url } = await browser.tabs.get(tabId);
  const page = url === undefined ? null : URL.parse(url);
  return page !== null && !isPortalHost(page.host, policy.extraPortals);
}
