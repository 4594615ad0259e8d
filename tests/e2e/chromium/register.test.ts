import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { chooseFormat, runExport } from '../../../scripts/browser/export-page.ts';
import { openDialog } from '../../helpers/export-desk.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openExtensionPage, readTable } from '../../../scripts/browser/pages.ts';
import { saveClip } from '../../../scripts/browser/popup.ts';
import { until } from '../../../scripts/browser/until.ts';
import { readWords } from '../../../scripts/browser/words.ts';
import { THO_XUAN } from '../../../scripts/demo/tho-xuan.ts';
import { ROOT } from '../../../scripts/root.ts';
import { type Desk, openDesk } from '../../helpers/extension.ts';
import { readPage } from '../../helpers/popup.ts';

/** A later article of the same portal, which cites the conclusion in full. */
const FOLLOW_UP =
  'https://thoxuan.thanhhoa.gov.vn/portal/Pages/2023-2-10/So-ket-hai-nam-hoc-tap-Bachtrwq.aspx';
const SHORT = 'Kết luận số 01';
const FULL = 'Kết luận số 01-KL/TW';
const SENTENCE =
  'Huyện ủy sơ kết hai năm thực hiện Kết luận số 01-KL/TW ngày 18/5/2021 của Bộ Chính trị về tiếp tục học tập và làm theo Bác.';

const t = readWords('vi');
let desk: Desk;
let library: Page;
const folder = mkdtempSync(path.join(tmpdir(), 'trich-luc-register-'));

/** The Thọ Xuân page with another title and one paragraph that cites in full. */
function followUpPage(): string {
  const file = path.join(ROOT, 'tests/fixtures/pages/tan-dan/tho-xuan.html');
  return readFileSync(file, 'utf8')
    .replaceAll(
      /Thường trực Huyện ủy Thọ Xuân làm việc với[^<"]*năm 2023/g,
      'Sơ kết hai năm học tập Bác',
    )
    .replaceAll('31/01/2023 (GMT+7)', '10/02/2023 (GMT+7)')
    .replace(/Phát biểu chỉ đạo và kết luận buổi làm việc, [^<]*/, SENTENCE);
}

beforeAll(async () => {
  desk = await openDesk();
  desk.portal.replacePage(FOLLOW_UP, followUpPage());
  for (const url of [THO_XUAN, FOLLOW_UP]) {
    const { popup } = await readPage(desk, url);
    await saveClip(popup);
    await popup.page.close();
  }
  library = await openExtensionPage(desk, 'library.html#register', { width: 1366, height: 768 });
  await library.locator('.register tbody tr').first().waitFor();
});
afterAll(async () => {
  await desk.close();
  rmSync(folder, { recursive: true, force: true });
});

const row = (title: string) =>
  library.locator('.register tbody tr').filter({
    has: library.getByRole('link', { name: title, exact: true }),
  });

test('the register holds the short and the full citation apart, since the text proves no more', async () => {
  await expect.poll(() => row(SHORT).count()).toBe(1);
  await expect.poll(() => row(FULL).count()).toBe(1);
  await expect.poll(() => row(SHORT).innerText()).toContain(t('document_unresolved'));
  await expect.poll(() => row(FULL).innerText()).toContain('18/05/2021');
});

test('it is narrowed as one types, and sorted by a click on a head', async () => {
  await library.getByRole('searchbox').fill('quy che phoi hop');
  await expect.poll(() => library.locator('.register tbody tr').allInnerTexts()).toHaveLength(1);
  await library.getByRole('searchbox').fill('');
  await library.getByRole('button', { name: t('register_clips') }).click();
  await library.getByRole('button', { name: t('register_clips') }).click();
  await expect
    .poll(() => library.locator('th[aria-sort]').getAttribute('aria-sort'))
    .toBe('descending');
  await expect
    .poll(() => library.locator('.register tbody .cell-number').first().innerText())
    .toBe('2');
});

test('a proposal says why; confirmed it is certain, taken back it is not, turned down it is gone', async () => {
  await row('Chỉ thị số 05').getByRole('link').click();
  const proposal = library.locator('.proposal');
  await proposal.getByText('Chỉ thị số 05-CT/TW').waitFor();
  await proposal.getByRole('button', { name: t('action_confirm') }).click();
  await library.getByRole('heading', { level: 1, name: 'Chỉ thị số 05-CT/TW' }).waitFor();
  await expect.poll(() => library.locator('h1 .unresolved').count()).toBe(0);
  await library.getByRole('button', { name: t('action_undo') }).click();
  await library.locator('h1 .unresolved').waitFor();
  await proposal.getByRole('button', { name: t('action_refuse') }).click();
  await proposal.getByText(t('settle_hint')).waitFor();
  await library.reload();
  await proposal.getByText(t('settle_hint')).waitFor();
  await library.locator('.back-link').click();
});

test('a clerk merges two mentions of one document and finds every clip that cites it', async () => {
  await row(SHORT).getByRole('link').click();
  await library.getByRole('heading', { level: 1, name: SHORT }).waitFor();
  const merge = library.getByRole('combobox', { name: t('document_merge') });
  await merge.fill('01-kl');
  await library.getByRole('option', { name: FULL }).click();
  await library.getByRole('heading', { level: 1, name: FULL }).waitFor();
  await library.locator('.mention').nth(1).waitFor();
  const mentions = await library.locator('.mention').allInnerTexts();
  expect(mentions).toHaveLength(2);
  expect(mentions[0]).toContain('31/01/2023');
  expect(mentions[0]).toContain('chuyên đề năm 2023');
  expect(mentions[1]).toContain(SENTENCE);
  await expect.poll(() => library.locator('.mention mark').allInnerTexts()).toContain(FULL);

  await library.getByRole('button', { name: t('action_undo') }).click();
  await library.getByRole('heading', { level: 1, name: SHORT }).waitFor();
  await library.locator('.mention:only-child').waitFor();
  await library.getByRole('combobox', { name: t('document_merge') }).fill('01-kl');
  await library.keyboard.press('Enter');
  await library.getByRole('heading', { level: 1, name: FULL }).waitFor();
  await library.locator('.mention').nth(1).waitFor();

  await library.locator('.mention a').nth(1).click();
  const cited = library.locator('.reader-body a.cited', { hasText: FULL });
  await cited.click();
  await library.getByRole('heading', { level: 1, name: FULL }).waitFor();
  await expect.poll(() => library.locator('.mention').count()).toBe(2);
});

test('what was merged reaches the reader of the other article, the popup and the file', async () => {
  const first = await openExtensionPage(desk, 'library.html');
  await first.getByRole('option', { name: 'Thường trực Huyện ủy' }).click();
  const chips = () => first.locator('.reader-foot .chip-link').allInnerTexts();
  await until('the decided name', chips, (all) => all.includes(FULL) && !all.includes(SHORT));
  await first.close();

  const { popup } = await readPage(desk, THO_XUAN);
  await popup.page.getByRole('button', { name: t('settings') }).click();
  await popup.page.getByRole('checkbox').last().check();
  const known = popup.page.locator('.known-documents');
  await until(
    'the register in the popup',
    () => known.allInnerTexts(),
    (lines) => lines.some((line) => line.includes(`KL 01 → ${FULL}`)),
  );
  await popup.page.getByRole('checkbox').last().uncheck();
  await popup.page.close();

  const dialog = await openDialog(desk);
  await chooseFormat(dialog, 'text');
  const { file } = await runExport(dialog, folder);
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(`${FULL}, ngày 18/05/2021, Bộ Chính trị`);
  expect(text.split(/Văn bản được dẫn/)).toHaveLength(3);
  expect(text).not.toMatch(/^- Kết luận số 01(,|$)/m);
  await dialog.page.close();
});

test('one clip is split off again, and the split is taken back by Ctrl+Z', async () => {
  await library.getByRole('checkbox').first().check();
  await library.getByRole('button', { name: t('action_split') }).click();
  await library.locator('.toast').waitFor();
  await library.locator('.mention:only-child').waitFor();
  await library.locator('h1').click();
  await library.keyboard.press('Control+z');
  await library.locator('.mention').nth(1).waitFor();
});

test('the popup says which cited documents the register knows, once that is asked for', async () => {
  const { popup, article } = await readPage(desk, FOLLOW_UP);
  await popup.page.locator('.clip-foot').waitFor();
  await expect.poll(() => popup.page.locator('.known-documents').count()).toBe(0);
  await popup.page.getByRole('button', { name: t('settings') }).click();
  await popup.page.getByRole('checkbox').last().check();
  await expect
    .poll(() => popup.page.locator('.known-documents').innerText())
    .toContain('238-QĐ/TW');
  await expect.poll(() => article.locator('[class*=known]').count()).toBe(0);
  await popup.page.close();
});

test('a subject typed by hand is kept, and the citation is copied as the Party writes it', async () => {
  await desk.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await library.getByLabel(t('register_subject'), { exact: true }).fill('học tập và làm theo Bác');
  await until(
    'subject in the store',
    async () => JSON.stringify(await readTable(library, 'rules')),
    (rules) => rules.includes('học tập và làm theo Bác'),
  );
  await library.reload();
  await library.getByRole('button', { name: t('copy_party') }).click();
  await library.locator('.copy-citation [role=status]', { hasText: FULL }).waitFor();
  expect(await library.evaluate('navigator.clipboard.readText()')).toBe(
    'Kết luận số 01-KL/TW, ngày 18/5/2021 của Bộ Chính trị về học tập và làm theo Bác',
  );
});

test.each([
  ['export_word', 'docx'],
  ['export_excel', 'xlsx'],
  ['export_format_csv', 'csv'],
] as const)('the register is handed on: %s', async (button, extension) => {
  await library.goto(library.url().replace(/#.*/, '#register'));
  const download = library.waitForEvent('download');
  await library.getByRole('button', { name: t(button) }).click();
  expect((await download).suggestedFilename()).toMatch(new RegExp(`\\.${extension}$`));
});
