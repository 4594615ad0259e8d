import * as v from 'valibot';
import { askTab } from './ask-tab.ts';
import { type PageContent, pageContentSchema } from './protocol.ts';

/** What the page of a tab holds; undefined where it cannot be read. */
export async function askContent(tabId: number): Promise<PageContent | undefined> {
  const answer = await askTab(tabId, { ask: 'extract-page' });
  const parsed = v.safeParse(pageContentSchema, answer);
  return parsed.success ? parsed.output : undefined;
}
