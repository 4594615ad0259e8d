import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { chooseFormat, type ExportPage, runExport, titlesOf } from '../browser/export-page.ts';
import { openExtensionPage, openTab, readTable, tabIdOf } from '../browser/pages.ts';
import { addChip, openExportDialog } from '../browser/popup.ts';
import { until } from '../browser/until.ts';
import { NEWS_LIST } from '../demo/news-site.ts';
import type { Stage } from './steps.ts';

/** With the article that was clipped first they are ten. */
const FROM_LIST = 9;
const SCREEN = { width: 1366, height: 768 };

/** Picks the newest articles of a list page, and saves them into the collection. */
export async function saveFromList(stage: Stage, collection: string): Promise<string[]> {
  const { browser, popup } = stage;
  const { t } = popup;
  const list = await openTab(browser, NEWS_LIST);
  const tabId = await tabIdOf(browser, list);
  const picker = await openExtensionPage(browser, `batch.html?tab=${tabId}`, SCREEN);
  await picker.locator('.pick-row').first().waitFor();
  await picker.getByRole('button', { name: t('pick_clear') }).click();
  const boxes = picker.locator('.pick-row input');
  await boxes.first().click();
  await boxes.nth(FROM_LIST - 1).click({ modifiers: ['Shift'] });
  await addChip({ page: picker, t }, 'field_collection', collection);
  const picked = await stage.picture('9-list', picker);
  await picker.getByRole('button', { name: t('pick_save', FROM_LIST), exact: true }).click();
  await picker.locator('.batch-state-done').waitFor({ timeout: 120_000 });
  const clips = await readTable(picker, 'clips');
  if (clips.length !== FROM_LIST + 1) throw new Error(`the store holds ${clips.length} clips`);
  await picker.close();
  return [`in the store: ${clips.length} clips`, picked];
}

async function setUpOffice({ page, t }: ExportPage): Promise<void> {
  await page.getByText(t('office_title'), { exact: true }).click();
  const type = (label: Parameters<typeof t>[0], text: string): Promise<void> =>
    page.getByLabel(t(label), { exact: true }).fill(text);
  await type('office_superior', 'UBND huyện Thọ Xuân');
  await type('office_agency', 'Văn phòng HĐND và UBND');
  await type('office_place', 'Thọ Xuân');
  await page.getByLabel(t('option_group')).selectOption('topic');
}

/** The words of the preview, once it shows the heading of the office. */
function previewed({ page }: ExportPage): Promise<string> {
  return until(
    'the preview',
    () => page.locator('.sheet').innerText(),
    (text) => text.includes('UBND HUYỆN THỌ XUÂN'),
  );
}

/** Exports the collection as a digest for Word, headed by an office and grouped by topic. */
export async function exportDigest(stage: Stage): Promise<string[]> {
  const { popup, folder } = stage;
  // The popup still shows the collection.
  const dialog = await openExportDialog(popup);
  await dialog.page.setViewportSize(SCREEN);
  const titles = await titlesOf(dialog);
  await chooseFormat(dialog, 'docx');
  await setUpOffice(dialog);
  await previewed(dialog);
  const shown = await stage.picture('10-digest', dialog.page);
  const { file, said } = await runExport(dialog, folder);
  const body = strFromU8(unzipSync(readFileSync(file))['word/document.xml'] ?? new Uint8Array());
  const text = body
    .replace(/<[^>]+>/g, '')
    .replaceAll('&amp;', '&')
    .normalize();
  const lacking = titles.filter((title) => !text.includes(title.normalize()));
  if (lacking.length > 0) throw new Error(`the digest lacks ${lacking.join('; ')}`);
  if (!text.includes('UBND HUYỆN THỌ XUÂN')) throw new Error('the digest lacks its heading');
  return [said, `${titles.length} articles, headed by the office, by topic`, shown];
}

/** Prints the collection as PDF, as the browser's print dialog would. */
export async function printDigest(stage: Stage, collection: string): Promise<string[]> {
  const { browser, popup, folder } = stage;
  const dialog = await openExportDialog(popup);
  await dialog.page.locator('input[name="form"][value="pdf"]').check();
  const opening = browser.context.waitForEvent('page');
  await dialog.page.getByRole('button', { name: popup.t('export_print') }).click();
  const sheet: Page = await opening;
  await sheet.locator('.printed-item').nth(FROM_LIST).waitFor();
  const name = await until(
    'the name of the PDF',
    () => sheet.title(),
    (title) => title.includes(collection),
  );
  await sheet.pdf({ path: `${folder}/${name}.pdf`, preferCSSPageSize: true });
  return [`${name}.pdf`];
}
