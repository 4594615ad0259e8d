import type { Payload } from '../../../lib/extension/messages/table.ts';
import type { Origin } from '../../../lib/extension/messages/receive.ts';
import { askContent } from '../../../lib/extension/page/ask-content.ts';
import { pageState } from '../../../lib/extension/page/page-state.ts';
import { showState } from '../../../lib/extension/page/show-state.ts';
import { savedState } from '../saved-state.ts';
import { localisation } from '../world.ts';

/** Shows what the page in a tab is; only a saved page is asked for its article, to compare. */
export async function pageDetected(
  { url, detection }: Payload<'page-detected'>,
  { tabId }: Origin,
): Promise<null> {
  if (tabId === undefined) return null;
  const saved = await savedState(url, async () => (await askContent(tabId))?.article ?? null);
  const { t } = await localisation();
  await showState(tabId, pageState(detection.kind, saved), t);
  return null;
}
