import type { Payload } from '../../../lib/extension/messages/table.ts';
import type { Origin } from '../../../lib/extension/messages/receive.ts';
import { pageState } from '../../../lib/extension/page/page-state.ts';
import { showState } from '../../../lib/extension/page/show-state.ts';
import { isTaught, readContent } from '../read-content.ts';
import { savedState } from '../saved-state.ts';
import { localisation } from '../world.ts';

/**
 * Shows what the page in a tab is; only a saved page is asked for its article, to compare, and a page of a
 * host that somebody taught, where it looks like no article by itself.
 */
export async function pageDetected(
  { url, detection }: Payload<'page-detected'>,
  { tabId }: Origin,
): Promise<null> {
  if (tabId === undefined) return null;
  let content: ReturnType<typeof readContent> | undefined;
  const read = () => (content ??= readContent(tabId, url));
  const saved = await savedState(url, async () => (await read())?.article ?? null);
  const isUnknown = saved === null && pageState(detection.kind, null) !== 'article';
  const kind =
    isUnknown && (await isTaught(url))
      ? ((await read())?.detection.kind ?? detection.kind)
      : detection.kind;
  const { t } = await localisation();
  await showState(tabId, pageState(kind, saved), detection.datedLinks, t);
  return null;
}
