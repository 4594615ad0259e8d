import { browser } from 'wxt/browser';
import { exportAddress, type ExportSource } from './export-address.ts';
import { extensionUrl } from './reader-address.ts';

/** Opens the export dialog in a tab of its own. */
export async function openExport(source: ExportSource): Promise<void> {
  await browser.tabs.create({ url: extensionUrl(exportAddress(source)) });
}
