import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { saveClip } from '../../../scripts/browser/popup.ts';
import { until } from '../../../scripts/browser/until.ts';
import { openDialog } from '../../helpers/export-desk.ts';
import type { Desk } from '../../helpers/extension.ts';
import { openDesk } from '../../helpers/extension.ts';
import { readPage } from '../../helpers/popup.ts';
import { seedClips } from '../../helpers/seed-clips.ts';

let desk: Desk;
let sheet: Page;
beforeAll(async () => {
  desk = await openDesk();
  const { popup } = await readPage(desk);
  await saveClip(popup);
  const text = 'Hơn hai trăm người nạo vét kênh theo Quyết định số 238-QĐ/TW của Ban Bí thư. ';
  await seedClips(desk, [
    ...Array.from({ length: 9 }, (_, at) => ({
      title: `Đợt ra quân thứ ${at + 1}`,
      text: text.repeat(10 + ((at * 17) % 60)),
    })),
    { title: 'Xã Xuân Lập ra quân làm thủy lợi' },
  ]);
});
afterAll(() => desk.close());

test('PDF opens a view made for paper, and the print dialog over it', async () => {
  const { page, t } = await openDialog(desk);
  await page.locator('input[name="form"][value="pdf"]').check();
  // Headless browsers have no print dialog: the call itself is what counts.
  await desk.context.addInitScript('globalThis.print = () => { globalThis.printed = true; };');
  const opening = desk.context.waitForEvent('page');
  await page.getByRole('button', { name: t('export_print') }).click();
  sheet = await opening;
  await sheet.locator('.printed-item').nth(1).waitFor();
  await until(
    'the print dialog',
    () => sheet.evaluate('globalThis.printed'),
    (isOpen) => isOpen === true,
  );
  const loaded = await sheet
    .locator('.printed img')
    .evaluateAll((all) => all.map((image) => (image as HTMLImageElement).naturalWidth > 0));
  expect(loaded).toHaveLength(7);
  expect(loaded).not.toContain(false);
  expect(await sheet.title()).toContain(t('export_all'));
});

test('it prints on A4, without the buttons, captions below their pictures', async () => {
  const pdf = (await sheet.pdf({ preferCSSPageSize: true })).toString('latin1');
  const sizes = [...pdf.matchAll(/\/MediaBox\s*\[([\d. ]+)\]/g)].map(([, box = '']) => box);
  expect(sizes.length).toBeGreaterThan(2);
  // 210 × 297 mm are 595.3 × 841.9 points; Chromium rounds to its own pixels.
  for (const box of sizes) {
    const [, , width = 0, height = 0] = box.trim().split(/\s+/).map(Number);
    expect(Math.abs(width - 595.3)).toBeLessThan(1);
    expect(Math.abs(height - 841.9)).toBeLessThan(1);
  }
  await sheet.emulateMedia({ media: 'print' });
  await expect.poll(() => sheet.locator('.print-bar').isVisible()).toBe(false);
  const words = await sheet.locator('.print-sheet').innerText();
  expect(words).toContain('ĐIỂM TIN');
  expect(words).toContain('Xã Xuân Lập ra quân làm thủy lợi');
  expect(words).toContain('https://thoxuan.thanhhoa.gov.vn/');
  expect(words).toContain('Bảng tra văn bản được dẫn');
  await expect.poll(() => sheet.locator('figure:has(img) > figcaption').count()).toBeGreaterThan(0);
});

test('the contents name the pages on which the articles and the index come to stand', async () => {
  await sheet.emulateMedia({ media: null });
  const bytes = await sheet.pdf({ preferCSSPageSize: true });
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const pages = (await extractText(pdf)).text.map((page) => page.replace(/\s+/g, ' '));
  const lines = await sheet
    .locator('.printed-contents p')
    .evaluateAll((all) =>
      all.map((line) => [
        line.querySelector('a')?.textContent ?? '',
        Number(line.querySelector('span')?.textContent),
      ]),
    );
  expect(lines.length).toBe(12);
  const found = lines.map(([words]) => [
    words,
    // The contents themselves have the words first.
    pages.findLastIndex((page) => page.includes(String(words).slice(0, 40))) + 1,
  ]);
  expect(lines).toEqual(found);
  expect(new Set(lines.map(([, page]) => page)).size).toBeGreaterThan(5);
});
