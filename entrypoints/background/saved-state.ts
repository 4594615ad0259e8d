import { addressKey, type Article, fingerprintText } from '../../lib/index.ts';
import { findByAddress } from '../../lib/extension/database/clip-view.ts';
import { sha256 } from '../../lib/extension/sha256.ts';
import { db } from './world.ts';

/** Whether a page is saved, and whether its article reads otherwise now. No request is made. */
export async function savedState(
  url: string,
  readArticle: () => Promise<Article | null>,
): Promise<{ clipId: string; isChanged: boolean } | null> {
  const row = await findByAddress(db, addressKey(url));
  if (row === undefined) return null;
  const article = await readArticle();
  const isChanged =
    article !== null && (await sha256(fingerprintText(article))) !== row.fingerprint;
  return { clipId: row.id, isChanged };
}
