import * as v from 'valibot';
import { askTab } from './ask-tab.ts';
import { repairArticle, repairLines, type TaughtFields } from '../../index.ts';
import { type PageContent, pageContentSchema, type PageLook, pageLookSchema } from './protocol.ts';

/** Where the page of a tab is and what is selected in it; undefined where it cannot be read. */
export async function askLook(tabId: number): Promise<PageLook | undefined> {
  const parsed = v.safeParse(pageLookSchema, await askTab(tabId, { ask: 'look' }));
  return parsed.success ? parsed.output : undefined;
}

/**
 * What the page of a tab holds, read with the layouts taught of its host; undefined where it cannot be
 * read.
 */
export async function askContent(
  tabId: number,
  taught: readonly TaughtFields[] = [],
): Promise<PageContent | undefined> {
  const answer = await askTab(tabId, { ask: 'extract-page', taught });
  const parsed = v.safeParse(pageContentSchema, answer);
  return parsed.success ? repaired(parsed.output) : undefined;
}

/** What a page held, with text of fonts before Unicode repaired; the article proves in which the portal's name is. */
export function repaired<Content extends PageContent>(content: Content): Content {
  const { article } = content;
  const { portal } = content.detection;
  const text = article === null ? [] : [article.title, ...article.text.split('\n')];
  const [name = portal.name] = repairLines([portal.name, ...text]);
  return {
    ...content,
    detection: { ...content.detection, portal: { ...portal, name } },
    article: article === null ? null : repairArticle(article),
  };
}
