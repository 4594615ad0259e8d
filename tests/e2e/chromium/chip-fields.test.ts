import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readTable } from '../../../scripts/browser/pages.ts';
import { chipsOf } from '../../../scripts/browser/popup.ts';
import { until } from '../../../scripts/browser/until.ts';
import { THO_XUAN } from '../../../scripts/demo/tho-xuan.ts';
import { type Desk, openDesk } from '../../helpers/extension.ts';
import { readPage, type Reading } from '../../helpers/popup.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

/** The popup over the article under an address of its own. */
function openArticle(name: string): Promise<Reading> {
  const url = `https://thoxuan.thanhhoa.gov.vn/nhan-${name}`;
  const { html = '' } = desk.portal.pages.find((page) => page.url.href === THO_XUAN) ?? {};
  desk.portal.replacePage(url, html);
  return readPage(desk, url);
}

function fieldOf({ popup: { page, t } }: Reading, field: 'field_tags' | 'field_collection') {
  return page.getByRole('combobox', { name: t(field), exact: true });
}

const optionsOf = (field: Locator): Promise<string[]> =>
  field.page().locator('.option > span:first-child').allInnerTexts();

test('Enter takes the tag in use that was begun; a new one is made by its own row', async () => {
  const first = await openArticle('mot');
  const { page, t } = first.popup;
  await fieldOf(first, 'field_tags').fill('Tuyên giáo');
  await expect
    .poll(() => optionsOf(fieldOf(first, 'field_tags')))
    .toEqual([t('tag_create', 'Tuyên giáo')]);
  await fieldOf(first, 'field_tags').press('Enter');
  await page.getByRole('button', { name: t('action_save') }).click();
  await until(
    'saved tag',
    () => readTable(page, 'tags'),
    (tags) => tags.some((tag) => tag['name'] === 'Tuyên giáo'),
  );
  await page.close();

  const second = await openArticle('hai');
  const tags = fieldOf(second, 'field_tags');
  await tags.fill('tuy');
  await second.popup.page.locator('.option[aria-selected="true"]', { hasText: 'Tuyên' }).waitFor();
  await tags.press('Enter');
  await expect.poll(() => chipsOf(second.popup, 'field_tags')).toEqual(['Tuyên giáo']);
  await expect.poll(() => tags.getAttribute('aria-expanded')).toBe('false');

  // What is chosen already is offered neither again nor as something new.
  await tags.fill('TUYEN GIAO');
  await expect.poll(() => optionsOf(tags)).toEqual([]);
  await tags.press('Enter');
  await expect.poll(() => chipsOf(second.popup, 'field_tags')).toEqual(['Tuyên giáo']);
  await second.popup.page.close();
});

test('a tag in use that the article names is offered; one press takes it, and so does Alt with its number', async () => {
  const reading = await openArticle('goi-y');
  const { page, t } = reading.popup;
  const offers = page.getByRole('list', { name: t('tags_suggested') }).getByRole('button');
  await expect.poll(() => offers.allInnerTexts()).toEqual(['Tuyên giáo']);
  await offers.first().click();
  await expect.poll(() => chipsOf(reading.popup, 'field_tags')).toEqual(['Tuyên giáo']);
  await expect.poll(() => offers.count()).toBe(0);
  await page.getByRole('button', { name: t('remove_tag', 'Tuyên giáo') }).click();
  await offers.first().waitFor();
  await page.keyboard.press('Alt+1');
  await expect.poll(() => chipsOf(reading.popup, 'field_tags')).toEqual(['Tuyên giáo']);
  // No word is made up: what is not a tag yet is not offered.
  await expect.poll(() => offers.count()).toBe(0);
  await page.close();
});

test('a beginning of a tag becomes a tag of its own where its row is chosen', async () => {
  const reading = await openArticle('ba');
  const tags = fieldOf(reading, 'field_tags');
  await tags.fill('Tuyên');
  await reading.popup.page.locator('.option').nth(1).waitFor();
  await tags.press('ArrowUp');
  await tags.press('ArrowUp');
  await tags.press('Enter');
  await expect.poll(() => chipsOf(reading.popup, 'field_tags')).toEqual(['Tuyên']);
  await reading.popup.page.close();
});

test('a collection that is chosen already is not made a second time, however it is spelt', async () => {
  const reading = await openArticle('bon');
  const { page } = reading.popup;
  const collection = fieldOf(reading, 'field_collection');
  await collection.fill('Điểm tin tuần');
  await collection.press('Enter');
  await page.locator('.chip-text', { hasText: 'Điểm tin tuần' }).waitFor();
  await collection.fill('diem tin TUAN');
  await expect.poll(() => optionsOf(collection)).toEqual([]);
  await collection.press('Enter');
  await expect.poll(() => chipsOf(reading.popup, 'field_collection')).toEqual(['Điểm tin tuần']);
  await expect.poll(() => readTable(page, 'collections')).toHaveLength(1);
  await page.close();
});

test('Ctrl+Enter saves what is still being typed, and week 06 does not end in the collection of week 05', async () => {
  const first = await openArticle('nam');
  await fieldOf(first, 'field_collection').fill('Điểm tin tuần 05');
  await fieldOf(first, 'field_collection').press('Control+Enter');
  await first.popup.page.locator('.saved-line').waitFor();
  await expect.poll(() => chipsOf(first.popup, 'field_collection')).toContain('Điểm tin tuần 05');
  await first.popup.page.close();

  const { popup } = await openArticle('sau');
  const collection = popup.page.getByRole('combobox', {
    name: popup.t('field_collection'),
    exact: true,
  });
  for (const name of await chipsOf(popup, 'field_collection')) {
    await popup.page.getByRole('button', { name: popup.t('remove_collection', name) }).click();
  }
  await collection.fill('Điểm tin tuần 06');
  const marked = popup.page.locator('.option[aria-selected="true"]');
  await marked.filter({ hasText: popup.t('collection_create', 'Điểm tin tuần 06') }).waitFor();
  await collection.press('Enter');
  await expect.poll(() => chipsOf(popup, 'field_collection')).toEqual(['Điểm tin tuần 06']);
  await popup.page.close();
});
