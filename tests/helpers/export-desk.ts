import type { Page } from 'playwright-core';
import type { ExportPage } from '../../scripts/browser/export-page.ts';
import { openExtensionPage } from '../../scripts/browser/pages.ts';
import { readWords } from '../../scripts/browser/words.ts';
import type { Desk } from './extension.ts';

/** An office screen. */
export const SCREEN = { width: 1366, height: 768 };

/** The export dialog on everything that is kept, or on what its address names. */
export async function openDialog(desk: Desk, source = 'search='): Promise<ExportPage> {
  const page: Page = await openExtensionPage(desk, `export.html?${source}`, SCREEN);
  await page.locator('.item-row').first().waitFor();
  return { page, t: readWords('vi') };
}
