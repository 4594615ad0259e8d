import { FIREFOX_BUILD } from '../../../scripts/browser/firefox.ts';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { until } from '../../../scripts/browser/until.ts';
import { readWords } from '../../../scripts/browser/words.ts';
import { type FirefoxDesk, openFirefoxDesk, openFirefoxPage } from '../../helpers/firefox.ts';
import { buildWithAccess } from '../../helpers/picker.ts';
import { MEETING, pageAddress, portalHtml, ROAD } from '../../helpers/unknown-portal.ts';

const t = readWords('vi');
const { build, remove } = buildWithAccess(process.env['TRICH_LUC_FIREFOX'] ?? FIREFOX_BUILD);
let desk: FirefoxDesk;
let helper: Page;

beforeAll(async () => {
  desk = await openFirefoxDesk(build);
  for (const page of [MEETING, ROAD])
    desk.portal.replacePage(pageAddress(page.number), portalHtml(page));
  helper = await openFirefoxPage(desk, 'popup.html');
  await helper.evaluate(
    `browser.storage.local.set({ settings: { language: 'vi', theme: 'light', lastCollection: null } })`,
  );
});
afterAll(async () => {
  await desk.close();
  remove();
});

async function tabOf(page: string): Promise<number> {
  const found = await until(
    'the tab',
    () =>
      helper.evaluate(
        `browser.tabs.query({}).then((tabs) => tabs.find(({ url }) => url === ${JSON.stringify(page)})?.id ?? null)`,
      ),
    (id) => id !== null,
  );
  return Number(found);
}

/** Clicks where a text of the page is printed, through the picker's layer. */
async function clickOn(page: Page, text: string): Promise<void> {
  const [x, y] = (await page.evaluate((words) => {
    const all = [...document.querySelectorAll('body *')];
    const box = all
      .filter((each) => each.textContent.includes(words))
      .at(-1)
      ?.getBoundingClientRect();
    return [(box?.left ?? 0) + 8, (box?.top ?? 0) + (box?.height ?? 0) / 2];
  }, text)) as [number, number];
  await page.mouse.move(x, y);
  await page.mouse.click(x, y);
}

function taughtRows(): Promise<{ layouts?: { fields: Record<string, unknown> }[] }[]> {
  return helper.evaluate(
    `new Promise((resolve) => { indexedDB.open('trich-luc').onsuccess = ({ target }) => {
      target.result.transaction('taught').objectStore('taught').getAll().onsuccess = (event) =>
        resolve(event.target.result); }; })`,
  ) as Promise<{ layouts?: { fields: Record<string, unknown> }[] }[]>;
}

test('a page is taught by pointing, and nothing is left behind in it', async () => {
  const url = pageAddress(MEETING.number);
  const article = await desk.browser.newPage();
  await article.setViewport({ width: 1280, height: 800 });
  await article.goto(url);
  const before = await article.content();
  const popup = await openFirefoxPage(desk, `popup.html?tab=${String(await tabOf(url))}`);
  await popup.waitForSelector('#tab-clip');
  await popup.evaluate(`document.querySelector('#tab-clip').click()`);
  const teach = `[...document.querySelectorAll('button')].find((each) => each.textContent === ${JSON.stringify(t('teach'))})`;
  await until('the button', () => popup.evaluate(`${teach} !== undefined`), Boolean);
  await article.bringToFront();
  await popup.evaluate(`${teach}.click()`);
  await until(
    'the picker',
    () => article.evaluate('document.documentElement.children.length'),
    (count) => count === 3,
  );
  await new Promise((resolve) => setTimeout(resolve, 500));
  for (const words of [MEETING.title, 'Viết ngày', 'Ba hộ trồng nếp', 'Phạm Thị Tuyến', 'Mẫu sổ'])
    await clickOn(article, words);
  // To the last button of the review: move, close, back, save.
  for (let step = 0; step < 4; step += 1) await article.keyboard.press('Tab');
  await article.keyboard.press('Enter');
  const [row] = await until('the lesson', taughtRows, (rows) => rows.length === 1);
  expect(Object.keys(row?.layouts?.[0]?.fields ?? {}).sort()).toEqual([
    'attachments',
    'body',
    'date',
    'lead',
    'title',
  ]);
  await article.keyboard.press('Escape');
  await until(
    'the page',
    () => article.content(),
    (html) => html === before,
  );
  await article.close();
  await popup.close();
});

test('the next article of the host is read with it', async () => {
  const url = pageAddress(ROAD.number);
  const article = await desk.browser.newPage();
  await article.goto(url);
  const popup = await openFirefoxPage(desk, `popup.html?tab=${String(await tabOf(url))}`);
  await popup.waitForSelector('.field-title textarea');
  const fields = await popup.evaluate(
    `[...document.querySelectorAll('.clip-fields :is(input, textarea)')].map(({ value }) => value)`,
  );
  expect(fields).toEqual(expect.arrayContaining([ROAD.title, '11/03/2026 15:05', ROAD.lead]));
});
