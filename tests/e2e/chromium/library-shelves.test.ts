import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openExtensionPage, readTable } from '../../../scripts/browser/pages.ts';
import { until } from '../../../scripts/browser/until.ts';
import { readWords } from '../../../scripts/browser/words.ts';
import { type Desk, openDesk } from '../../helpers/extension.ts';
import { seedClips } from '../../helpers/seed-clips.ts';

const TITLES = ['Cấy lúa', 'Đào kênh', 'Họp dân', 'Khai giảng'];
const t = readWords('vi');
let desk: Desk;
let page: Page;

const option = (text: string): Locator => page.getByRole('option', { name: text });
const shelf = (name: string): Locator => page.getByRole('link', { name });

/** The lines of the list, once they stand in this order. */
async function expectOrder(...expected: string[]): Promise<void> {
  // Lines stand where they are drawn, not where they are in the page.
  const order = async () => {
    const places = await page
      .locator('.clip-line')
      .evaluateAll((lines) =>
        lines.map((line) => [
          Number(line.getAttribute('aria-posinset')),
          line.querySelector('.clip-title')?.textContent ?? '',
        ]),
      );
    return places
      .sort(([a], [b]) => Number(a) - Number(b))
      .map(([, title]) => String(title).replace(/^.*\. /, ''))
      .join(' · ');
  };
  await until('the order of the list', order, (text) => text === expected.join(' · '));
}

async function drag(from: Locator, to: Locator, share = 0.5): Promise<void> {
  const [a, b] = [await from.boundingBox(), await to.boundingBox()];
  if (a === null || b === null) throw new Error('nothing to drag');
  await page.mouse.move(a.x + a.width / 2, a.y + a.height / 2);
  await page.mouse.down();
  await page.mouse.move(b.x + b.width / 2, b.y + b.height * share, { steps: 6 });
  await page.mouse.up();
}

beforeAll(async () => {
  desk = await openDesk();
  await seedClips(
    desk,
    TITLES.map((title, at) => ({
      title,
      date: `2024-02-0${at + 1}`,
      tags: at < 2 ? ['nông nghiệp/mùa vụ'] : ['xã hội'],
    })),
  );
  page = await openExtensionPage(desk, 'library.html', { width: 1366, height: 768 });
  await option('Khai giảng').waitFor();
});
afterAll(() => desk.close());

test('a collection is made with its colour, and clips come into it by key and by hand', async () => {
  await page.locator('#list').focus();
  await page.keyboard.press('n');
  await page.getByRole('dialog').getByLabel(t('collection_name'), { exact: true }).fill('Tuần 5');
  await page.getByRole('radio', { name: t('color_teal') }).check({ force: true });
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Tuần 5' }).waitFor();
  await page.getByText(t('list_none_collection')).waitFor();

  await shelf(t('shelf_all')).click();
  await option('Khai giảng').click({ modifiers: ['Control'] });
  await option('Họp dân').click({ modifiers: ['Control'] });
  await page.keyboard.press('m');
  await page.getByRole('dialog').getByRole('combobox').fill('tuan');
  await page.keyboard.press('Enter');
  await page.getByText(t('act_collected', 2, 'Tuần 5')).waitFor();
  await page.keyboard.press('Escape');
  await drag(option('Cấy lúa'), shelf('Tuần 5'));
  await page.getByText(t('act_collected', 1, 'Tuần 5')).waitFor();
  await shelf('Tuần 5').click();
  await expectOrder('Khai giảng', 'Họp dân', 'Cấy lúa');
});

test('its order is made by hand: by Alt and the arrows, by dragging, and back with Ctrl+Z', async () => {
  await page.locator('#list').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Alt+ArrowDown');
  await expectOrder('Họp dân', 'Khai giảng', 'Cấy lúa');
  await page.keyboard.press('Alt+ArrowDown');
  await expectOrder('Họp dân', 'Cấy lúa', 'Khai giảng');
  await page.keyboard.press('Control+z');
  await expectOrder('Họp dân', 'Khai giảng', 'Cấy lúa');
  await drag(option('Cấy lúa'), option('Họp dân'), 0.2);
  await expectOrder('Cấy lúa', 'Họp dân', 'Khai giảng');
  await page.reload();
  await expectOrder('Cấy lúa', 'Họp dân', 'Khai giảng');
});

test('a search is kept as a smart collection that takes in what is saved later', async () => {
  await shelf(t('shelf_all')).click();
  // The box is that of the shelf: what is typed before the shelf has changed belongs to the old one.
  await page.getByRole('heading', { level: 1, name: t('nav_clips') }).waitFor();
  await page.keyboard.press('/');
  await page.keyboard.type('the:"nông nghiệp/mùa vụ"');
  await page.locator('.list-name', { hasText: t('count_clips', 2) }).waitFor();
  await page.getByRole('button', { name: t('search_keep') }).click();
  await page.getByRole('dialog').getByLabel(t('collection_name'), { exact: true }).fill('Mùa vụ');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Mùa vụ' }).waitFor();
  await page.locator('.list-name', { hasText: t('count_clips', 2) }).waitFor();
  await drag(option('Cấy lúa'), shelf('xã hội'));
  await page.getByText(t('act_tagged', 1, 'xã hội')).waitFor();
  await seedClips(desk, [
    { title: 'Gieo mạ', tags: ['nông nghiệp/mùa vụ'], portal: ['Cổng huyện', 'huyen.gov.vn'] },
  ]);
  await page.bringToFront();
  await page.locator('.list-name', { hasText: t('count_clips', 3) }).waitFor();
});

test('a branch of tags takes another name, its address with it', async () => {
  await shelf('nông nghiệp').click();
  await page.locator('.list-name', { hasText: t('count_clips', 3) }).waitFor();
  await page.getByRole('button', { name: t('shelf_menu') }).click();
  await page.getByRole('menuitem', { name: t('tag_rename') }).click();
  await page
    .getByRole('dialog')
    .getByLabel(t('tag_name'), { exact: true })
    .fill('Kinh tế/Nông nghiệp');
  await page.keyboard.press('Enter');
  await page.getByText(t('act_tag_renamed', 3, 'Kinh tế/Nông nghiệp')).waitFor();
  const tags = JSON.stringify((await readTable(page, 'clips')).map((row) => row['tags']));
  expect(tags).toContain('Kinh tế/Nông nghiệp/mùa vụ');
  expect(tags).not.toContain('nông nghiệp/');
  await page.locator('.list-name', { hasText: t('count_clips', 3) }).waitFor();
});

test('a deleted collection leaves its clips, and comes back with them', async () => {
  await shelf('Tuần 5').click();
  await expectOrder('Cấy lúa', 'Họp dân', 'Khai giảng');
  await page.getByRole('button', { name: t('shelf_menu') }).click();
  await page.getByRole('menuitem', { name: t('collection_delete') }).click();
  await page.getByText(t('act_collection_deleted', 3, 'Tuần 5')).waitFor();
  await page.locator('.list-name', { hasText: t('count_clips', 5) }).waitFor();
  await expect.poll(() => shelf('Tuần 5').count()).toBe(0);
  await page.getByRole('button', { name: t('action_undo') }).click();
  await shelf('Tuần 5').click();
  await expectOrder('Cấy lúa', 'Họp dân', 'Khai giảng');
});

test('the palette leads to a collection by a few letters without accents', async () => {
  await shelf(t('shelf_all')).click();
  await page.locator('.list-name', { hasText: t('count_clips', 5) }).waitFor();
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('combobox').fill('tuan 5');
  await page.getByRole('dialog').getByRole('option', { name: 'Tuần 5' }).waitFor();
  await page.keyboard.press('Enter');
  await page.locator('dialog').waitFor({ state: 'detached' });
  await expectOrder('Cấy lúa', 'Họp dân', 'Khai giảng');
});
