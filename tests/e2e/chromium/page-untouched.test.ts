import { afterAll, beforeAll, expect, test } from 'vitest';
import { iconTitle, openTab, tabIdOf } from '../../../scripts/browser/pages.ts';
import { until } from '../../../scripts/browser/until.ts';
import { readWords } from '../../../scripts/browser/words.ts';
import { THO_XUAN } from '../../../scripts/demo/tho-xuan.ts';
import type { Desk } from '../../helpers/extension.ts';
import { openDesk } from '../../helpers/extension.ts';
import { readPage } from '../../helpers/popup.ts';

const t = readWords('vi');
let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

/** What the toolbar icon comes to say of a page. */
async function iconOf(url: string, wanted: string): Promise<string> {
  const page = await openTab(desk, url);
  const tabId = await tabIdOf(desk, page);
  const title = await until(
    'icon',
    () => iconTitle(desk, tabId),
    (text) => text === wanted,
  );
  await page.close();
  return title;
}

test('detection asks the network for nothing', async () => {
  const before = desk.portal.requests.length;
  await iconOf(THO_XUAN, t('icon_article'));
  const requests = desk.portal.requests.slice(before);
  expect(requests.filter(({ destination }) => destination === 'document')).toHaveLength(1);
  expect(
    requests.filter(({ destination }) => !['document', 'image'].includes(destination)),
  ).toEqual([]);
  expect(new Set(requests.map(({ url }) => new URL(url).host))).toEqual(
    new Set(['thoxuan.thanhhoa.gov.vn']),
  );
});

test('detection and reading leave the document of the page as it was', async () => {
  const page = await desk.context.newPage();
  await page.addInitScript(`
    window.changes = 0;
    addEventListener('DOMContentLoaded', () => new MutationObserver((records) => {
      window.changes += records.length;
    }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true }));
  `);
  await page.goto(THO_XUAN);
  const tabId = await tabIdOf(desk, page);
  await until(
    'icon',
    () => iconTitle(desk, tabId),
    (title) => title === t('icon_article'),
  );
  const { popup } = await readPage(desk);
  await popup.page.locator('.page-article').waitFor();
  expect(await page.evaluate('window.changes')).toBe(0);
  expect(await page.evaluate('Object.keys(window).filter((name) => /trich/i.test(name))')).toEqual(
    [],
  );
  await page.close();
});

test('a front page and a page that is not there are no articles', async () => {
  expect(await iconOf('https://thoxuan.thanhhoa.gov.vn/', t('icon_none'))).toBe(t('icon_none'));
  expect(await iconOf('https://thoxuan.thanhhoa.gov.vn/none', t('icon_none'))).toBe(t('icon_none'));
});

test('a form with a field named parentNode does not hang the reader', async () => {
  const url = 'https://thoxuan.thanhhoa.gov.vn/bay';
  const html = desk.portal.pages.find((page) => page.url.href === THO_XUAN)?.html ?? '';
  const trap = '<form><input name="parentNode"><input name="parentNode"></form>';
  desk.portal.replacePage(url, html.replace('<body>', `<body>${trap}`));
  const began = Date.now();
  const { popup, article } = await readPage(desk, url);
  await popup.page.locator('.page-article').waitFor({ timeout: 10_000 });
  expect(await article.evaluate('1 + 1')).toBe(2);
  expect(Date.now() - began).toBeLessThan(10_000);
});

test('markup in a title is shown as the text it is, and nothing runs', async () => {
  const url = 'https://thoxuan.thanhhoa.gov.vn/tieu-de';
  const { html = '', title = '' } =
    desk.portal.pages.find((page) => page.url.href === THO_XUAN) ?? {};
  const evil = '&lt;img src=x onerror="window.hit=1"&gt; Tiêu đề của bài viết thử nghiệm';
  desk.portal.replacePage(url, html.replaceAll(title, evil));
  const { popup } = await readPage(desk, url);
  await popup.page.locator('.page-article').waitFor();
  await popup.page.getByRole('button', { name: t('action_save') }).click();
  await popup.page.locator('.saved-line').waitFor();
  await popup.page.locator('#tab-search').click();
  await popup.page.locator('.result-title', { hasText: '<img src=x' }).first().waitFor();
  expect(await popup.page.evaluate('window.hit ?? null')).toBeNull();
  expect(await popup.page.locator('img[src="x"]').count()).toBe(0);
});

test('the pages of the extension refuse every string that would become markup', async () => {
  const { popup } = await readPage(desk);
  for (const attempt of [
    "document.body.innerHTML = '<b>x</b>'",
    "document.body.insertAdjacentHTML('beforeend', '<b>x</b>')",
    "document.createElement('script').src = 'https://a.gov.vn/x.js'",
    "trustedTypes.createPolicy('x', {})",
  ]) {
    const outcome = await popup.page.evaluate(
      `(() => { try { ${attempt}; return 'done'; } catch (error) { return error.name; } })()`,
    );
    expect(outcome, attempt).toBe('TypeError');
  }
});
