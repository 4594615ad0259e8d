import { browser } from 'wxt/browser';
import { resumeBatch } from '../../../lib/extension/batch/journal.ts';
import type { ClipDatabase } from '../../../lib/extension/database/open.ts';
import type { BatchRow } from '../../../lib/extension/database/batch-rows.ts';
import { askList } from '../../../lib/extension/page/ask-page.ts';

const PATIENCE = 30_000;
const LOOK = 500;

/**
 * Opens the list of a batch in a tab behind this one and lets the batch go on through it; false where the
 * list cannot be read there (a site whose pages the browser only opens to us by a click on the icon): the
 * batch waits on then, for that tab.
 */
export async function reopenList(db: ClipDatabase, batch: BatchRow): Promise<boolean> {
  if (batch.url === null) return false;
  const tab = await browser.tabs.create({ url: batch.url, active: false });
  if (tab.id === undefined) return false;
  for (let waited = 0; waited < PATIENCE; waited += LOOK) {
    await new Promise((resolve) => setTimeout(resolve, LOOK));
    if ((await askList(tab.id, null)) === undefined) continue;
    await resumeBatch(db, batch.id, tab.id);
    return true;
  }
  await db.batches.update(batch.id, { tabId: tab.id });
  return false;
}
