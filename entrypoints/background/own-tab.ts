import { browser } from 'wxt/browser';
import { askLook } from '../../lib/extension/page/ask-content.ts';

const PATIENCE = 20_000;
const LOOK = 500;

/** Whether the page of a tab that was just opened answers, in the end; `isRight` may ask for a certain one. */
export async function answersInTime(
  tabId: number,
  isRight: (url: string) => boolean = () => true,
): Promise<boolean> {
  for (let waited = 0; waited < PATIENCE; waited += LOOK) {
    const look = await askLook(tabId);
    if (look !== undefined && isRight(look.url)) return true;
    await new Promise((resolve) => setTimeout(resolve, LOOK));
  }
  return false;
}

/** Closes a tab that was opened for our own purposes; the user may have closed it. */
export async function closeOwnTab(tabId: number): Promise<void> {
  await browser.tabs.remove(tabId).catch(() => undefined);
}
