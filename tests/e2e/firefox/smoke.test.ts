import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { until } from '../../../scripts/browser/until.ts';
import { readWords } from '../../../scripts/browser/words.ts';
import { THO_XUAN } from '../../../scripts/demo/tho-xuan.ts';
import type { FirefoxDesk } from '../../helpers/firefox.ts';
import { openFirefoxDesk, openFirefoxPage } from '../../helpers/firefox.ts';

const t = readWords('vi');
let desk: FirefoxDesk;
let popup: Page;

beforeAll(async () => {
  desk = await openFirefoxDesk();
  const settings = await openFirefoxPage(desk, 'popup.html');
  await settings.evaluate(
    `browser.storage.local.set({ settings: { language: 'vi', theme: 'light', lastCollection: null } })`,
  );
  await settings.close();
  const article = await desk.browser.newPage();
  await article.goto(THO_XUAN);
  const finder = await openFirefoxPage(desk, 'popup.html');
  const tabId = await until(
    'the tab of the article',
    () =>
      finder.evaluate(
        `browser.tabs.query({}).then(async (tabs) => {
          const titles = await Promise.all(tabs.map(({ id }) => browser.action.getTitle({ tabId: id })));
          return tabs[titles.indexOf(${JSON.stringify(t('icon_article'))})]?.id ?? null;
        })`,
      ),
    (id) => id !== null,
  );
  await finder.close();
  popup = await openFirefoxPage(desk, `popup.html?tab=${String(tabId)}`);
});
afterAll(() => desk.close());

function textOf(selector: string): Promise<string> {
  return until(
    selector,
    () => popup.evaluate(`document.querySelector('${selector}')?.innerText ?? ''`).then(String),
    (text) => text !== '',
  );
}

test('the popup shows the article of the page', async () => {
  await expect.poll(() => textOf('.page-line')).toContain(t('state_article'));
  await popup.waitForSelector('.field-title textarea');
  expect(await popup.evaluate(`document.querySelector('.field-title textarea').value`)).toContain(
    'Thường trực Huyện ủy Thọ Xuân làm việc',
  );
});

test('Save commits the clip with its pictures', async () => {
  await popup.waitForSelector('.clip-foot [type="submit"]');
  await popup.evaluate(`document.querySelector('.clip-foot [type="submit"]').click()`);
  await expect.poll(() => textOf('.saved-line')).toContain(t('saved_at', '').trim());
  const images = await popup.evaluate(
    `new Promise((resolve) => { indexedDB.open('trich-luc').onsuccess = ({ target }) => {
      target.result.transaction('revisions').objectStore('revisions').getAll().onsuccess = (event) =>
        resolve(event.target.result.map((row) => Object.keys(row.images).length)); }; })`,
  );
  expect(images).toEqual([7]);
});

test('Search finds it without accents and marks the accented words', async () => {
  await popup.evaluate(`document.querySelector('#tab-search').click()`);
  await textOf('.result');
  await popup.focus('[role="combobox"]');
  await popup.keyboard.type('ket luan so 01');
  await until(
    'the marked words',
    () => textOf('.result mark'),
    (text) => text.includes('Kết luận số 01'),
  );
});
