import { strFromU8, unzipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium, type ExtensionBrowser } from '../../../scripts/browser/chromium.ts';
import { chooseSettings, openExtensionPage, readTable } from '../../../scripts/browser/pages.ts';
import { until } from '../../../scripts/browser/until.ts';
import { readWords } from '../../../scripts/browser/words.ts';

const t = readWords('vi');
let browser: ExtensionBrowser;
let page: Page;

beforeAll(async () => {
  // No host can be reached: the tour needs none.
  const portalArgs = ['--host-resolver-rules=MAP * ~NOTFOUND'];
  browser = await launchChromium({ portalArgs, keepsTour: true });
  const tour = browser.context.pages().find((each) => each.url().includes('welcome.html'));
  if (tour === undefined) throw new Error('the tour did not open after the installation');
  page = tour;
  await chooseSettings(browser, { language: 'vi', theme: 'light' });
  await page.locator('html[lang="vi"]').waitFor();
});
afterAll(() => browser.close());

const focused = (words: string) =>
  until(
    `the focus on ${words}`,
    () =>
      page.evaluate<string>(
        `document.activeElement.getAttribute('aria-label') ?? document.activeElement.innerText`,
      ),
    (text) => text === words,
  );

test('Enter keeps the sample article, with its pictures and marked as a sample', async () => {
  await focused(t('action_save'));
  await page.keyboard.press('Enter');
  await focused(t('search_label'));
  const [clip] = await readTable(page, 'clips');
  expect(clip).toMatchObject({ tags: [t('tour_tag')], note: t('tour_note'), missingImages: [] });
  const [revision] = await readTable(page, 'revisions');
  expect(Object.keys(revision?.['images'] ?? {})).toHaveLength(2);
  expect(JSON.stringify(revision?.['article'])).toContain('05-CT/TW');
});

test('it is found by words without accents', async () => {
  await page.keyboard.type('ket luan so 01');
  await page.locator('.tour-found mark').first().waitFor();
  await page.keyboard.press('Enter');
  await focused(t('field_collection'));
});

test('Enter puts it into a collection, another one writes a Word file', async () => {
  await page.keyboard.press('Enter');
  await focused(t('export_word'));
  const [row] = await readTable(page, 'collections');
  expect(row?.['name']).toBe(t('tour_collection'));
  const downloading = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  const file = await (await downloading).path();
  const parts = unzipSync(readFileSync(file));
  expect(strFromU8(parts['word/document.xml'] ?? new Uint8Array())).toContain('Hòa Mỹ');
  expect(Object.keys(parts).filter((name) => name.startsWith('word/media/'))).toHaveLength(2);
  await focused(t('tour_next'));
});

test('the last step says where the icon is and which keys there are', async () => {
  await page.keyboard.press('Enter');
  await focused(t('tour_pin_done'));
  await expect.poll(() => page.locator('.tour-now kbd').innerText()).toBe('Alt+Q');
  await page.keyboard.press('Enter');
  await focused(t('tour_keep'));
});

test('the sample goes, its collection with it, and both come back', async () => {
  await page.getByRole('button', { name: t('tour_remove') }).click();
  await page.getByText(t('tour_removed')).waitFor();
  expect((await readTable(page, 'clips'))[0]?.['deletedAt']).not.toBe('');
  await expect.poll(() => readTable(page, 'collections')).toEqual([]);
  await page.getByRole('button', { name: t('action_undo') }).click();
  await page.getByRole('button', { name: t('tour_keep') }).waitFor();
  const [clip] = await readTable(page, 'clips');
  const [row] = await readTable(page, 'collections');
  expect(clip).toMatchObject({ deletedAt: '', collections: [row?.['id']] });
});

test('what is set holds at once in every open window, and nothing typed is lost', async () => {
  const settings = await openExtensionPage(browser, 'options.html');
  const library = await openExtensionPage(browser, 'library.html');
  const box = library.locator('#list-search');
  await box.fill('chưa gõ xong');
  await settings.getByLabel(t('theme_dark')).check();
  await library.locator('html[data-theme="dark"]').waitFor();
  await settings.getByLabel(t('language_en')).check();
  await library.locator('html[lang="en"]').waitFor();
  await library.getByRole('link', { name: readWords('en')('nav_register') }).waitFor();
  await expect.poll(() => box.inputValue()).toBe('chưa gõ xong');
  await settings.getByLabel(readWords('en')('office_agency')).fill('Ủy ban nhân dân xã Hòa Mỹ');
  await until(
    'the name of the office',
    () =>
      settings.evaluate(
        "chrome.storage.local.get('settings').then((all) => all.settings.office?.agency ?? '')",
      ),
    (agency) => agency === 'Ủy ban nhân dân xã Hòa Mỹ',
  );
  await settings.close();
  await library.close();
});
