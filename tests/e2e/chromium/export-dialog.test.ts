import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  chooseFormat,
  type ExportPage,
  keepDownload,
  runExport,
  titlesOf,
} from '../../../scripts/browser/export-page.ts';
import { until } from '../../../scripts/browser/until.ts';
import { openDialog } from '../../helpers/export-desk.ts';
import type { Desk } from '../../helpers/extension.ts';
import { openDesk } from '../../helpers/extension.ts';
import { seedClips } from '../../helpers/seed-clips.ts';

let desk: Desk;
let dialog: ExportPage;
const folder = mkdtempSync(path.join(tmpdir(), 'trich-luc-dialog-'));

beforeAll(async () => {
  desk = await openDesk();
  await seedClips(desk, [
    { title: 'Bài thứ nhất', category: 'Kinh tế' },
    { title: 'Bài thứ hai', category: 'Giáo dục' },
    { title: 'Bài thứ ba', category: 'Kinh tế' },
    { title: 'Bài thứ tư', category: 'Y tế' },
  ]);
  dialog = await openDialog(desk);
});
afterAll(async () => {
  await desk.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The titles in a plain-text export, in their order. */
function titlesIn(file: string): string[] {
  return [...readFileSync(file, 'utf8').matchAll(/^\d+\. (Bài thứ .+)$/gm)].map(
    ([, title = '']) => title,
  );
}

test('Alt and the arrow keys change the order, and the file has it', async () => {
  const { page } = dialog;
  await expect
    .poll(() => titlesOf(dialog))
    .toEqual(['Bài thứ tư', 'Bài thứ ba', 'Bài thứ hai', 'Bài thứ nhất']);
  await page.locator('.item-row').first().focus();
  await page.keyboard.press('Alt+ArrowDown');
  await page.keyboard.press('Alt+ArrowDown');
  const order = ['Bài thứ ba', 'Bài thứ hai', 'Bài thứ tư', 'Bài thứ nhất'];
  await expect.poll(() => titlesOf(dialog)).toEqual(order);
  await expect.poll(() => page.locator(':focus .item-title').innerText()).toBe('Bài thứ tư');
  await chooseFormat(dialog, 'text');
  const { file } = await runExport(dialog, folder);
  expect(titlesIn(file)).toEqual(order);
});

test('dragging changes the order as well', async () => {
  const { page } = dialog;
  const grip = page.locator('.item-grip').nth(3);
  const top = await page.locator('.item-row').first().boundingBox();
  await grip.hover();
  await page.mouse.down();
  await page.mouse.move((top?.x ?? 0) + 20, (top?.y ?? 0) + 8, { steps: 6 });
  await page.mouse.up();
  expect((await titlesOf(dialog))[0]).toBe('Bài thứ nhất');
});

test('groups move as wholes, by keyboard and by dragging, and articles inside their own', async () => {
  const { page, t } = dialog;
  await page.getByRole('combobox', { name: t('option_group') }).selectOption('topic');
  const groups = page.locator('.group-row');
  await groups.first().waitFor();
  const labels = () => page.locator('.group-label').allInnerTexts();
  const before = await labels();
  await groups.first().focus();
  await page.keyboard.press('Alt+ArrowDown');
  await until('the moved group', labels, (now) => now[1] === before[0]);
  await expect.poll(() => page.locator(':focus .group-label').innerText()).toBe(before[0]);
  const last = await groups.last().boundingBox();
  await groups.first().locator('.item-grip').hover();
  await page.mouse.down();
  await page.mouse.move((last?.x ?? 0) + 20, (last?.y ?? 0) + 10, { steps: 6 });
  await page.mouse.up();
  await until('the dragged group', labels, (now) => now.at(-1) === before[1]);
  const titles = await titlesOf(dialog);
  const { file } = await runExport(dialog, folder);
  const inFile = readFileSync(file, 'utf8');
  expect(titlesIn(file)).toEqual(titles);
  const places = (await page.locator('.group-label').allTextContents()).map((label) =>
    inFile.toLowerCase().indexOf(label.replace(/ \d+ bài$/, '').toLowerCase()),
  );
  expect(places).not.toContain(-1);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  await page.getByRole('combobox', { name: t('option_group') }).selectOption('none');
  await groups.first().waitFor({ state: 'detached' });
});

test('what is left out is not in the file, and can be brought back', async () => {
  const { page, t } = dialog;
  await page.locator('.item-row').first().focus();
  await page.keyboard.press('Delete');
  await expect.poll(() => titlesOf(dialog)).not.toContain('Bài thứ nhất');
  const { file } = await runExport(dialog, folder);
  expect(titlesIn(file)).toHaveLength(3);
  await page.getByRole('button', { name: t('export_bring_back', 1) }).click();
  await expect.poll(() => titlesOf(dialog)).toHaveLength(4);
});

test('options, format and name are there again the next time', async () => {
  const { page, t } = dialog;
  await chooseFormat(dialog, 'text');
  await page.getByLabel(t('option_group')).selectOption('topic');
  await page.getByLabel(t('option_notes')).uncheck();
  await page.getByLabel(t('export_name'), { exact: true }).fill('{số bài} bài {năm}');
  await page.close();
  dialog = await openDialog(desk);
  const again = dialog.page;
  await expect
    .poll(() => again.getByRole('combobox', { name: t('export_more') }).inputValue())
    .toBe('text');
  await expect.poll(() => again.getByLabel(t('option_group')).inputValue()).toBe('topic');
  await expect.poll(() => again.getByLabel(t('option_notes')).isChecked()).toBe(false);
  const { file } = await runExport(dialog, folder);
  expect(path.basename(file)).toBe(`4 bài ${new Date().getFullYear()}.txt`);
  expect(readFileSync(file, 'utf8')).toContain('KINH TẾ');
});

test('a word that names nothing is told at once, with the name as it would be', async () => {
  const { page, t } = dialog;
  const pattern = page.getByLabel(t('export_name'), { exact: true });
  await pattern.fill('{ngaỳ} x');
  await page.getByText(t('export_name_unknown', '{ngaỳ}')).waitFor();
  await pattern.fill('Tin {bộ sưu tập}');
  const example = `Tin ${t('export_all')}.txt`;
  await page.getByText(t('export_name_example', example)).waitFor();
  await expect.poll(() => page.locator('.name-field .problem').count()).toBe(0);
});

test('the office is typed once and heads the preview and the Word file', async () => {
  const { page, t } = dialog;
  await chooseFormat(dialog, 'docx');
  await page.getByText(t('office_title'), { exact: true }).click();
  await page.getByLabel(t('office_agency'), { exact: true }).fill('Văn phòng Huyện ủy');
  await page.getByLabel(t('office_place'), { exact: true }).fill('Thọ Xuân');
  await page.getByLabel(t('office_party'), { exact: true }).check();
  await expect.poll(() => page.locator('.sheet').innerText()).toContain('ĐẢNG CỘNG SẢN VIỆT NAM');
  const { file } = await runExport(dialog, folder);
  const parts = unzipSync(new Uint8Array(readFileSync(file)));
  const words = strFromU8(parts['word/document.xml'] ?? new Uint8Array()).replace(/<[^>]+>/g, '');
  expect(words).toContain('VĂN PHÒNG HUYỆN ỦY');
  expect(words).toContain('ĐẢNG CỘNG SẢN VIỆT NAM');
});

test('the sample template can be got, brought back and filled; another file is refused', async () => {
  const { page, t } = dialog;
  await page.getByLabel(t('option_template')).selectOption('own');
  await page.getByText(t('export_needs_template')).waitFor();
  await expect.poll(() => page.locator('.run-bar .button-primary').isDisabled()).toBe(true);
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: t('template_sample') }).click();
  const sample = await keepDownload(await downloading, folder);
  const input = page.locator('input[type="file"]');
  await input.setInputFiles({
    name: 'ảnh.docx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from('không phải Word'),
  });
  await page.getByText(t('template_refused')).waitFor();
  await input.setInputFiles(sample.file);
  await page.locator('.template-name', { hasText: sample.name }).waitFor();
  await page.locator('.template-sheet', { hasText: 'Bài thứ hai' }).waitFor();
  await page.locator('.template-found summary').click();
  await expect.poll(() => page.locator('.template-found li').allInnerTexts()).toContain('{#bài}');
  const { file } = await runExport(dialog, folder);
  const parts = unzipSync(new Uint8Array(readFileSync(file)));
  const words = strFromU8(parts['word/document.xml'] ?? new Uint8Array()).replace(/<[^>]+>/g, '');
  expect(words).toContain('Bài thứ hai');
  await page.getByLabel(t('option_template')).selectOption('digest');
});

test('citations of the list are copied in the style that is chosen, and that one comes first', async () => {
  const { page, t } = dialog;
  await desk.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: t('cite') }).click();
  await page.getByRole('menuitem', { name: t('cite_party') }).click();
  await page.locator('.cite-said').waitFor();
  const copied = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string) => (await item?.getType(type))?.text();
    return { plain: await read('text/plain'), html: await read('text/html') };
  });
  expect(copied.plain?.split('\n')).toHaveLength(4);
  expect(copied.plain).toContain('truy cập ngày');
  expect(copied.html).toContain('<em>');
  await page.getByRole('button', { name: t('cite') }).click();
  await expect
    .poll(() => page.locator('.cite-menu button:focus').innerText())
    .toBe(t('cite_party'));
  await page.keyboard.press('Escape');
});
