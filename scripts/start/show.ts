import { launchChromium } from '../browser/chromium.ts';
import type { DemoPortal } from '../demo/portal.ts';
import { THO_XUAN } from '../demo/tho-xuan.ts';

/** Opens a browser with the extension on the article, and stays until it is closed. */
export async function showDemo(portal: DemoPortal): Promise<void> {
  const browser = await launchChromium({
    portalArgs: [...portal.chromiumArgs, '--start-maximized'],
    headless: false,
    viewport: null,
  });
  const page = browser.context.pages()[0] ?? (await browser.context.newPage());
  await page.goto(THO_XUAN);
  console.log(`
The browser is open on a demo portal that runs on this machine alone.
Press Alt+Q, or the icon of Trích Lục behind the puzzle piece, to clip the article.
More pages: https://thoxuan.thanhhoa.gov.vn/danh-sach-tin
Close the browser, or press Ctrl+C here, to stop.`);

  const stop = (): void => void browser.context.close();
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  await new Promise<void>((resolve) => browser.context.once('close', () => resolve()));
  await browser.close();
}
