import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext } from 'playwright-core';

/** Pages of a document side by side. */
const COLUMNS = 4;
const GAP = 12;

/** The pages of a document on one sheet, as they lie before the reader. */
export async function drawSheet(
  browser: Pick<Browser | BrowserContext, 'newPage'>,
  pages: readonly string[],
  file: string,
): Promise<void> {
  const page = await browser.newPage();
  const columns = Math.min(COLUMNS, pages.length);
  const images = pages.map((path) => `<img src="${pathToFileURL(path).href}">`).join('');
  const blank = new URL('.', pathToFileURL(pages[0] ?? file));
  await page.goto(blank.href);
  await page.setContent(`<style>
    body { margin: 0; display: inline-grid; grid-template-columns: repeat(${columns}, auto);
      gap: ${GAP}px; padding: ${GAP}px; background: #8a8f98; }
    img { display: block; }
  </style>${images}`);
  await page.waitForFunction(() => [...document.images].every(({ complete }) => complete));
  await page.locator('body').screenshot({ path: file });
  await page.close();
}
