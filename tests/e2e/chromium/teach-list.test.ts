import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readTaughtFile, type TaughtProfile, writeTaughtFile } from '../../../lib/index.ts';
import { openExtensionPage, readTable } from '../../../scripts/browser/pages.ts';
import { until } from '../../../scripts/browser/until.ts';
import { readWords } from '../../../scripts/browser/words.ts';
import { type Desk, openDesk } from '../../helpers/extension.ts';

const t = readWords('vi');
let desk: Desk;
let page: Page;
let folder: string;

function makeProfile(host: string, name: string, title: string): TaughtProfile {
  const layout = {
    taughtAt: '2026-03-01T03:00:00.000Z',
    sample: `https://${host}/chi-tiet?ma=1`,
    fields: { title: [title], body: ['div.noi-dung'] },
  };
  return { schema: 1, host, name, layouts: [layout] };
}

const PHU_CAM = makeProfile('phucam.gov.vn', 'Trang thông tin xã Phú Cẩm', 'div.dong1');
const VINH_LONG = makeProfile('vinhlong.gov.vn', 'Trang thông tin xã Vĩnh Long', 'h2.ten-bai');

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'trich-luc-e2e-'));
  const build = process.env['TRICH_LUC_BUILD'];
  desk = await openDesk(build === undefined ? {} : { build });
  page = await openExtensionPage(desk, 'library.html#taught');
});
afterAll(async () => {
  await desk.close();
  rmSync(folder, { recursive: true, force: true });
});

async function offer(text: string): Promise<void> {
  const file = path.join(folder, 'cach-doc.json');
  writeFileSync(file, text);
  await page.locator('input[type="file"]').setInputFiles(file);
}

const hosts = async (): Promise<string[]> => page.locator('.taught-name').allInnerTexts();

test('an empty list says how it is filled', async () => {
  await page.getByText(t('taught_empty')).waitFor();
  await expect
    .poll(() => page.getByRole('button', { name: t('taught_export') }).isDisabled())
    .toBe(true);
});

test.each([
  ['Kính gửi các đồng chí', 'taught_not_file'],
  ['{"format":"trich-luc-taught","schema":9,"profiles":[]}', 'taught_newer'],
  [writeTaughtFile([PHU_CAM], new Date()).replace('div.dong1', 'div:has(a)'), 'taught_invalid'],
] as const)('a file that is of no use says so and changes nothing (%#)', async (text, words) => {
  await offer(text);
  await page.getByText(t(words)).waitFor();
  await expect.poll(() => readTable(page, 'taught')).toEqual([]);
});

test('a file of a colleague is shown first, and only what is ticked is taken in', async () => {
  await offer(writeTaughtFile([PHU_CAM, VINH_LONG], new Date()));
  const offered = page.locator('.taught-import');
  await offered.waitFor();
  await expect.poll(() => readTable(page, 'taught')).toEqual([]);
  await offered.getByLabel(/Vĩnh Long/).uncheck();
  await offered.getByRole('button', { name: t('taught_take', 1) }).click();
  await until('the list', hosts, (names) => names.join() === PHU_CAM.name);
});

test('what is known already says so; what differs says that it replaces', async () => {
  const other = makeProfile('phucam.gov.vn', 'Trang thông tin xã Phú Cẩm', 'h1.moi');
  await offer(writeTaughtFile([PHU_CAM], new Date()));
  await page.getByText(t('taught_same')).waitFor();
  await expect
    .poll(() => page.locator('.taught-import').getByRole('checkbox').isDisabled())
    .toBe(true);
  await offer(writeTaughtFile([other, VINH_LONG], new Date()));
  await page.getByText(t('taught_replaces')).waitFor();
  await page.getByRole('button', { name: t('taught_take', 2) }).click();
  await until('the list', hosts, (names) => names.length === 2);
  await page
    .locator('.toast')
    .getByRole('button', { name: t('action_undo') })
    .click();
  await until('the list', hosts, (names) => names.length === 1);
  expect((await readTable(page, 'taught'))[0]).toMatchObject({ layouts: PHU_CAM.layouts });
});

test('one is forgotten, and taken back', async () => {
  await page.getByRole('button', { name: t('taught_remove', PHU_CAM.name) }).click();
  await page.getByText(t('taught_empty')).waitFor();
  await page
    .locator('.toast')
    .getByRole('button', { name: t('action_undo') })
    .click();
  await until('the list', hosts, (names) => names.length === 1);
});

test('the exported file holds what the list shows', async () => {
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: t('taught_export') }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(
    /^Trích Lục - cách đọc trang \d{4}-\d\d-\d\d\.json$/,
  );
  const file = path.join(folder, 'ra.json');
  await download.saveAs(file);
  expect(readTaughtFile(readFileSync(file, 'utf8'))).toEqual({ ok: true, value: [PHU_CAM] });
});
