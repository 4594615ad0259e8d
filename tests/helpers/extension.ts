import type { ExtensionBrowser, LaunchOptions } from '../../scripts/browser/chromium.ts';
import { launchChromium } from '../../scripts/browser/chromium.ts';
import { chooseSettings } from '../../scripts/browser/pages.ts';
import type { DemoPortal } from '../../scripts/demo/portal.ts';
import { startDemoPortal } from '../../scripts/demo/portal.ts';

/** The demo portal and a Chromium with the built extension, in Vietnamese, on a fresh profile. */
export interface Desk extends ExtensionBrowser {
  readonly portal: DemoPortal;
}

export async function openDesk(options: Omit<LaunchOptions, 'portalArgs'> = {}): Promise<Desk> {
  const portal = await startDemoPortal();
  try {
    const browser = await launchChromium({ ...options, portalArgs: portal.chromiumArgs });
    await chooseSettings(browser, { language: 'vi', theme: 'light' });
    return {
      ...browser,
      portal,
      close: async () => {
        await browser.close();
        await portal.close();
      },
    };
  } catch (error) {
    await portal.close();
    throw error;
  }
}
