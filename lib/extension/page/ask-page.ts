import * as v from 'valibot';
import type { PageList } from '../../index.ts';
import { askTab } from './ask-tab.ts';
import {
  type Fetched,
  type FetchedContent,
  fetchedContentSchema,
  fetchedListSchema,
} from './protocol.ts';

/** Another page of the site that a tab shows, as the tab's page gets it; undefined where no tab answers. */
export async function askPage(
  tabId: number,
  url: string,
): Promise<Fetched<FetchedContent> | undefined> {
  const parsed = v.safeParse(fetchedContentSchema, await askTab(tabId, { ask: 'fetch-page', url }));
  return parsed.success ? parsed.output : undefined;
}

/** The links of the page in a tab, or of another page of its site; undefined where no tab answers. */
export async function askList(
  tabId: number,
  url: string | null,
): Promise<Fetched<PageList> | undefined> {
  const parsed = v.safeParse(fetchedListSchema, await askTab(tabId, { ask: 'read-list', url }));
  return parsed.success ? parsed.output : undefined;
}
