import type { Page } from 'playwright-core';
import type { ExtensionBrowser, LaunchOptions } from '../../scripts/browser/chromium.ts';
import { launchChromium } from '../../scripts/browser/chromium.ts';
import type { DemoPortal } from '../../scripts/demo/portal.ts';
import { startDemoPortal } from '../../scripts/demo/portal.ts';

export const THO_XUAN =
  'https://thoxuan.thanhhoa.gov.vn/portal/Pages/2023-1-31/Thuong-truc-Huyen-uy-lam-viec-Tuyen-giaoqzkvbn.aspx';

/** The demo portal and a Chromium with the built extension, on a fresh profile. */
export interface Desk extends ExtensionBrowser {
  readonly portal: DemoPortal;
}

export async function openDesk(options: Omit<LaunchOptions, 'portalArgs'> = {}): Promise<Desk> {
  const portal = await startDemoPortal();
  try {
    const browser = await launchChromium({ ...options, portalArgs: portal.chromiumArgs });
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

/** A new tab on a portal's page, in front. */
export async function openTab(desk: ExtensionBrowser, url: string): Promise<Page> {
  const page = await desk.context.newPage();
  await page.goto(url);
  await page.bringToFront();
  return page;
}

/** The number by which the extension knows a tab. */
export async function tabIdOf(desk: ExtensionBrowser, page: Page): Promise<number> {
  await page.bringToFront();
  const id = await desk.worker.evaluate<number | null>(
    'chrome.tabs.query({ active: true, lastFocusedWindow: true }).then(([tab]) => tab?.id ?? null)',
  );
  if (id === null) throw new Error('The extension sees no active tab.');
  return id;
}

/** The popup as a tab of its own, acting on `page`. */
export async function openPopup(desk: ExtensionBrowser, page: Page): Promise<Page> {
  const tab = await tabIdOf(desk, page);
  return openExtensionPage(desk, `popup.html?tab=${tab}`, { width: 400, height: 600 });
}

/** A page of the extension. */
export async function openExtensionPage(
  desk: ExtensionBrowser,
  path: string,
  viewport = { width: 1280, height: 900 },
): Promise<Page> {
  const page = await desk.context.newPage();
  await page.setViewportSize(viewport);
  await page.goto(`chrome-extension://${desk.id}/${path}`);
  return page;
}
