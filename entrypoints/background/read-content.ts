import { taughtFields } from '../../lib/extension/database/taught.ts';
import { askContent, askLook } from '../../lib/extension/page/ask-content.ts';
import type { PageContent } from '../../lib/extension/page/protocol.ts';
import { db } from './world.ts';

function hostOf(url: string | undefined): string {
  return url !== undefined && URL.canParse(url) ? new URL(url).host : '';
}

/** Whether somebody taught how to read pages of this address's host. */
export async function isTaught(url: string): Promise<boolean> {
  return (await db.taught.get(hostOf(url))) !== undefined;
}

/**
 * What the page of a tab holds, read with what was taught of its host; undefined where it cannot be read.
 * `url` spares a question where it is known.
 */
export async function readContent(tabId: number, url?: string): Promise<PageContent | undefined> {
  const isAnythingTaught = (await db.taught.count()) > 0;
  const address = isAnythingTaught ? (url ?? (await askLook(tabId))?.url) : undefined;
  const content = await askContent(tabId, await taughtFields(db, hostOf(address)));
  return content && asTaught(content);
}

/** A page that has the parts of an article where they were taught is one, whatever it looks like. */
function asTaught(content: PageContent): PageContent {
  const { article, detection } = content;
  if (article === null || !Object.values(article.provenance).includes('taught')) return content;
  const reasons = [...detection.reasons, 'layout that was taught'];
  return { ...content, detection: { ...detection, kind: 'article', confidence: 1, reasons } };
}
