import path from 'node:path';
import type { Download, Page } from 'playwright-core';
import type { ExportFormatId } from '../../lib/index.ts';
import type { Translate } from '../../lib/extension/i18n/translate.ts';
import { until } from './until.ts';

/** The export dialog, driven by what it shows. */
export interface ExportPage {
  readonly page: Page;
  readonly t: Translate;
}

/** A file that was exported, and what was said of it. */
export interface Exported {
  readonly file: string;
  readonly said: string;
}

/** Formats that stand in sight; the others are in a list. */
const IN_SIGHT: readonly string[] = ['docx', 'pdf', 'html', 'xlsx'];

export async function keepDownload(
  download: Download,
  folder: string,
): Promise<{ readonly file: string; readonly name: string }> {
  const name = download.suggestedFilename();
  const file = path.join(folder, name);
  await download.saveAs(file);
  return { file, name };
}

/** Chooses a format. */
export async function chooseFormat(
  { page, t }: ExportPage,
  format: ExportFormatId | 'pdf',
): Promise<void> {
  if (IN_SIGHT.includes(format))
    await page.locator(`input[name="form"][value="${format}"]`).check();
  else await page.getByRole('combobox', { name: t('export_more') }).selectOption(format);
}

/** Presses the export button of the dialog and keeps the download. */
export async function runExport({ page, t }: ExportPage, folder: string): Promise<Exported> {
  const downloading = page.waitForEvent('download', { timeout: 60_000 });
  await page.locator('.run-bar .button-primary').click();
  const { file, name } = await keepDownload(await downloading, folder);
  const said = await until(
    'the word on the export',
    () => page.locator('.run-state').innerText(),
    (text) => text === t('export_done', name),
  );
  return { file, said };
}

/** The titles in the dialog, in their order. */
export function titlesOf({ page }: ExportPage): Promise<string[]> {
  return page.locator('.item-title').allInnerTexts();
}
