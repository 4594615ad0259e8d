import { afterAll, beforeAll, expect, test } from 'vitest';
import { tabIdOf } from '../../../scripts/browser/pages.ts';
import { until } from '../../../scripts/browser/until.ts';
import { detectPage, extractUnrepaired } from '../../../lib/index.ts';
import { fixturePages, makeStandardPage } from '../../article/fixture-pages.ts';
import type { Desk } from '../../helpers/extension.ts';
import { openDesk } from '../../helpers/extension.ts';

const HOSTS = /\.(?:gov\.vn|dcs\.vn)$/;

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

/** Every fixture page under an address at which the content script runs by itself. */
function portalPages() {
  return fixturePages().filter(({ expected }) => HOSTS.test(new URL(expected.url).host));
}

/** What our script in a tab answers when it is asked for the page. */
async function readInBrowser(name: string, tabId: number): Promise<unknown> {
  return await until(
    `the script in ${name}`,
    () =>
      desk.worker.evaluate(
        `chrome.tabs.sendMessage(${String(tabId)}, { ask: 'extract-page', taught: [] }, { frameId: 0 }).catch(() => null)`,
      ),
    (answer) => answer !== null,
  );
}

test(
  'every portal page reads the same in Chromium as on the command line',
  { timeout: 300_000 },
  async () => {
    const pages = portalPages();
    expect(pages.length).toBeGreaterThan(60);
    const tab = await desk.context.newPage();
    for (const { name, html, expected } of pages) {
      const { url } = expected;
      await tab.goto(url, { waitUntil: 'domcontentloaded' });
      const answer = await readInBrowser(name, await tabIdOf(desk, tab));
      const page = makeStandardPage(html, url);
      const extracted = extractUnrepaired(page, { url });
      expect(answer, name).toMatchObject({
        detection: { kind: detectPage(page, url).kind },
        article: extracted.ok ? extracted.value : null,
      });
    }
    await tab.close();
  },
);
