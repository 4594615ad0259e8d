import type { Page } from 'playwright-core';
import type { MessageKey, Translate } from '../../lib/extension/i18n/translate.ts';
import { type Exported, type ExportPage, keepDownload } from './export-page.ts';
import { until } from './until.ts';

/** Drives the popup as a user does: by what it shows, in the language it shows it. */
export interface Popup {
  readonly page: Page;
  readonly t: Translate;
}

export type Face = 'clip' | 'search' | 'collections';

export async function showFace({ page }: Popup, face: Face): Promise<void> {
  await page.locator(`#tab-${face}`).click();
  await page.locator(`#panel[aria-labelledby="tab-${face}"]:not([aria-busy="true"])`).waitFor();
}

/** The value of a text field. */
export function fieldValue({ page, t }: Popup, field: MessageKey): Promise<string> {
  return page.getByLabel(t(field), { exact: true }).inputValue();
}

/** The chips of the field with this label, in order. */
export function chipsOf({ page, t }: Popup, field: MessageKey): Promise<string[]> {
  return chipBox({ page, t }, field).locator('.chip-text').allInnerTexts();
}

function chipBox({ page, t }: Popup, field: MessageKey) {
  const input = page.getByRole('combobox', { name: t(field), exact: true });
  return page.locator('.chip-box').filter({ has: input });
}

/** Types a name into a field of chips and ends it with Enter. */
export async function addChip(popup: Popup, field: MessageKey, name: string): Promise<string[]> {
  const input = chipBox(popup, field).getByRole('combobox');
  await input.fill(name);
  await input.press('Enter');
  return until(
    `chip "${name}"`,
    () => chipsOf(popup, field),
    (chips) => chips.includes(name),
  );
}

/** Presses Save and waits for the line that says that the clip is saved. */
export async function saveClip({ page, t }: Popup): Promise<string> {
  await page.getByRole('button', { name: t('action_save') }).click();
  return page.locator('.saved-line').innerText({ timeout: 30_000 });
}

export interface Found {
  readonly title: string;
  /** What is marked in title and snippet. */
  readonly marks: readonly string[];
}

/** Searches and gives what is listed, best first. */
export async function search(popup: Popup, query: string): Promise<Found[]> {
  const { page, t } = popup;
  await showFace(popup, 'search');
  const box = page.getByRole('combobox', { name: t('search_label'), exact: true });
  const count = page.locator('.results-count');
  await box.fill('');
  await until(
    'the list of recent clips',
    () => count.innerText(),
    (text) => text === t('search_recent'),
  );
  await box.fill(query);
  await until(
    `the answer to "${query}"`,
    async () => [await count.innerText(), await page.locator('.notice').count()] as const,
    ([text, notices]) => notices > 0 || (text !== '' && text !== t('search_recent')),
  );
  const results = await page.locator('.result').all();
  return Promise.all(
    results.map(async (result) => ({
      title: await result.locator('.result-title').innerText(),
      marks: await result.locator('mark').allInnerTexts(),
    })),
  );
}

/** Opens a collection or a tag and gives the titles on it. */
export async function openShelf(popup: Popup, name: string): Promise<string[]> {
  await showFace(popup, 'collections');
  const shelf = popup.page.locator('.shelf-row').filter({ hasText: name });
  await shelf.first().click();
  await popup.page.locator('.shelf-head').waitFor();
  await popup.page.locator('.result').first().waitFor();
  // What is not laid out yet has no inner text, but its words are there.
  const titles = await popup.page.locator('.result-title').allTextContents();
  return titles.map((title) => title.trim());
}

/** Exports the opened shelf to Word, set up as it was last, and keeps the download. */
export async function exportShelf({ page, t }: Popup, folder: string): Promise<Exported> {
  const downloading = page.waitForEvent('download', { timeout: 60_000 });
  await page.getByRole('button', { name: t('export_word') }).click();
  const { file, name } = await keepDownload(await downloading, folder);
  const said = await until(
    'the word on the export',
    () => page.locator('.export-state').innerText(),
    (text) => text === t('export_done', name),
  );
  return { file, said };
}

/** Opens the export dialog on the opened shelf. */
export async function openExportDialog({ page, t }: Popup): Promise<ExportPage> {
  const opening = page.context().waitForEvent('page');
  await page.getByRole('button', { name: t('export_open') }).click();
  const dialog = await opening;
  await dialog.locator('.item-row').first().waitFor();
  return { page: dialog, t };
}
