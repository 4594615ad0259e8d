import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { launchChromium } from '../browser/chromium.ts';
import { chooseSettings, openPopup, openTab, tabIdOf } from '../browser/pages.ts';
import { readWords } from '../browser/words.ts';
import type { DemoPortal } from '../demo/portal.ts';
import { THO_XUAN } from '../demo/tho-xuan.ts';
import { ROOT } from '../root.ts';
import { STEPS } from './steps.ts';

const FOLDER = path.join(ROOT, '.output', 'demo');

/**
 * Does the main job with the built extension and tells each step with what the extension itself
 * answered: read from its pages, its store and the files it handed over.
 *
 * @returns whether every step went well
 */
export async function runDemo(portal: DemoPortal): Promise<boolean> {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const browser = await launchChromium({ portalArgs: portal.chromiumArgs, scale: 1.5 });
  try {
    await chooseSettings(browser, { language: 'vi', theme: 'light' });
    const article = await openTab(browser, THO_XUAN);
    const tabId = await tabIdOf(browser, article);
    const loaded = portal.requests.length;
    const popup = { page: await openPopup(browser, tabId), t: readWords('vi') };
    const picture = async (name: string, page = popup.page): Promise<string> => {
      const file = path.join(FOLDER, `${name}.png`);
      await page.screenshot({ path: file });
      return path.relative(ROOT, file);
    };
    for (const step of STEPS) {
      try {
        const lines = await step.run({
          browser,
          portal,
          article,
          tabId,
          popup,
          folder: FOLDER,
          loaded,
          picture,
        });
        console.log(`✓ ${step.title}`);
        for (const line of lines) console.log(`    ${line}`);
      } catch (error) {
        console.error(`✗ ${step.title}: ${error instanceof Error ? error.message : String(error)}`);
        console.error(`    see ${await picture('failure')}`);
        return false;
      }
    }
    console.log(`\nFiles and pictures: ${path.relative(ROOT, FOLDER)}`);
    return true;
  } finally {
    await browser.close();
  }
}
