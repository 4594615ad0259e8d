import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { saveClip } from '../../../scripts/browser/popup.ts';
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
  await seedClips(desk, [{ title: 'Xã Xuân Lập ra quân làm thủy lợi' }]);
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
  await sheet.waitForFunction('globalThis.printed === true');
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
  expect(await sheet.locator('.print-bar').isVisible()).toBe(false);
  const words = await sheet.locator('.print-sheet').innerText();
  expect(words).toContain('ĐIỂM TIN');
  expect(words).toContain('Xã Xuân Lập ra quân làm thủy lợi');
  expect(words).toContain('https://thoxuan.thanhhoa.gov.vn/');
  expect(words).toContain('Bảng tra văn bản được dẫn');
  expect(await sheet.locator('figure:has(img) > figcaption').count()).toBeGreaterThan(0);
});
