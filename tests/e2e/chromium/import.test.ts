import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openExtensionPage, readTable } from '../../../scripts/browser/pages.ts';
import { until } from '../../../scripts/browser/until.ts';
import { readWords } from '../../../scripts/browser/words.ts';
import { THO_XUAN } from '../../../scripts/demo/tho-xuan.ts';
import { ROOT } from '../../../scripts/root.ts';
import { type Desk, openDesk } from '../../helpers/extension.ts';

const t = readWords('vi');
let desk: Desk;
let library: Page;

beforeAll(async () => {
  desk = await openDesk();
  library = await openExtensionPage(desk, 'library.html#import', { width: 1366, height: 768 });
});
afterAll(() => desk.close());

const file = (name: string, text: string) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(text),
});

const table = file(
  'so-theo-doi.csv',
  '\uFEFFNgày;Nội dung;Trang\r\n31/01/2023;Xã Xuân Lập làm thủy lợi;xuanlap.gov.vn/tin/1\r\n01/02/2023;Không phải trang;abc\r\n',
);
const savedPage = file(
  'tho-xuan.html',
  `<!-- saved from url=(0100)${THO_XUAN} -->\n${readFileSync(path.join(ROOT, 'tests/fixtures/pages/tan-dan/tho-xuan.html'), 'utf8')}`,
);

async function choose(files: ReturnType<typeof file>[]): Promise<void> {
  await library.locator('input[type=file]').setInputFiles(files);
  await library.locator('.import-preview').waitFor();
}

test('what would be brought in is shown first, and nothing is written', async () => {
  await choose([table, savedPage, file('la.txt', 'xin chào')]);
  await expect.poll(() => library.locator('.import-faults').innerText()).toContain('la.txt');
  await expect.poll(() => library.locator('.import-row').count()).toBe(1);
  await expect.poll(() => readTable(library, 'clips')).toHaveLength(0);
});

test('the columns of a table that names none are chosen by hand', async () => {
  const columns = library.locator('.import-columns[open]');
  await columns.getByLabel(t('import_field_url')).selectOption({ label: 'Trang' });
  await until(
    'rows of the preview',
    () => library.locator('.import-row').count(),
    (count) => count === 2,
  );
  const again = library.locator('.import-columns').last();
  await again.locator('summary').click();
  await again.getByLabel(t('field_title')).selectOption({ label: 'Nội dung' });
  await library.getByText('Xã Xuân Lập làm thủy lợi').waitFor();
  await expect
    .poll(() => library.locator('.import-faults').innerText())
    .toContain(t('import_problem_bad_address'));
});

test('a saved page is taken apart as if it were open, and the report says what was done', async () => {
  await library.getByRole('button', { name: t('import_run', 2) }).click();
  await library.locator('.import-report').waitFor();
  await expect.poll(() => library.locator('.import-done').innerText()).toBe(t('import_done', 2));
  const clips = await readTable(library, 'clips');
  expect(clips.map(({ publishedAt }) => publishedAt)).toEqual(['2023-01-31', '2023-01-31']);
  await expect.poll(() => readTable(library, 'citations')).not.toHaveLength(0);
});

test('brought in again, everything is already there; taken back, everything is gone', async () => {
  await library.getByRole('button', { name: t('import_again') }).click();
  await choose([savedPage]);
  await expect
    .poll(() => library.locator('.import-counts').innerText())
    .toContain(t('import_act_same'));
  await library.getByRole('button', { name: t('import_again') }).click();
  await choose([file('b.csv', 'title,url\nMới,https://xuanlap.gov.vn/tin/2\n')]);
  await library.getByRole('button', { name: t('import_run', 1) }).click();
  await library.getByRole('button', { name: t('action_undo') }).click();
  await library.getByText(t('import_undone', 1)).waitFor();
  const clips = await readTable(library, 'clips');
  const taken = clips.find(({ url }) => url === 'https://xuanlap.gov.vn/tin/2');
  expect(taken?.['deletedAt']).not.toBe('');
});
