import { afterAll, beforeAll, expect, test } from 'vitest';
import { until } from '../../../scripts/browser/until.ts';
import { readWords } from '../../../scripts/browser/words.ts';
import { NEWS, NEWS_LIST } from '../../../scripts/demo/news-site.ts';
import type { FirefoxDesk } from '../../helpers/firefox.ts';
import { openFirefoxDesk, openFirefoxPage } from '../../helpers/firefox.ts';

const t = readWords('vi');
/**
 * A page that refuses every string that would become markup, every script, and connections to others. Firefox
 * holds our script to the page's `connect-src`, too: where that is `'none'`, nothing can be fetched.
 */
const STRICT =
  "default-src 'none'; style-src 'unsafe-inline'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";
let desk: FirefoxDesk;
beforeAll(async () => {
  desk = await openFirefoxDesk();
  desk.portal.misbehave(NEWS_LIST, { headers: { 'content-security-policy': STRICT } });
});
afterAll(() => desk.close());

test('pages of a list that forbids scripts and markup are saved through its tab', async () => {
  const settings = await openFirefoxPage(desk, 'popup.html');
  await settings.evaluate(
    `browser.storage.local.set({ settings: { language: 'vi', theme: 'light', lastCollection: null } })`,
  );
  const list = await desk.browser.newPage();
  await list.goto(NEWS_LIST);
  const tabId = await until(
    'the tab of the list',
    () =>
      settings.evaluate(
        `browser.tabs.query({}).then(async (tabs) => {
          const titles = await Promise.all(tabs.map(({ id }) => browser.action.getTitle({ tabId: id })));
          return tabs[titles.indexOf(${JSON.stringify(t('icon_list', 30))})]?.id ?? null;
        })`,
      ),
    (id) => id !== null,
  );
  const page = await openFirefoxPage(desk, `batch.html?tab=${String(tabId)}`);
  const count = (selector: string): Promise<number> =>
    page.evaluate(`document.querySelectorAll('${selector}').length`).then(Number);
  await until(
    'the links',
    () => count('.pick-row'),
    (rows) => rows === 31,
  );
  await page.evaluate(`(() => {
    const button = (words) => [...document.querySelectorAll('button')].find((each) => each.innerText === words);
    button(${JSON.stringify(t('pick_clear'))}).click();
  })()`);
  await page.click('.pick-row:nth-child(1) input');
  await page.click('.pick-row:nth-child(2) input');
  await page.click('.picker-side .button-primary');
  await until(
    'the batch',
    () => count('.batch-state-done'),
    (done) => done === 1,
    30,
  );
  const titles = await page.evaluate(
    `new Promise((resolve) => { indexedDB.open('trich-luc').onsuccess = ({ target }) => {
      target.result.transaction('clips').objectStore('clips').getAll().onsuccess = (event) =>
        resolve(event.target.result.map(({ title }) => title)); }; })`,
  );
  expect(new Set(titles as string[])).toEqual(new Set([NEWS[0]?.title, NEWS[1]?.title]));
});
