import { afterAll, beforeAll, expect, test } from 'vitest';
import { readTable } from '../../../scripts/browser/pages.ts';
import { THO_XUAN } from '../../../scripts/demo/tho-xuan.ts';
import type { Desk } from '../../helpers/extension.ts';
import { openDesk } from '../../helpers/extension.ts';
import type { Reading } from '../../helpers/popup.ts';
import { popupOn, readPage } from '../../helpers/popup.ts';

const OTHER = 'https://thoxuan.thanhhoa.gov.vn/bai-khac';
let desk: Desk;
let at: Reading;
beforeAll(async () => {
  desk = await openDesk();
  const { html = '', title = '' } =
    desk.portal.pages.find((page) => page.url.href === THO_XUAN) ?? {};
  desk.portal.replacePage(OTHER, html.replaceAll(title, 'Huyện Thọ Xuân ra quân làm thủy lợi'));
  at = await readPage(desk, OTHER);
});
afterAll(() => desk.close());

test('Enter saves, because the button has the focus when the popup opens', async () => {
  const { page, t } = at.popup;
  await page.getByRole('button', { name: t('action_save') }).waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.saved-line').waitFor();
  await expect.poll(() => readTable(page, 'clips')).toHaveLength(1);
});

test('Ctrl + Enter saves from within a field', async () => {
  const second = await readPage(desk);
  const { page, t } = second.popup;
  const date = page.getByLabel(t('field_date'), { exact: true });
  await date.fill('32/13/2023');
  await page.keyboard.press('Control+Enter');
  await page.getByText(t('date_wrong')).waitFor();
  await expect
    .poll(() => date.evaluate((element) => element === document.activeElement))
    .toBe(true);
  await expect.poll(() => page.locator('.saved-line').count()).toBe(0);
  await date.fill('31/01/2023');
  await page.getByLabel(t('field_note'), { exact: true }).fill('đưa vào điểm tin');
  await page.keyboard.press('Control+Enter');
  await page.locator('.saved-line').waitFor();
  const clips = await readTable(page, 'clips');
  expect(clips.find(({ url }) => url === THO_XUAN)).toMatchObject({ note: 'đưa vào điểm tin' });
  await page.close();
  await second.article.close();
});

test('the arrow keys walk over the tabs and keep the focus there', async () => {
  const { page } = await popupOn(desk, at.tabId);
  await page.locator('.saved-line').waitFor();
  await page.locator('#tab-clip').focus();
  await page.keyboard.press('ArrowRight');
  await page.locator('#panel[aria-labelledby="tab-search"]').waitFor();
  await page.keyboard.press('ArrowRight');
  await page.locator('#panel[aria-labelledby="tab-collections"]').waitFor();
  await expect.poll(() => page.evaluate('document.activeElement.id')).toBe('tab-collections');
  await page.close();
});

test('/ opens Search, arrows choose, Enter opens the reader', async () => {
  const popup = await popupOn(desk, at.tabId);
  await popup.page.locator('.saved-line').waitFor();
  await popup.page.keyboard.press('/');
  const box = popup.page.getByRole('combobox', { name: popup.t('search_label'), exact: true });
  await box.waitFor();
  await expect.poll(() => box.evaluate((element) => element === document.activeElement)).toBe(true);
  await expect.poll(() => box.inputValue()).toBe('');

  await popup.page.locator('.result').nth(1).waitFor();
  const chosen = popup.page.locator('.result[aria-selected="true"] .result-title');
  const first = await chosen.innerText();
  await popup.page.keyboard.press('ArrowDown');
  const second = await chosen.innerText();
  expect(second).not.toBe(first);
  await popup.page.keyboard.press('ArrowUp');
  await expect.poll(() => chosen.innerText()).toBe(first);

  const opening = desk.context.waitForEvent('page');
  await popup.page.keyboard.press('Enter');
  const reader = await opening;
  await reader.locator('h1').waitFor();
  await expect.poll(() => reader.locator('h1').innerText()).toBe(first);
  await reader.close();
  await popup.page.close();
});

test('Ctrl + Enter opens the original page', async () => {
  const popup = await popupOn(desk, at.tabId);
  await popup.page.locator('#tab-search').click();
  await popup.page.locator('.result').first().waitFor();
  await popup.page.keyboard.type('thuy loi');
  await popup.page.locator('.result-title mark').first().waitFor();
  const opening = desk.context.waitForEvent('page');
  await popup.page.keyboard.press('Control+Enter');
  const original = await opening;
  await original.waitForURL(OTHER);
  await original.close();
  await popup.page.close();
});

test('Esc empties the box, then leads back to the clip', async () => {
  const popup = await popupOn(desk, at.tabId);
  await popup.page.locator('#tab-search').click();
  const box = popup.page.getByRole('combobox', { name: popup.t('search_label'), exact: true });
  await box.fill('thuy loi');
  await popup.page.keyboard.press('Escape');
  await expect.poll(() => box.inputValue()).toBe('');
  await popup.page.keyboard.press('Escape');
  await popup.page.locator('.saved-line').waitFor();
  await popup.page.close();
});

test('the arrow keys move between the faces', async () => {
  const popup = await popupOn(desk, at.tabId);
  await popup.page.locator('#tab-clip').focus();
  await popup.page.keyboard.press('ArrowRight');
  await popup.page.locator('#tab-search[aria-selected="true"]').waitFor();
  await popup.page.locator('#tab-search').focus();
  await popup.page.keyboard.press('ArrowRight');
  await popup.page.locator('#tab-collections[aria-selected="true"]').waitFor();
  await popup.page.close();
});
