import { browser } from 'wxt/browser';
import { canKeep, fail, ok, type Result } from '../../../lib/index.ts';
import { askForFiles } from '../../../lib/extension/database/file-jobs.ts';
import type { ReadFailure } from '../../../lib/extension/messages/table.ts';
import { keepFiles } from '../keep-files.ts';
import { db } from '../world.ts';

/**
 * Enters attachments of a clip into the journal and sets the fetching going, through the tab that shows its
 * page or one that is opened behind the others for it. Answered before anything is fetched.
 */
export async function keepFilesMessage({
  clipId,
  urls,
  tabId,
}: {
  clipId: string;
  urls: readonly string[];
  tabId: number | null;
}): Promise<Result<null, ReadFailure>> {
  const row = await db.clips.get(clipId);
  const revision = row && (await db.revisions.get([clipId, row.revision]));
  if (row === undefined || revision === undefined) return fail('unreachable');
  const wanted = revision.article.attachments.filter(
    ({ url, type }) => urls.includes(url) && canKeep(type),
  );
  if (wanted.length === 0) return ok(null);
  const opened =
    tabId === null ? await browser.tabs.create({ url: row.url, active: false }) : undefined;
  await askForFiles(db, {
    clipId,
    revision: row.revision,
    urls: wanted.map(({ url }) => url),
    tabId: tabId ?? opened?.id ?? null,
    isOwnTab: tabId === null,
    now: new Date().toISOString(),
  });
  keepFiles().catch(console.error);
  return ok(null);
}
