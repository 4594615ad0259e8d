import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openExtensionPage, readTable } from '../../../scripts/browser/pages.ts';
import { saveClip, search } from '../../../scripts/browser/popup.ts';
import { until } from '../../../scripts/browser/until.ts';
import { ROOT } from '../../../scripts/root.ts';
import {
  ATTACHED,
  attachFiles,
  FILES,
  ONLY_IN_DOCX,
  ONLY_IN_PDF,
} from '../../helpers/attached-page.ts';
import { chooseBackup, makeBackup, openBackups } from '../../helpers/backup-desk.ts';
import { type Desk, openDesk } from '../../helpers/extension.ts';
import { makePdf } from '../../helpers/make-pdf.ts';
import { popupOn, type Reading, readPage } from '../../helpers/popup.ts';

const SHOTS = path.join(ROOT, '.output', 'shots');
let desk: Desk;
let at: Reading;
let clipId: string;

beforeAll(async () => {
  mkdirSync(SHOTS, { recursive: true });
  desk = await openDesk();
  attachFiles(desk.portal);
});
afterAll(() => desk.close());

/** What each attachment's line says, by the beginning of its name. */
async function saidOf(page: Page): Promise<ReadonlyMap<string, string>> {
  const rows = await page.locator('.kept-file').all();
  return new Map(
    await Promise.all(
      rows.map(
        async (row) =>
          [
            (await row.locator('.kept-file-name').innerText()).split(' ').slice(0, 2).join(' '),
            await row.locator('.kept-file-said').innerText(),
          ] as const,
      ),
    ),
  );
}

/** Until nothing is on its way any more, and every text was looked at. */
async function settled(page: Page): Promise<void> {
  await until(
    'attachments to settle',
    async () => [await readTable(page, 'fileJobs'), await readTable(page, 'fileTexts')] as const,
    ([jobs, texts]) =>
      jobs.every(({ state }) => state === 'failed') &&
      texts.every(({ state }) => state !== 'waiting'),
    40,
  );
}

const heldBy = async (page: Page): Promise<Record<string, string>> => {
  const [revision] = await readTable(page, 'revisions');
  return (revision?.['files'] ?? {}) as Record<string, string>;
};

test('nothing is fetched until somebody chooses it; then each file by itself', async () => {
  at = await readPage(desk, ATTACHED);
  const { page, t } = at.popup;
  const all = page.getByLabel(t('files_keep', 6));
  await expect.poll(() => all.isChecked()).toBe(false);
  await all.check();
  await page.getByRole('button', { name: t('files_choose') }).click();
  await page.getByLabel(/Bản quét/).uncheck();
  await page.getByText(t('files_keep_of', 5, 6)).waitFor();
  await page.screenshot({ path: path.join(SHOTS, 'attachments-popup-choice-vi-light.png') });
  const asked = () => desk.portal.requests.filter(({ url }) => url.includes('/tep/'));
  expect(asked()).toEqual([]);
  await saveClip(at.popup);
  await settled(page);
  expect(new Set(asked().map(({ url }) => url))).toEqual(
    new Set([FILES.pdf, FILES.docx, FILES.gone, FILES.page, FILES.huge]),
  );
});

test('what is what it says is kept under its hash, the rest is listed with the reason', async () => {
  const { page, t } = at.popup;
  const files = await heldBy(page);
  expect(Object.keys(files)).toEqual([FILES.pdf, FILES.docx]);
  const blobs = await readTable(page, 'blobs');
  expect(blobs.map(({ hash }) => hash)).toEqual(expect.arrayContaining(Object.values(files)));
  const said = async () => Object.fromEntries(await saidOf(page));
  await expect.poll(said).toEqual({
    'Kế hoạch': expect.stringContaining(t('file_kept')),
    'Phụ lục': expect.stringContaining(t('file_kept')),
    'Biểu mẫu': t('file_fault_gone'),
    'Thông báo': t('file_fault_wrong_type'),
    'Bản đồ': t('file_fault_too_large'),
    'Bản quét': t('file_not_kept'),
  });
  await page.locator('.kept-files').scrollIntoViewIfNeeded();
  await page.screenshot({ path: path.join(SHOTS, 'attachments-popup-kept-vi-light.png') });
});

test('a clip is found by words that stand in its files only, and the line says in which', async () => {
  const { popup } = at;
  const { t } = popup;
  // The first answer comes from the index alone; which file it was is told by the second.
  const isToldOf = async (query: string, words: string): Promise<void> => {
    await search(popup, query);
    const lines = popup.page.locator('.result-line');
    await until(
      `the line "${words}"`,
      () => lines.allInnerTexts(),
      (texts) => texts.some((text) => text.includes(words)),
    );
  };
  await isToldOf(ONLY_IN_PDF, t('search_in_file_page', 'Kế hoạch số 15/KH-UBND', 2));
  await popup.page.screenshot({ path: path.join(SHOTS, 'attachments-search-vi-light.png') });
  await isToldOf(ONLY_IN_DOCX, t('search_in_file', 'Phụ lục kèm theo Kế hoạch số 15'));
  await popup.page.close();
});

test('later, with the portal out of reach, a kept file is handed out as it was', async () => {
  const { popup } = at;
  const page = await openExtensionPage(desk, 'library.html', { width: 1366, height: 768 });
  const [clip] = await readTable(page, 'clips');
  clipId = String(clip?.['id']);
  await page.goto(`chrome-extension://${desk.id}/library.html#clip=${clipId}`);
  await page.locator('.kept-file-kept').first().waitFor();
  await desk.context.setOffline(true);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page
      .getByRole('button', { name: `${popup.t('file_download')}: Kế hoạch số 15/KH-UBND` })
      .click(),
  ]);
  expect(download.suggestedFilename()).toBe('Kế hoạch số 15-KH-UBND.pdf');
  const bytes = readFileSync(await download.path());
  const hash = createHash('sha256').update(bytes).digest('hex');
  expect(hash).toBe((await heldBy(page))[FILES.pdf]);
  const opening = desk.context.waitForEvent('page');
  await page.getByRole('link', { name: 'Kế hoạch số 15/KH-UBND', exact: true }).click();
  const opened = await opening;
  const shown = opened.locator('iframe');
  await shown.waitFor();
  expect(await shown.getAttribute('src')).toMatch(/^blob:chrome-extension:/);
  await expect.poll(() => opened.title()).toBe('Kế hoạch số 15-KH-UBND.pdf');
  await opened.close();
  await desk.context.setOffline(false);
  await page.close();
});

test('from the reader a failed file is fetched again, and one that was left out is added', async () => {
  await at.article.close();
  const { t } = at.popup;
  const page = await openExtensionPage(desk, `library.html#clip=${clipId}`, {
    width: 1366,
    height: 768,
  });
  desk.portal.misbehave(FILES.gone, null);
  desk.portal.serveFile(FILES.gone, { bytes: makePdf([['Biểu mẫu số 1']]) });
  await page.getByRole('button', { name: `${t('file_again')}: Biểu mẫu đăng ký (cũ)` }).click();
  await page.getByRole('button', { name: new RegExp(`^${t('file_keep')}: Bản quét`) }).click();
  await until(
    'both files',
    async () => Object.keys(await heldBy(page)),
    (urls) => urls.includes(FILES.gone) && urls.includes(FILES.scan),
    40,
  );
  await settled(page);
  const said = await until(
    'what is said of the scan',
    () => saidOf(page),
    (lines) => lines.get('Bản quét')?.includes(t('file_text_none')) === true,
  );
  expect(said.get('Biểu mẫu')).toContain(t('file_kept'));
  await until(
    'the tabs to close',
    () => Promise.resolve(desk.context.pages().map((open) => open.url())),
    (urls) => !urls.some((url) => url.includes('xuanphu')),
  );
  await page.locator('.kept-files').scrollIntoViewIfNeeded();
  await page.screenshot({ path: path.join(SHOTS, 'attachments-reader-vi-light.png') });
  await page.close();
});

test('files go through a backup, are shown as kept by another library, and found there', async () => {
  const backups = await openBackups(desk);
  const file = await makeBackup(backups);
  const files = await heldBy(backups);
  await backups.close();
  const other = await openDesk();
  try {
    const page = await openBackups(other);
    await chooseBackup(page, file);
    await page.getByRole('button', { name: at.popup.t('restore_run', 1) }).click();
    await page.locator('.restore-report').waitFor();
    await expect.poll(() => heldBy(page)).toEqual(files);
    await settled(page);
    const popup = await popupOn(other, -1);
    const found = await search(popup, ONLY_IN_PDF);
    expect(found.map(({ title }) => title)).toEqual([
      'Kế hoạch phát triển kinh tế – xã hội năm 2026 của xã Xuân Phú',
    ]);
  } finally {
    await other.close();
  }
});
