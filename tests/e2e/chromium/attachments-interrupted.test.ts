import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chooseSettings, openTab, readTable } from '../../../scripts/browser/pages.ts';
import { saveClip } from '../../../scripts/browser/popup.ts';
import { until } from '../../../scripts/browser/until.ts';
import { THO_XUAN } from '../../../scripts/demo/tho-xuan.ts';
import { ROOT } from '../../../scripts/root.ts';
import { ATTACHED, ATTACHED_HTML, attachFiles, FILES } from '../../helpers/attached-page.ts';
import { type Desk, openDesk } from '../../helpers/extension.ts';
import { makePdf } from '../../helpers/make-pdf.ts';
import { popupOn, type Reading, readPage } from '../../helpers/popup.ts';

const SHOTS = path.join(ROOT, '.output', 'shots');
const MEGABYTE = 1_000_000;
let desk: Desk;
let at: Reading;

beforeAll(async () => {
  mkdirSync(SHOTS, { recursive: true });
  desk = await openDesk();
  await chooseSettings(desk, { language: 'vi', theme: 'dark' });
  attachFiles(desk.portal);
  const slow = { bytes: makePdf([['Kế hoạch']], 8 * MEGABYTE), pace: MEGABYTE / 4 };
  desk.portal.serveFile(FILES.pdf, slow);
  desk.portal.serveFile(FILES.scan, slow);
});
afterAll(() => desk.close());

/** Until a part of this file has come. */
const underWay = (url: string) =>
  until(
    `a part of ${url}`,
    () => readTable(at.popup.page, 'fileJobs'),
    (jobs) => jobs.some((job) => job['url'] === url && Number(job['received']) > 0),
  );

test('a clip is saved at once, however slow its file is, and the popup tells how far that is', async () => {
  at = await readPage(desk, ATTACHED);
  const { page, t } = at.popup;
  await page.getByRole('button', { name: t('files_choose') }).click();
  await page.getByLabel('Kế hoạch số 15/KH-UBND').check();
  await page.screenshot({ path: path.join(SHOTS, 'attachments-popup-choice-vi-dark.png') });
  await saveClip(at.popup);
  await expect.poll(() => readTable(page, 'blobs')).toEqual([]);
  await underWay(FILES.pdf);
  await page.locator('.kept-file progress').scrollIntoViewIfNeeded();
  await page.screenshot({ path: path.join(SHOTS, 'attachments-popup-fetching-vi-dark.png') });
});

test('a worker that dies in mid-fetch takes the file up again at its next start', async () => {
  const { page } = at.popup;
  const session = await desk.context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await desk.worker.evaluate('globalThis.isFirst = true');
  await session.send('ServiceWorker.stopAllWorkers');
  await expect
    .poll(() => readTable(page, 'fileJobs'))
    .toMatchObject([{ url: FILES.pdf, state: 'working' }]);
  // Any page of a portal wakes the worker.
  const other = await openTab(desk, THO_XUAN);
  const [revision] = await until(
    'the file',
    () => readTable(page, 'revisions'),
    ([row]) => Object.keys(row?.['files'] ?? {}).length === 1,
    60,
  );
  expect(revision?.['files']).toHaveProperty([FILES.pdf]);
  await expect.poll(() => readTable(page, 'fileJobs')).toEqual([]);
  expect(await desk.worker.evaluate('globalThis.isFirst === true')).toBe(false);
  await other.close();
});

test('a file that is not wanted any more is stopped, and leaves nothing', async () => {
  const { page, t } = at.popup;
  const name = 'Bản quét có chữ ký và dấu';
  await page.getByRole('button', { name: `${t('file_keep')}: ${name}` }).click();
  await underWay(FILES.scan);
  await page.getByRole('button', { name: `${t('file_cancel')}: ${name}` }).click();
  await page.getByRole('button', { name: `${t('file_keep')}: ${name}` }).waitFor();
  await expect.poll(() => readTable(page, 'fileJobs')).toEqual([]);
  await expect.poll(() => readTable(page, 'blobs')).toHaveLength(1);
});

test('what was chosen last is chosen for the next page', async () => {
  const { t } = at.popup;
  const again = ATTACHED.replace('9120', '9121');
  desk.portal.replacePage(again, ATTACHED_HTML);
  await at.article.goto(again);
  const { page } = await popupOn(desk, at.tabId);
  await expect.poll(() => page.getByLabel(t('files_keep', 6)).isChecked()).toBe(true);
});
