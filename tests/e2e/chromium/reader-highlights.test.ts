import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chooseSettings, openExtensionPage, readTable } from '../../../scripts/browser/pages.ts';
import { until } from '../../../scripts/browser/until.ts';
import { readWords } from '../../../scripts/browser/words.ts';
import { type Desk, openDesk } from '../../helpers/extension.ts';
import {
  makeReport,
  openReader,
  painted,
  saveArticle,
  selectWords,
} from '../../helpers/reader-desk.ts';

const t = readWords('vi');
let desk: Desk;
let page: Page;

const rows = () => readTable(page, 'highlights');
const kept = (count: number) =>
  until(
    `${count} highlights kept`,
    async () => (await rows()).length,
    (length) => length === count,
  );
const yellow = (words: readonly string[], on = page) =>
  until(
    `painted yellow: ${words.join(' | ')}`,
    () => painted(on, 'mark-yellow'),
    (found) => JSON.stringify(found) === JSON.stringify(words),
  );

beforeAll(async () => {
  desk = await openDesk();
  await saveArticle(desk, makeReport());
  page = await openReader(desk);
});
afterAll(() => desk.close());

test('a key highlights what is selected, in whole words, over paragraphs, lists and cells', async () => {
  await selectWords(page, 'iải ngân 25', 'nội đồng');
  await page.keyboard.press('1');
  await yellow(['giải ngân 25 tỷ đồng cho các công trình thủy lợi nội đồng']);
  await selectWords(page, 'nhấn mạnh', '4,2 tỷ');
  await page.keyboard.press('3');
  await kept(2);
  const [blue] = await until(
    'the second highlight',
    () => painted(page, 'mark-blue'),
    (shown) => shown.length > 0,
  );
  expect(blue).toMatch(/^nhấn mạnh: rõ người, rõ việc[^]*Hộ nghèo còn 1,8%\.Xã Xuân Lập4,2 tỷ$/);
  expect((await rows()).map(({ color }) => color).sort()).toEqual(['blue', 'yellow']);
});

test('another window shows it at once, and after a reload it stands where it stood', async () => {
  const other = await openReader(desk);
  await yellow(['giải ngân 25 tỷ đồng cho các công trình thủy lợi nội đồng'], other);
  await selectWords(other, '45 hội nghị', '45 hội nghị');
  await other.keyboard.press('1');
  const both = ['giải ngân 25 tỷ đồng cho các công trình thủy lợi nội đồng', '45 hội nghị'];
  await yellow(both);
  await other.close();
  await page.reload();
  await yellow(both);
});

test('a highlight that is pressed takes a note; colour and deleting are taken back by Ctrl+Z', async () => {
  const box = await page.evaluate<{ x: number; y: number }>(`(() => {
    const [drawn] = CSS.highlights.get('mark-yellow');
    drawn.startContainer.parentElement.scrollIntoView({ block: 'center' });
    const range = document.createRange();
    range.setStart(drawn.startContainer, drawn.startOffset);
    range.setEnd(drawn.endContainer, drawn.endOffset);
    const { x, y, width, height } = range.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  })()`);
  await page.mouse.click(box.x, box.y);
  await page.getByRole('button', { name: t('mark_note'), exact: true }).click();
  await page.getByRole('textbox', { name: t('mark_note_field') }).fill('đối chiếu với kho bạc');
  await page.keyboard.press('Enter');
  await until('noted', rows, (all) => all.some(({ note }) => note === 'đối chiếu với kho bạc'));

  const pink = page.locator('.mark-bar').getByRole('button', { name: t('mark_pink') });
  await until(
    'the bar of the highlight',
    async () => {
      await page.mouse.click(box.x, box.y);
      return pink.isVisible();
    },
    Boolean,
  );
  await pink.click();
  await until(
    'pink',
    () => painted(page, 'mark-pink'),
    (found) => found.length === 1,
  );
  await page.getByText(t('mark_recolored')).waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');
  await until(
    'yellow again',
    () => painted(page, 'mark-yellow'),
    (found) => found.length === 2,
  );

  await page.mouse.click(box.x, box.y);
  await page.locator('.mark-bar').waitFor();
  await page.keyboard.press('Delete');
  await page.getByText(t('mark_deleted')).waitFor();
  await kept(2);
  await page.keyboard.press('Control+z');
  await kept(3);
  await until('noted', rows, (all) => all.some(({ note }) => note === 'đối chiếu với kho bạc'));
});

test('when the page changed, highlights move along; what is gone is listed with its words', async () => {
  const change = (text: string) =>
    text.replace('25 tỷ', '27,5 tỷ').replace(/^Các cấp ủy.*/, 'Câu này thay cho câu khác hẳn.');
  await saveArticle(desk, makeReport(change));
  await yellow(['giải ngân 27,5 tỷ đồng cho các công trình thủy lợi nội đồng']);
  await page.locator('#reader').focus();
  await page.keyboard.press('h');
  const orphans = page.locator('.orphans');
  await orphans.getByRole('heading', { name: t('marks_orphans') }).waitFor();
  await orphans.getByText('45 hội nghị').waitFor();
  await page.getByText('giải ngân 25 tỷ đồng').waitFor(); // The words as they were, below those of now.
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await kept(3);
  await page.keyboard.press('Escape');
  await page.locator('.reading-panel').waitFor({ state: 'detached' });
  await until(
    'focus in the reader',
    () => page.evaluate('document.activeElement.id'),
    (id) => id === 'reader',
  );
});

test('search finds clips by what was noted and by having highlights at all', async () => {
  for (const query of ['kho bac', 'co:danh-dau', '"45 hội nghị"']) {
    const found = await openExtensionPage(
      desk,
      `library.html#clips&q=${encodeURIComponent(query)}`,
    );
    await found.getByRole('option', { name: 'Thọ Xuân tổng kết' }).waitFor();
    await found.close();
  }
});

test.each([
  ['vi', 'light'],
  ['en', 'dark'],
] as const)(
  'all highlights are listed, and lead to their place (%s, %s)',
  async (language, theme) => {
    const words = readWords(language);
    await chooseSettings(desk, { language, theme });
    await page.goto(`chrome-extension://${desk.id}/library.html#highlights`);
    await page.reload();
    const list = page.locator('.highlight-list > li');
    await until(
      'all listed',
      () => list.count(),
      (count) => count === 3,
    );
    await page.getByRole('combobox', { name: words('highlights_color') }).selectOption('yellow');
    await until(
      'the yellow ones',
      () => list.count(),
      (count) => count === 2,
    );
    await page.getByRole('searchbox').fill('kho bac');
    await until(
      'the noted one',
      () => list.count(),
      (count) => count === 1,
    );
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await list.getByRole('link').click();
    await page.locator('.mark-bar').waitFor();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  },
);
