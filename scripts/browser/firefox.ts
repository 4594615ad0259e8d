import path from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { ROOT } from '../root.ts';

export const FIREFOX_BUILD = path.join(ROOT, '.output', 'firefox-mv3');
/** Firefox gives each installed extension an origin by chance; a preference fixes ours. */
export const FIREFOX_ORIGIN = '5d0f7a52-3b5c-4c1e-9a8b-6f0a6c2e1d34';

/**
 * Opens a page of the extension. Firefox goes there but reports no end of the navigation, so this waits for
 * the document instead.
 *
 * @throws after 20 seconds without it
 */
export async function openFirefoxFile(browser: Browser, file: string): Promise<Page> {
  const page = await browser.newPage();
  const url = `moz-extension://${FIREFOX_ORIGIN}/${file}`;
  void page.goto(url).catch(() => undefined);
  const deadline = Date.now() + 20_000;
  while (Date.now() < deadline) {
    const here = await page
      .evaluate(() => `${location.href} ${document.readyState}`)
      .catch(() => '');
    if (here === `${url} complete`) return page;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`Firefox did not open ${url}`);
}
