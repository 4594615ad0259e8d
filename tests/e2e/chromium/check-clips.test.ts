import { afterAll, beforeAll, expect, test } from 'vitest';
import { openExtensionPage, readTable } from '../../../scripts/browser/pages.ts';
import { until } from '../../../scripts/browser/until.ts';
import { readWords } from '../../../scripts/browser/words.ts';
import type { Desk } from '../../helpers/extension.ts';
import { openDesk } from '../../helpers/extension.ts';
import { seedClips } from '../../helpers/seed-clips.ts';

const HOST = 'xuanlap.gov.vn';
const t = readWords('vi');
let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

test('the clips of a portal are checked: one page changed, one is gone; the changed one is saved anew', async () => {
  await seedClips(desk, [{ title: 'Khai giảng năm học mới' }, { title: 'Lịch cắt điện tuần này' }]);
  const text =
    'Sáng nay các trường trong xã khai giảng năm học mới trong không khí vui tươi. '.repeat(4);
  desk.portal.replacePage(
    `https://${HOST}/bai-0`,
    `<!doctype html><html lang="vi"><head><title>Khai giảng năm học mới</title>
    <meta property="og:type" content="article"></head><body><main><article>
    <h1>Khai giảng năm học mới</h1><p class="date">05/09/2026 08:30</p>
    <div class="content"><p>${text}</p><p>${text}</p></div></article></main></body></html>`,
  );
  const page = await openExtensionPage(desk, `batch.html?check=${HOST}`, {
    width: 1366,
    height: 768,
  });
  await page.getByRole('button', { name: t('check_start') }).click();
  const state = page.locator('.batch-state');
  await until(
    'the end of the check',
    () => state.innerText(),
    (words) => words === t('check_done', 2),
    30,
  );
  await expect
    .poll(() => page.locator('.item-state').allInnerTexts())
    .toEqual([t('item_gone'), t('item_changed')]);
  const clips = await readTable(page, 'clips');
  expect(clips.filter(({ goneAt }) => goneAt !== undefined)).toHaveLength(1);

  const check = page.url();
  await page.getByRole('button', { name: t('check_save_changed', 1) }).click();
  await page.waitForURL((url) => url.href !== check);
  await until(
    'the new revision',
    () => page.locator('.item-state').allInnerTexts(),
    (words) => words.join() === t('item_revised'),
    30,
  );
  await page.close();
});
