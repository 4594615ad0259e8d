import { browser } from 'wxt/browser';

const PICKER = '/picker.js';

/**
 * Opens the picker over the page of a tab, as the user asked; where it is open already, it closes.
 * False where the browser does not let us into the page: its own pages, or a tab whose permission ended.
 */
export async function startPicker(tabId: number): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: [PICKER] });
    return true;
  } catch {
    return false;
  }
}
