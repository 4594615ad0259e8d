import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { openExtensionPage, readTable } from '../../../scripts/browser/pages.ts';
import { until } from '../../../scripts/browser/until.ts';
import { readWords } from '../../../scripts/browser/words.ts';
import { type Desk, openDesk } from '../../helpers/extension.ts';
import { seedClips } from '../../helpers/seed-clips.ts';

const t = readWords('vi');
const WEEK = 'Điểm tin tuần 10';
const SECTION = 'Văn hóa – xã hội';
const NOTE = 'Đề nghị Thường trực xem trước.';
let desk: Desk;
let page: Page;

const option = (text: string) => page.getByRole('option', { name: text });
const press = async (...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};
const focused = () => page.evaluate('document.activeElement.id');
const focusIn = (id: string) => until(`focus in ${id}`, focused, (now) => now === id);
/** What the page tells those who listen. */
const told = (words: string) => page.getByRole('status').filter({ hasText: words }).waitFor();
const lines = () =>
  page
    .locator('#list [role="option"]')
    .evaluateAll((all) =>
      all
        .sort((a, b) => Number(a.ariaPosInSet) - Number(b.ariaPosInSet))
        .map((line) => line.querySelector('.part-text, .clip-title')?.lastChild?.textContent ?? ''),
    );
const linesAre = (expected: readonly string[]) =>
  until('the lines of the list', lines, (now) => JSON.stringify(now) === JSON.stringify(expected));

beforeAll(async () => {
  desk = await openDesk();
  await seedClips(
    desk,
    ['Một', 'Hai', 'Ba', 'Bốn', 'Năm'].map((title, at) => ({
      title: `Bài ${title}`,
      text: `Thực hiện Quyết định số 238-QĐ/TW ngày 30/9/2020. Chuyện số ${at} của xã.`,
      tags: at % 2 === 0 ? ['tuyên giáo'] : ['đất đai'],
    })),
  );
  page = await openExtensionPage(desk, 'library.html', { width: 1366, height: 768 });
  await option('Bài Năm').waitFor();
  await told(t('count_clips', 5));
});
afterAll(() => desk.close());

test('without a mouse: from the top of the page into the list, several chosen, put into a new collection', async () => {
  await press('Tab', 'Enter');
  await focusIn('list');
  await press('ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowDown');
  await told(t('chosen_count', 3));
  await press('m');
  await page.getByRole('dialog').getByRole('combobox').fill(WEEK);
  await press('Enter');
  await told(t('act_collected', 3, WEEK));
  await focusIn('list');
  await press('Control+k');
  await page.getByRole('dialog').getByRole('combobox').fill('tuan 10');
  await page.getByRole('dialog').getByRole('option', { name: WEEK }).waitFor();
  await press('Enter');
  await told(t('count_clips', 3));
  await linesAre(['Bài Năm', 'Bài Bốn', 'Bài Ba']);
});

test('a heading and a note are put between the clips, moved, taken back and taken away', async () => {
  await page.locator('#list').focus();
  await press('Home', 's');
  await page.getByLabel(t('part_section_text')).fill(SECTION);
  await press('Enter');
  await told(t('act_part'));
  await linesAre([SECTION, 'Bài Năm', 'Bài Bốn', 'Bài Ba']);
  await page.locator('#list').focus();
  await press('End', 'g');
  await page.getByLabel(t('part_note_text')).fill(NOTE);
  await page.getByRole('button', { name: t('collections_add') }).press('Enter');
  await linesAre([SECTION, 'Bài Năm', 'Bài Bốn', NOTE, 'Bài Ba']);
  await told(t('count_clips', 3));

  await page.locator('#list').focus();
  await press('ArrowUp', 'Alt+ArrowUp');
  await linesAre([SECTION, 'Bài Năm', NOTE, 'Bài Bốn', 'Bài Ba']);
  await told(t('act_placed'));
  await press('Control+z');
  await told(t('act_undone'));
  await linesAre([SECTION, 'Bài Năm', 'Bài Bốn', NOTE, 'Bài Ba']);

  await press('Delete');
  await linesAre([SECTION, 'Bài Năm', 'Bài Bốn', 'Bài Ba']);
  await press('Control+z');
  await linesAre([SECTION, 'Bài Năm', 'Bài Bốn', NOTE, 'Bài Ba']);
  await expect.poll(() => readTable(page, 'clips')).toHaveLength(5);
});

test('Enter on a heading changes its words', async () => {
  await page.locator('#list').focus();
  await press('Home', 'Enter');
  await page.getByLabel(t('part_section_text')).fill('Văn hóa');
  await press('Enter');
  await linesAre(['Văn hóa', 'Bài Năm', 'Bài Bốn', NOTE, 'Bài Ba']);
});

test('all of the collection are chosen, headings aside; T shows their tags and takes one off', async () => {
  await page.locator('#list').focus();
  await press('Control+a');
  await told(t('chosen_count', 3));
  await press('t');
  const off = page.getByRole('button', { name: t('tag_take_off', 'tuyên giáo') });
  await off.focus();
  await press('Enter');
  await told(t('act_untagged', 2, 'tuyên giáo'));
  await off.waitFor({ state: 'detached' });
  await press('Escape', 'Control+z');
  await told(t('act_undone'));
  await press('Escape');
});

test('clips are read again with an outcome for each', async () => {
  await page.locator('#list').focus();
  await press('End', 'Control+k');
  await page.getByRole('dialog').getByRole('combobox').fill(t('command_reread'));
  await press('Enter');
  const dialog = page.getByRole('dialog', { name: t('command_reread') });
  await dialog.getByText(t('reread_done', 1, 0, 0)).waitFor();
  await dialog.getByText(t('reread_no_source')).waitFor();
  await press('Escape');
  await page.locator('dialog').waitFor({ state: 'detached' });
  await focusIn('list');
});

test('the collection is given away as a file', async () => {
  // Headless, there is nobody to pick a file: what the browser would do without a picker.
  await page.evaluate(
    'delete window.showSaveFilePicker; delete Window.prototype.showSaveFilePicker',
  );
  const share = page.getByRole('menuitem', { name: t('collection_share') });
  await until(
    'the menu',
    async () => {
      if (!(await share.isVisible())) {
        await page.getByRole('button', { name: t('shelf_menu') }).press('Enter');
      }
      return share.isVisible();
    },
    Boolean,
  );
  await share.press('Enter');
  const dialog = page.getByRole('dialog', { name: t('share_title', WEEK) });
  const downloading = page.waitForEvent('download');
  await dialog.getByRole('button', { name: t('share_save') }).press('Enter');
  const file = await downloading;
  expect(file.suggestedFilename()).toMatch(/^Trich-luc-chia-se-diem-tin-tuan-10-.*\.trichluc$/);
  await dialog.getByText(t('share_done', 3, file.suggestedFilename())).waitFor();
  expect(
    readFileSync(await file.path())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK');
  await press('Escape');
});

test('the palette finds documents, and a facet narrows the library down', async () => {
  await press('Control+k');
  await page.getByRole('dialog').getByRole('combobox').fill('238');
  await page.getByRole('dialog').getByRole('option', { name: '238-QĐ/TW' }).waitFor();
  await press('Escape');
  await page.locator('dialog').waitFor({ state: 'detached' });
  await until(
    'all clips',
    async () => {
      await page.getByRole('link', { name: t('shelf_all') }).press('Enter');
      const all = page.getByRole('status').filter({ hasText: t('count_clips', 5) });
      return (await all.count()) > 0;
    },
    Boolean,
  );
  await page.getByRole('button', { name: t('search_filter') }).press('Enter');
  await page.getByRole('button', { name: 'đất đai' }).press('Enter');
  await told(t('count_clips', 2));
  await page.locator('#list').focus();
  await press('/', 'Escape');
  await told(t('count_clips', 5));
});
