import { browser } from 'wxt/browser';
import { askForFiles, failedFilesOf } from '../../../lib/extension/database/file-jobs.ts';
import { askLook } from '../../../lib/extension/page/ask-content.ts';
import { keepFiles } from '../keep-files.ts';
import { db } from '../world.ts';

/** The tab through which the files of a site are fetched. */
interface FileTab {
  readonly tabId: number | null;
  readonly isOwnTab: boolean;
}

/**
 * Puts the attachments that a batch could not get back in line, through the tab of its list where that still
 * shows the site, or one tab a site that is opened behind the others for them.
 */
export async function retryFilesMessage({ batchId }: { batchId: string }): Promise<null> {
  const batch = await db.batches.get(batchId);
  const tabs = new Map<string, FileTab>();
  for (const { clipId, url, revision } of await failedFilesOf(db, batchId)) {
    const page = (await db.clips.get(clipId))?.url;
    const host = URL.parse(page ?? '')?.host;
    if (page === undefined || host === undefined) continue;
    const tab = tabs.get(host) ?? (await findTab(host, page, batch?.tabId ?? null));
    tabs.set(host, tab);
    const now = new Date().toISOString();
    await askForFiles(db, { clipId, revision, urls: [url], ...tab, batchId, now });
  }
  keepFiles().catch(console.error);
  return null;
}

async function findTab(host: string, page: string, listTab: number | null): Promise<FileTab> {
  const shown = listTab === null ? undefined : (await askLook(listTab))?.url;
  if (URL.parse(shown ?? '')?.host === host) return { tabId: listTab, isOwnTab: false };
  const opened = await browser.tabs.create({ url: page, active: false });
  return { tabId: opened.id ?? null, isOwnTab: true };
}
