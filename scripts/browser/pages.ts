import type { Page } from 'playwright-core';
import type { ExtensionBrowser } from './chromium.ts';

export interface DemoSettings {
  readonly language: 'auto' | 'vi' | 'en';
  readonly theme: 'system' | 'light' | 'dark';
}

/** Sets language and theme, for pages opened from now on. */
export async function chooseSettings(
  browser: ExtensionBrowser,
  settings: DemoSettings,
): Promise<void> {
  const value = JSON.stringify({ settings: { ...settings, lastCollection: null } });
  await browser.worker.evaluate(`chrome.storage.local.set(${value})`);
}

/** A new tab on a page of a portal, in front. */
export async function openTab(browser: ExtensionBrowser, url: string): Promise<Page> {
  const page = await browser.context.newPage();
  await page.goto(url);
  await page.bringToFront();
  return page;
}

/** The number by which the extension knows a tab. */
export async function tabIdOf(browser: ExtensionBrowser, page: Page): Promise<number> {
  await page.bringToFront();
  const id = await browser.worker.evaluate<number | null>(
    'chrome.tabs.query({ active: true, lastFocusedWindow: true }).then(([tab]) => tab?.id ?? null)',
  );
  if (id === null) throw new Error('The extension sees no active tab.');
  return id;
}

/** What the toolbar icon says of a tab. */
export async function iconTitle(browser: ExtensionBrowser, tabId: number): Promise<string> {
  return browser.worker.evaluate<string>(`chrome.action.getTitle({ tabId: ${tabId} })`);
}

/** A page of the extension, in a tab of its own. */
export async function openExtensionPage(
  browser: ExtensionBrowser,
  file: string,
  viewport = { width: 1280, height: 900 },
): Promise<Page> {
  const page = await browser.context.newPage();
  await page.setViewportSize(viewport);
  await page.goto(`chrome-extension://${browser.id}/${file}`);
  return page;
}

/** The popup, acting on a tab, in its own size. */
export function openPopup(browser: ExtensionBrowser, tabId: number): Promise<Page> {
  return openExtensionPage(browser, `popup.html?tab=${tabId}`, { width: 400, height: 600 });
}

/**
 * The rows of one table of the extension's store, read in one of its own pages without any of its
 * code. Bytes come as their number.
 */
export function readTable(page: Page, table: string): Promise<Record<string, unknown>[]> {
  return page.evaluate(
    (name) =>
      new Promise<Record<string, unknown>[]>((resolve, reject) => {
        const opening = indexedDB.open('trich-luc');
        opening.onerror = () => reject(new Error(String(opening.error)));
        opening.onsuccess = () => {
          const asking = opening.result.transaction(name).objectStore(name).getAll();
          asking.onerror = () => reject(new Error(String(asking.error)));
          asking.onsuccess = () => {
            opening.result.close();
            const rows = JSON.stringify(asking.result, (_key, value: unknown) =>
              value instanceof Uint8Array ? value.byteLength : value,
            );
            resolve(JSON.parse(rows));
          };
        };
      }),
    table,
  );
}
