import { readPage } from './read-page.ts';

/** Reads the page of a tab again, for its icon's sake. */
export async function refreshIcon({ tabId }: { tabId: number }): Promise<null> {
  await readPage({ tabId });
  return null;
}
