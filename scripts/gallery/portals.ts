import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { launchChromium } from '../browser/chromium.ts';
import { chooseSettings, openPopup, openTab, tabIdOf } from '../browser/pages.ts';
import { startDemoPortal } from '../demo/portal.ts';
import { ROOT } from '../root.ts';
import { drawSheet } from './sheet.ts';

/** An article of each of the platforms that most portals stand on. */
const ARTICLES = [
  'tan-dan/tho-xuan',
  'lac-viet/cat-dien',
  'liferay/chuyen-doi-so',
  'vnpt/nghi-tet',
  'nukeviet/ngay-thu-sau-khong-hen',
  'dcs/ban-thuong-vu',
  'wordpress/diem-luu-dong',
  'ha-tinh/mot-cua',
];

function addressOf(article: string): string {
  const file = path.join(ROOT, 'tests', 'fixtures', 'pages', `${article}.json`);
  const page: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (typeof page === 'object' && page !== null && 'url' in page && typeof page.url === 'string') {
    return page.url;
  }
  throw new Error(`${file} names no address`);
}

/** Draws the popup over an article of each platform, as it reads it, into one sheet. */
export async function drawPortals(file: string): Promise<void> {
  const work = mkdtempSync(path.join(tmpdir(), 'trich-luc-gallery-'));
  const portal = await startDemoPortal();
  const browser = await launchChromium({ portalArgs: portal.chromiumArgs });
  try {
    await chooseSettings(browser, { language: 'vi', theme: 'light' });
    const shots: string[] = [];
    for (const article of ARTICLES) {
      const tab = await openTab(browser, addressOf(article));
      const popup = await openPopup(browser, await tabIdOf(browser, tab));
      await popup.locator('#panel:not([aria-busy="true"])').waitFor();
      const shot = path.join(work, `${shots.length}.png`);
      await popup.screenshot({ path: shot });
      shots.push(shot);
      await popup.close();
      await tab.close();
    }
    mkdirSync(path.dirname(file), { recursive: true });
    await drawSheet(browser.context, shots, file);
  } finally {
    await browser.close();
    await portal.close();
    rmSync(work, { recursive: true, force: true });
  }
}
