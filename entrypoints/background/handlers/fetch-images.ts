import { browser } from 'wxt/browser';
import { fail, ok, type Result } from '../../../lib/index.ts';
import type { ReadFailure } from '../../../lib/extension/messages/table.ts';
import { askLook } from '../../../lib/extension/page/ask-content.ts';
import { type Refetched, refetchImages } from '../../../lib/extension/save/refetch-images.ts';
import { db, saveWorld } from '../world.ts';

const PATIENCE = 20_000;
const LOOK = 500;

/**
 * Fetches the pictures that a clip lacks through a tab of its portal: the one that shows it, or one that is
 * opened behind the others for it and closed again.
 */
export async function fetchImagesMessage({
  clipId,
  tabId,
}: {
  clipId: string;
  tabId: number | null;
}): Promise<Result<Refetched, ReadFailure>> {
  const row = await db.clips.get(clipId);
  if (row === undefined) return fail('unreachable');
  if (tabId !== null) return ok(await refetchImages(db, clipId, saveWorld.fetchImage(tabId)));
  const tab = await browser.tabs.create({ url: row.url, active: false });
  if (tab.id === undefined) return fail('unreachable');
  try {
    if (!(await isThere(tab.id))) return fail('unreachable');
    return ok(await refetchImages(db, clipId, saveWorld.fetchImage(tab.id)));
  } finally {
    await browser.tabs.remove(tab.id).catch(() => undefined); // The user may have closed it.
  }
}

/** Whether the page of a tab answers, in the end. */
async function isThere(tabId: number): Promise<boolean> {
  for (let waited = 0; waited < PATIENCE; waited += LOOK) {
    if ((await askLook(tabId)) !== undefined) return true;
    await new Promise((resolve) => setTimeout(resolve, LOOK));
  }
  return false;
}
