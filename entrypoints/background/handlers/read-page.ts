import { citeArticle, fail, ok, type Result } from '../../../lib/index.ts';
import type { PageReading, ReadFailure } from '../../../lib/extension/messages/table.ts';
import { isForbidden } from '../../../lib/extension/page/may-enter.ts';
import { pageState } from '../../../lib/extension/page/page-state.ts';
import { showState } from '../../../lib/extension/page/show-state.ts';
import { readContent } from '../read-content.ts';
import { savedState } from '../saved-state.ts';
import { localisation } from '../world.ts';

/** Reads the page of a tab with everything the popup shows of it, and sets the tab's icon. */
export async function readPage({
  tabId,
}: {
  tabId: number;
}): Promise<Result<PageReading, ReadFailure>> {
  const content = await readContent(tabId);
  if (content === undefined) return fail((await isShut(tabId)) ? 'forbidden' : 'unreachable');
  const article = content.article === null ? null : citeArticle(content.article);
  const saved = await savedState(content.url, () => Promise.resolve(article));
  const { t } = await localisation();
  await showState(tabId, pageState(content.detection.kind, saved), content.detection.datedLinks, t);
  return ok({ url: content.url, detection: content.detection, article, saved });
}

/** Whether it is the settings that keep us out; a tab that is gone is not shut. */
function isShut(tabId: number): Promise<boolean> {
  return isForbidden(tabId).catch(() => false);
}
