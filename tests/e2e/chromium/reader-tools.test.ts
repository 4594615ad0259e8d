import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { until } from '../../../scripts/browser/until.ts';
import { readWords } from '../../../scripts/browser/words.ts';
import { type Desk, openDesk } from '../../helpers/extension.ts';
import { makeReport, openReader, painted, saveArticle } from '../../helpers/reader-desk.ts';

const t = readWords('vi');
let desk: Desk;
let page: Page;

const topOf = (words: string) =>
  page
    .locator('.reading-text')
    .getByText(words, { exact: true })
    .evaluate((node) => node.getBoundingClientRect().top);
const places = () =>
  desk.worker.evaluate<[string, number][]>(
    "chrome.storage.local.get('readingPlaces').then(({ readingPlaces }) => readingPlaces ?? [])",
  );
const scrolled = () => page.evaluate<number>("document.getElementById('reader').scrollTop");

beforeAll(async () => {
  desk = await openDesk();
  await saveArticle(desk, makeReport());
  page = await openReader(desk);
  await page.locator('#reader').focus();
});
afterAll(() => desk.close());

test('the outline of bold lines leads to their parts and shows where one is', async () => {
  await page.keyboard.press('o');
  const entry = page.locator('.outline-entry');
  await until(
    'three parts',
    () => entry.count(),
    (count) => count === 3,
  );
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await until(
    'the part on top',
    () => topOf('II. Tồn tại, hạn chế'),
    (top) => top > 80 && top < 140,
  );
  await page.locator('.outline-entry[aria-current]', { hasText: 'II.' }).waitFor();
  await page.keyboard.press('Escape');
  await page.locator('.reading-panel').waitFor({ state: 'detached' });
});

test('finding ignores accents, counts, walks with Enter, and leaves its match selected', async () => {
  await page.locator('#reader').evaluate((reader) => reader.scrollTo(0, 0));
  await page.keyboard.press('Control+f');
  const field = page.getByRole('textbox', { name: t('find_title') });
  await until(
    'focus in the field',
    () => field.evaluate((node) => node === document.activeElement),
    Boolean,
  );
  await page.keyboard.type('thuy loi');
  await page.getByText(t('find_count', 1, 3), { exact: true }).waitFor();
  await expect.poll(() => painted(page, 'found')).toEqual(['thủy lợi', 'thủy lợi', 'thủy lợi']);
  await page.keyboard.press('Shift+Enter');
  await page.getByText(t('find_count', 3, 3), { exact: true }).waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.getByText(t('find_count', 2, 3), { exact: true }).waitFor();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.keyboard.press('Escape');
  expect(await page.evaluate('String(getSelection())')).toBe('thủy lợi');
  await expect.poll(() => painted(page, 'found')).toEqual([]);
  await until(
    'highlighted',
    async () => {
      const found = await painted(page, 'mark-green');
      // The selection is the reader's own once the field has gone: a key pressed before that marks nothing.
      if (found.length === 0) await page.keyboard.press('2');
      return found;
    },
    (found) => found[0] === 'thủy lợi',
  );
  await page.keyboard.press('Control+f');
  await page.keyboard.type('không có chữ này');
  await page.getByText(t('find_none'), { exact: true }).waitFor();
  await page.keyboard.press('Escape');
});

test('typeface, size, width, spacing and ground are set at once, here and elsewhere, and kept', async () => {
  const look = () =>
    page.locator('.reader-body').evaluate((body) => {
      const { fontFamily, fontSize, lineHeight, color } = getComputedStyle(body);
      return { face: fontFamily.split(',')[0], fontSize, lineHeight, color };
    });
  const other = await openReader(desk);
  await page.bringToFront();
  await page.getByRole('button', { name: t('look_title') }).click();
  const choose = (name: string) => page.getByRole('radio', { name }).check();
  await choose(t('look_face_sans'));
  await choose(t('look_line_tight'));
  await choose(t('look_tone_sepia'));
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await choose(t('look_tone_dark'));
  for (let step = 0; step < 2; step++)
    await page.getByRole('button', { name: t('look_larger') }).click();
  const set = { face: '"Segoe UI"', fontSize: '20px', lineHeight: '30px' };
  await expect.poll(() => look()).toMatchObject(set);
  await until(
    'the other window',
    () => other.locator('.reader-body').evaluate((body) => getComputedStyle(body).fontSize),
    (size) => size === '20px',
  );
  await other.close();
  await page.keyboard.press('Escape');
  await page.reload();
  await page.locator('.reading-row').waitFor();
  await expect.poll(() => look()).toMatchObject(set);
});

test('reading is taken up where it was left, and says how much is left', async () => {
  await page.locator('#reader').evaluate((reader) => reader.scrollTo(0, 0));
  await until('the beginning is no place', places, ({ length }) => length === 0);
  await page.locator('.reading-left', { hasText: /^Còn khoảng \d phút$/ }).waitFor();
  await page.locator('#reader').evaluate((reader) => reader.scrollTo(0, 900));
  const words = 'II. Tồn tại, hạn chế';
  const before = await topOf(words);
  await until('the place is noted', places, ([place]) => place !== undefined);
  await page.reload();
  await page.locator('.reading-row').waitFor();
  await until(
    'the same lines in sight',
    async () => Math.abs((await topOf(words)) - before),
    (off) => off < 30,
  );
  await page.locator('#reader').evaluate((reader) => reader.scrollTo(0, reader.scrollHeight));
  await page.getByText(t('reading_done')).waitFor();
  await expect.poll(() => page.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('100');
  await until('read to its end, it begins anew', places, ({ length }) => length === 0);
  await page.reload();
  await page.locator('.reading-row').waitFor();
  await expect.poll(() => scrolled()).toBe(0);
});
