import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import {
  chooseSettings,
  openExtensionPage,
  openTab,
  readTable,
  tabIdOf,
} from '../../../scripts/browser/pages.ts';
import { until } from '../../../scripts/browser/until.ts';
import { readWords } from '../../../scripts/browser/words.ts';
import { NEWS, NEWS_LIST } from '../../../scripts/demo/news-site.ts';
import { THO_XUAN } from '../../../scripts/demo/tho-xuan.ts';
import { ROOT } from '../../../scripts/root.ts';
import type { Desk } from '../../helpers/extension.ts';
import { openDesk } from '../../helpers/extension.ts';
import { buildWithAccess } from '../../helpers/picker.ts';

const t = readWords('vi');
const SHOTS = path.join(ROOT, '.output', 'shots');
const SCREEN = { width: 1366, height: 768 };
mkdirSync(SHOTS, { recursive: true });
/** A click on the context menu lets the extension into the page; no test can make one, so this build may. */
const { build, remove } = buildWithAccess();

const urlOf = (n: number): string => new URL(NEWS[n]?.path ?? '', NEWS_LIST).href;
/** A page that refuses every string that would become markup, every script and every connection. */
const STRICT =
  "default-src 'none'; style-src 'unsafe-inline'; connect-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk({ build });
});
afterAll(async () => {
  await desk.close();
  remove();
});
afterEach(async () => {
  for (const page of desk.context.pages().slice(1)) await page.close();
  await desk.worker.evaluate(
    `new Promise((resolve) => { indexedDB.open('trich-luc').onsuccess = ({ target }) => {
      const names = ['clips', 'revisions', 'jobs', 'batches', 'batchItems'];
      const work = target.result.transaction(names, 'readwrite');
      for (const name of names) work.objectStore(name).clear();
      work.oncomplete = () => resolve(null); }; })`,
  );
});

async function rows(table: string): Promise<Record<string, unknown>[]> {
  const page = await openExtensionPage(desk, 'popup.html');
  const all = await readTable(page, table);
  await page.close();
  return all;
}

async function savedUrls(count: number): Promise<unknown[]> {
  const clips = await until(
    'clips',
    () => rows('clips'),
    (all) => all.length === count,
  );
  return clips.map((clip) => clip['url']);
}

/** Chooses a command of the context menu, as the browser reports it. */
async function chooseCommand(tabId: number, info: Record<string, unknown>): Promise<void> {
  await desk.worker.evaluate(
    `chrome.tabs.get(${tabId}).then((tab) => chrome.contextMenus.onClicked.dispatch(
      ${JSON.stringify({ editable: false, pageUrl: '', frameId: 0, ...info })}, tab))`,
  );
}

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`),
  ).toEqual([]);
}

test('the tabs of a window are saved in one go, those that are no articles are listed with the reason', async () => {
  await openTab(desk, THO_XUAN);
  await openTab(desk, urlOf(1));
  await openTab(desk, NEWS_LIST);
  const blank = await desk.context.newPage();
  await blank.goto('chrome://version');
  const page = await openExtensionPage(desk, 'popup.html', SCREEN);
  const windowId = await page.evaluate<number>('chrome.windows.getCurrent().then(({ id }) => id)');
  await page.goto(`chrome-extension://${desk.id}/batch.html?window=${windowId}`);
  await page.locator('.pick-row').first().waitFor();
  await expect.poll(() => page.locator('.pick-row input:enabled').count()).toBe(2);
  await page.getByText(t('pick_no_article')).waitFor();
  await expect.poll(() => page.getByText(t('pick_unreachable')).count()).toBeGreaterThan(0);
  await page.screenshot({ path: path.join(SHOTS, 'list-tabs-vi-light.png') });
  const before = desk.portal.requests.filter(({ destination }) => destination !== 'image').length;
  await page.getByRole('button', { name: t('pick_save', 2), exact: true }).click();
  await page.locator('.batch-state-done').waitFor();
  expect(new Set(await savedUrls(2))).toEqual(new Set([THO_XUAN, urlOf(1)]));
  // The pages stand open already: nothing but their pictures is asked for.
  const destinations = desk.portal.requests.map(({ destination, url }) => [destination, url]);
  expect(
    destinations.filter(([destination, url]) => destination !== 'image' && !url?.endsWith('.png'))
      .length,
  ).toBeLessThanOrEqual(before);
});

test('a list that forbids scripts, connections and markup is read all the same', async () => {
  desk.portal.misbehave(NEWS_LIST, { headers: { 'content-security-policy': STRICT } });
  const list = await openTab(desk, NEWS_LIST);
  const tabId = await tabIdOf(desk, list);
  const blocked = await list.evaluate(
    `(() => { try { new DOMParser().parseFromString('<p>', 'text/html'); return 'parsed'; } catch (error) { return error.name; } })()`,
  );
  expect(blocked).toBe('TypeError');
  const page = await openExtensionPage(desk, `batch.html?tab=${tabId}`, SCREEN);
  await page.getByRole('button', { name: t('pick_clear') }).click();
  await page.locator('.pick-row input').nth(1).click();
  await page.getByRole('button', { name: t('pick_save', 1), exact: true }).click();
  await page.locator('.batch-state-done').waitFor();
  expect(await savedUrls(1)).toEqual([urlOf(1)]);
  desk.portal.misbehave(NEWS_LIST, null);
});

test('a page with a secrecy mark is not saved before somebody says why it may be', async () => {
  const url = urlOf(2);
  desk.portal.replacePage(
    url,
    (NEWS[2]?.html ?? '').replace('<div class="art-date">', '<div>MẬT</div><div class="art-date">'),
  );
  const list = await openTab(desk, NEWS_LIST);
  const page = await openExtensionPage(desk, `batch.html?tab=${await tabIdOf(desk, list)}`, SCREEN);
  await page.getByRole('button', { name: t('pick_clear') }).click();
  await page.locator('.pick-row input').nth(2).click();
  await page.getByRole('button', { name: t('pick_save', 1), exact: true }).click();
  await page.locator('.batch-state-done').waitFor();
  await expect.poll(() => rows('clips')).toEqual([]);
  await page.screenshot({ path: path.join(SHOTS, 'list-secret-vi-light.png') });
  await page.getByLabel(t('secrecy_reason')).fill('trang mẫu để dùng thử, không phải tài liệu');
  await page.getByRole('button', { name: t('action_save_secret') }).click();
  expect(await savedUrls(1)).toEqual([url]);
});

test('a link is saved without opening it', async () => {
  const list = await openTab(desk, NEWS_LIST);
  const tabId = await tabIdOf(desk, list);
  const linkUrl = urlOf(5);
  await chooseCommand(tabId, { menuItemId: 'save-link', linkUrl, pageUrl: NEWS_LIST });
  expect(await savedUrls(1)).toEqual([linkUrl]);
});

test('a link that cannot be saved shows why', async () => {
  const list = await openTab(desk, NEWS_LIST);
  const tabId = await tabIdOf(desk, list);
  const opening = desk.context.waitForEvent('page');
  const linkUrl = new URL('/khong-co', NEWS_LIST).href;
  await chooseCommand(tabId, { menuItemId: 'save-link', linkUrl, pageUrl: NEWS_LIST });
  const page = await opening;
  await page.getByText(t('fault_http', 404)).waitFor();
});

test('a selected passage is saved beside its page, which is not taken for saved', async () => {
  const article = await openTab(desk, THO_XUAN);
  const tabId = await tabIdOf(desk, article);
  await article.evaluate(`(() => {
    const paragraphs = [...document.querySelectorAll('p')].filter((p) => p.innerText.length > 200);
    getSelection().selectAllChildren(paragraphs[1]); })()`);
  const passage = await article.evaluate<string>('String(getSelection())');
  await chooseCommand(tabId, { menuItemId: 'save-selection', selectionText: passage });
  const [url] = await savedUrls(1);
  expect(String(url)).toContain('#:~:text=');
  const [revision] = await rows('revisions');
  expect((revision?.['article'] as { text: string }).text).toBe(
    passage.trim().replace(/\s+/g, ' '),
  );
  await until(
    'icon',
    () => desk.worker.evaluate<string>(`chrome.action.getTitle({ tabId: ${tabId} })`),
    (title) => title === t('icon_article'),
  );
});

test('a picture of a page that is no article is kept under the title of the page', async () => {
  const url = 'https://thoxuan.thanhhoa.gov.vn/thu-vien-anh';
  const src = 'https://thoxuan.thanhhoa.gov.vn/portal/Photos/le-hoi.png';
  desk.portal.replacePage(url, `<title>Thư viện ảnh</title><img src="${src}" width="400">`);
  const gallery = await openTab(desk, url);
  const tabId = await tabIdOf(desk, gallery);
  await chooseCommand(tabId, { menuItemId: 'save-image', srcUrl: src });
  expect(await savedUrls(1)).toEqual([url]);
  const [clip] = await rows('clips');
  expect(clip).toMatchObject({ title: 'Thư viện ảnh', imageCount: 1, missingImages: [] });
});

test.each(['light', 'dark'] as const)(
  'picker and batch pass the accessibility rules in %s',
  async (theme) => {
    await chooseSettings(desk, { language: 'vi', theme });
    const list = await openTab(desk, NEWS_LIST);
    const page = await openExtensionPage(
      desk,
      `batch.html?tab=${await tabIdOf(desk, list)}`,
      SCREEN,
    );
    await page.locator('.pick-row').nth(30).waitFor();
    await expectAccessible(page);
    await page.screenshot({ path: path.join(SHOTS, `list-picker-vi-${theme}.png`) });
    await page.getByRole('button', { name: t('pick_clear') }).click();
    await page.locator('.pick-row input').first().click();
    await page
      .locator('.pick-row input')
      .nth(2)
      .click({ modifiers: ['Shift'] });
    await page.getByRole('button', { name: t('pick_save', 3), exact: true }).click();
    await page.locator('.item-row.item-saved').nth(1).waitFor();
    await expectAccessible(page);
    await page.screenshot({ path: path.join(SHOTS, `list-batch-vi-${theme}.png`) });
    await page.locator('.batch-state-done').waitFor();
  },
);
