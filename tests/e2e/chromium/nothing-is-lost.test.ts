import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ExtensionBrowser } from '../../../scripts/browser/chromium.ts';
import { openExtensionPage, readTable } from '../../../scripts/browser/pages.ts';
import { chipsOf, fieldValue } from '../../../scripts/browser/popup.ts';
import { until } from '../../../scripts/browser/until.ts';
import { THO_XUAN } from '../../../scripts/demo/tho-xuan.ts';
import type { Desk } from '../../helpers/extension.ts';
import { openDesk } from '../../helpers/extension.ts';
import { popupOn, readPage } from '../../helpers/popup.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

/** The article under an address of its own, so that each test begins with an unsaved page. */
function makePage(name: string): string {
  const url = `https://thoxuan.thanhhoa.gov.vn/bai-${name}`;
  const { html = '' } = desk.portal.pages.find((page) => page.url.href === THO_XUAN) ?? {};
  desk.portal.replacePage(url, html);
  return url;
}

async function rows(browser: ExtensionBrowser, table: string): Promise<Record<string, unknown>[]> {
  const page = await openExtensionPage(browser, 'popup.html');
  const all = await readTable(page, table);
  await page.close();
  return all;
}

test('what was typed is still there when the popup was closed before saving', async () => {
  const { popup, tabId } = await readPage(desk, makePage('nhap-do'));
  const { page, t } = popup;
  await page.getByLabel(t('field_note'), { exact: true }).fill('gửi chị Hà trước thứ sáu');
  const tags = page.getByRole('combobox', { name: t('field_tags'), exact: true });
  await tags.fill('tuyên giáo');
  await tags.press('Enter');
  await page.locator('.chip-text', { hasText: 'tuyên giáo' }).waitFor();
  await until(
    'draft',
    () => readTable(page, 'drafts'),
    ([draft]) => JSON.stringify(draft?.['tags']) === '["tuyên giáo"]',
  );
  await page.close();

  const again = await popupOn(desk, tabId);
  await expect.poll(() => fieldValue(again, 'field_note')).toBe('gửi chị Hà trước thứ sáu');
  await expect.poll(() => chipsOf(again, 'field_tags')).toEqual(['tuyên giáo']);
  await again.page.close();
});

test.each([0, 20, 80, 200, 800])(
  'a save goes through when the popup is closed %i ms after the click',
  async (milliseconds) => {
    const url = makePage(`dong-${milliseconds}`);
    const { popup } = await readPage(desk, url);
    await popup.page.getByRole('button', { name: popup.t('action_save') }).click();
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    await popup.page.close();
    const clip = await until(
      'clip',
      async () => (await rows(desk, 'clips')).find((row) => row['url'] === url),
      (row) => row !== undefined,
    );
    const revisions = await until(
      'pictures',
      async () => (await rows(desk, 'revisions')).filter((row) => row['clipId'] === clip?.['id']),
      ([revision]) => Object.keys(revision?.['images'] ?? {}).length === 7,
    );
    expect(revisions).toHaveLength(1);
  },
);

test('undo takes a clip that was just saved back, and the page can be saved again', async () => {
  const { popup } = await readPage(desk, makePage('hoan-tac'));
  const { page, t } = popup;
  const save = page.getByRole('button', { name: t('action_save') });
  await save.click();
  await page.getByRole('button', { name: t('action_undo') }).click();
  await save.waitFor();
  await save.click();
  await page.locator('.saved-line').waitFor();
  await page.close();
});

test('no page of the extension logs an error on the way', async () => {
  const errors: string[] = [];
  desk.context.on('weberror', (error) => errors.push(error.error().message));
  const { popup, tabId } = await readPage(desk, makePage('yen-lang'));
  popup.page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await popup.page.getByRole('button', { name: popup.t('action_save') }).click();
  await popup.page.locator('.saved-line').waitFor();
  for (const face of ['search', 'collections', 'clip']) {
    await popup.page.locator(`#tab-${face}`).click();
  }
  const again = await popupOn(desk, tabId);
  await again.page.locator('.saved-line').waitFor();
  expect(errors).toEqual([]);
});
