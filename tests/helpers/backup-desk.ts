import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { openExtensionPage } from '../../scripts/browser/pages.ts';
import { readWords } from '../../scripts/browser/words.ts';
import type { Desk } from './extension.ts';

const t = readWords('vi');

/** The page of backups, without the file pickers of the system, which no test can answer. */
export async function openBackups(desk: Desk): Promise<Page> {
  const page = await openExtensionPage(desk, 'library.html#backup', { width: 1366, height: 768 });
  await page.evaluate('delete window.showSaveFilePicker');
  await page.getByRole('heading', { name: t('backup_make_title') }).waitFor();
  return page;
}

/** Makes a backup and gives its bytes. */
export async function makeBackup(page: Page, password?: string): Promise<Buffer> {
  if (password !== undefined) {
    await page.getByLabel(t('backup_lock')).check();
    await page.getByLabel(t('backup_password'), { exact: true }).fill(password);
    await page.getByLabel(t('backup_password_again')).fill(password);
  }
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: t('backup_make'), exact: true }).click(),
  ]);
  await page.locator('.backup-done').waitFor();
  return readFileSync(await download.path());
}

export async function chooseBackup(page: Page, buffer: Buffer): Promise<void> {
  const input = page.locator('input[type=file]');
  const mimeType = 'application/octet-stream';
  await input.setInputFiles([{ name: 'thu.trichluc', mimeType, buffer }]);
}
