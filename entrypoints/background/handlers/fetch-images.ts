import { browser } from 'wxt/browser';
import { fail, ok, type Result } from '../../../lib/index.ts';
import type { ReadFailure } from '../../../lib/extension/messages/table.ts';
import { type Refetched, refetchImages } from '../../../lib/extension/save/refetch-images.ts';
import { answersInTime, closeOwnTab } from '../own-tab.ts';
import { db, saveWorld } from '../world.ts';

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
    if (!(await answersInTime(tab.id))) return fail('unreachable');
    return ok(await refetchImages(db, clipId, saveWorld.fetchImage(tab.id)));
  } finally {
    await closeOwnTab(tab.id);
  }
}
