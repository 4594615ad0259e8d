import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chooseSettings, openExtensionPage, readTable } from '../../../scripts/browser/pages.ts';
import { until } from '../../../scripts/browser/until.ts';
import { readWords } from '../../../scripts/browser/words.ts';
import { type Desk, openDesk } from '../../helpers/extension.ts';
import { seedClips } from '../../helpers/seed-clips.ts';

const SUBJECTS = ['thủy lợi', 'tuyên giáo', 'lễ hội', 'khuyến học'];
const COUNT = 24;
const t = readWords('vi');
let desk: Desk;
let page: Page;

const option = (text: string) => page.getByRole('option', { name: text });
const focused = () => page.evaluate('document.activeElement.id');
const clips = () => readTable(page, 'clips');

beforeAll(async () => {
  desk = await openDesk();
  await seedClips(
    desk,
    Array.from({ length: COUNT }, (_, at) => ({
      title: `Bài ${String(at + 1).padStart(2, '0')} về ${SUBJECTS[at % SUBJECTS.length]}`,
      date: `2024-02-${String(at + 1).padStart(2, '0')}`,
      tags: at % 2 === 0 ? ['Văn hóa/Lễ hội'] : ['Xây dựng Đảng'],
    })),
  );
  page = await openExtensionPage(desk, 'library.html', { width: 1366, height: 768 });
  await option('Bài 24').waitFor();
});
afterAll(() => desk.close());

test('the keyboard walks, opens and comes back, and the focus is never lost', async () => {
  await page.locator('#list').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Bài 23 về lễ hội' }).waitFor();
  await until('focus in the reader', focused, (id) => id === 'reader');
  await page.keyboard.press('j');
  await page.getByRole('heading', { level: 1, name: 'Bài 22 về tuyên giáo' }).waitFor();
  await page.keyboard.press('k');
  await page.getByRole('heading', { level: 1, name: 'Bài 23 về lễ hội' }).waitFor();
  await page.keyboard.press('f');
  await page.locator('.list-column').waitFor({ state: 'hidden' });
  await page.keyboard.press('Escape');
  await page.locator('.list-column').waitFor();
  await until('focus in the list', focused, (id) => id === 'list');
  await page.keyboard.press('Escape');
  await page.locator('.reader-none').waitFor();
  await page.keyboard.press('/');
  await expect.poll(() => focused()).toBe('list-search');
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => focused()).toBe('list');
});

test('? tells the keys; closed, the focus is back where it was', async () => {
  await page.locator('#list').focus();
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: t('command_keys') }).waitFor();
  await page.keyboard.press('Escape');
  await page.locator('dialog').waitFor({ state: 'detached' });
  await expect.poll(() => focused()).toBe('list');
});

test('a clip that was looked at for a while is read', async () => {
  await page.goto(page.url().replace(/#.*/, ''));
  await option('Bài 20').click();
  await until(
    'one clip read',
    async () => (await clips()).filter(({ status }) => status === 'read').length,
    (count) => count === 1,
  );
  await page.keyboard.press('u');
  await until(
    'none read',
    async () => (await clips()).filter(({ status }) => status !== undefined).length,
    (count) => count === 0,
  );
});

test('Back leads from the clip to the search, from there to the whole list; reload keeps its place', async () => {
  await page.goto(page.url().replace(/#.*/, ''));
  await option('Bài 24').waitFor();
  await page.keyboard.press('/');
  await page.keyboard.type('thuy loi');
  await page.locator('.list-name', { hasText: t('count_clips', COUNT / 4) }).waitFor();
  await option('Bài 05').click();
  await page.getByRole('heading', { level: 1, name: 'Bài 05' }).waitFor();
  await page.reload();
  await page.getByRole('heading', { level: 1, name: 'Bài 05' }).waitFor();
  await expect.poll(() => page.getByRole('combobox').inputValue()).toBe('thuy loi');
  await page.goBack();
  await page.locator('.reader-none').waitFor();
  await page.locator('.list-name', { hasText: t('count_clips', COUNT / 4) }).waitFor();
  await page.goBack();
  await page.locator('.list-name', { hasText: t('count_clips', COUNT) }).waitFor();
  await page.goForward();
  await page.locator('.list-name', { hasText: t('count_clips', COUNT / 4) }).waitFor();
  await page.goBack();
  await page.locator('.list-name', { hasText: t('count_clips', COUNT) }).waitFor();
});

test('all found are tagged in one go, and that is taken back by Ctrl+Z', async () => {
  await page.locator('#list').focus();
  await page.keyboard.press('Control+a');
  await page.getByText(t('chosen_count', COUNT)).waitFor();
  await page.keyboard.press('t');
  await page.getByRole('dialog').getByRole('combobox').fill('điểm tin');
  await page.keyboard.press('Enter');
  await page.getByText(t('act_tagged', COUNT, 'điểm tin')).waitFor();
  const tagged = async () =>
    (await clips()).filter(({ tags }) => JSON.stringify(tags).includes('điểm tin')).length;
  await expect.poll(() => tagged()).toBe(COUNT);
  await page.getByRole('link', { name: 'điểm tin' }).waitFor();
  await page.keyboard.press('Control+z');
  await page.getByText(t('act_undone')).waitFor();
  await expect.poll(() => tagged()).toBe(0);
});

test('some are chosen with Ctrl and Shift, deleted, and brought back by the button', async () => {
  await page.locator('#list').focus();
  await page.keyboard.press('Escape');
  await option('Bài 24').click({ modifiers: ['Control'] });
  await option('Bài 22').click({ modifiers: ['Shift'] });
  await page.getByText(t('chosen_count', 3)).waitFor();
  await page.keyboard.press('Delete');
  await page.locator('.list-name', { hasText: t('count_clips', COUNT - 3) }).waitFor();
  await page.getByRole('button', { name: t('action_undo') }).click();
  await page.locator('.list-name', { hasText: t('count_clips', COUNT) }).waitFor();
});

test('C copies the citation of the article at hand; the bar has every style for those chosen', async () => {
  await desk.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
  await option('Bài 20').click();
  await page.locator('#list').focus();
  await page.keyboard.press('c');
  await until('the citation', clipboard, (text) => text.includes('Bài 20 về'));
  for (const title of ['Bài 20', 'Bài 19']) await option(title).click({ modifiers: ['Control'] });
  const bar = page.locator('.chosen-bar');
  await bar.getByRole('button', { name: t('cite') }).click();
  await bar.getByRole('menuitem', { name: t('cite_markdown') }).click();
  await until('both citations', clipboard, (text) => text.split('\n').length === 2);
  await expect.poll(() => clipboard()).toContain('- [Bài 19 về');
  await page.keyboard.press('Escape');
  await page.locator('#list').focus();
  await page.keyboard.press('Escape');
});

test('what waits for something stands in its own shelf, with its day', async () => {
  await page.locator('#list').focus();
  await option('Bài 24').click();
  await page.keyboard.press('d');
  await page.getByRole('dialog').getByLabel(t('due_day')).fill('31/12/2099');
  await page.keyboard.press('Enter');
  await page.locator('.status-mark', { hasText: '31/12/2099' }).waitFor();
  await page.getByRole('link', { name: t('status_todo') }).click();
  await page.locator('.list-name', { hasText: t('count_clips', 1) }).waitFor();
  await page.getByRole('link', { name: t('shelf_all') }).click();
  await page.keyboard.press('/');
  await page.keyboard.type('là:cần-xử-lý');
  await page.locator('.list-name', { hasText: t('count_clips', 1) }).waitFor();
});

test('Enter opens what was found first; a note is written there, kept, and taken back', async () => {
  await page.goto(page.url().replace(/#.*/, '#clips'));
  await page.locator('#list').focus();
  await page.keyboard.press('/');
  await page.keyboard.type('bai 12 khuyen hoc');
  const first = page.getByRole('option').first();
  await first.filter({ hasText: 'Bài 12', has: page.locator('mark') }).waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Bài 12 về khuyến học' }).waitFor();
  const note = page.getByLabel(t('reader_note'), { exact: true });
  await note.fill('Trả lời trước thứ Sáu');
  await note.press('Escape');
  await until('focus in the reader', focused, (id) => id === 'reader');
  const noted = async () => (await clips()).filter((clip) => clip['note'] !== '').length;
  await until('the note', noted, (count) => count === 1);
  await page.getByRole('button', { name: t('action_undo') }).click();
  await until('no note', noted, (count) => count === 0);
  await expect.poll(() => note.inputValue()).toBe('');
});

test.each([
  ['vi', 'light'],
  ['vi', 'dark'],
  ['en', 'light'],
  ['en', 'dark'],
] as const)('the library passes the accessibility rules in %s, %s', async (language, theme) => {
  await chooseSettings(desk, { language, theme });
  const look = await openExtensionPage(desk, 'library.html', { width: 1366, height: 768 });
  const check = async (what: string) => {
    const { violations } = await new AxeBuilder({ page: look })
      .setLegacyMode(true)
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
      .analyze();
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`),
      what,
    ).toEqual([]);
  };
  await look.getByRole('option', { name: 'Bài 20' }).waitFor();
  await check('the list');
  await look.getByRole('option', { name: 'Bài 20' }).click();
  await look.getByRole('option', { name: 'Bài 21' }).click({ modifiers: ['Control'] });
  await check('a clip and a choice');
  await look.keyboard.press('Control+k');
  await look.getByRole('dialog').waitFor();
  await check('the palette');
  await look.close();
});
