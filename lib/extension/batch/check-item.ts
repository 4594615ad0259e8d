import { fingerprintText } from '../../index.ts';
import type { ClipDatabase } from '../database/open.ts';
import type { BatchItemRow } from '../database/batch-rows.ts';
import type { PageContent } from '../page/protocol.ts';
import { sha256 } from '../sha256.ts';

/** What a check takes from the world. */
export interface CheckWorld {
  readonly db: ClipDatabase;
  readonly now: () => Date;
}

/** Pages about articles, not articles: where portals lead those who ask for an article that is gone. */
const NO_ARTICLE = new Set(['list', 'home']);

/** The page is not there any more, says the site itself. */
export function isGone({ fault, status }: { fault: string; status: number }): boolean {
  return fault === 'http' && (status === 404 || status === 410);
}

/** Compares a page that was read with what was kept of it; the clip itself stays as it is. */
export async function checkItem(
  world: CheckWorld,
  item: BatchItemRow,
  content: PageContent,
): Promise<BatchItemRow> {
  const { article, detection } = content;
  const row = item.clipId === null ? undefined : await world.db.clips.get(item.clipId);
  if (row === undefined) return { ...item, state: 'undone' };
  if (article === null || NO_ARTICLE.has(detection.kind)) return { ...item, state: 'no-article' };
  await noteGone(world.db, row.id, null);
  const isSame = row.fingerprint === (await sha256(fingerprintText(article)));
  return { ...item, state: isSame ? 'unchanged' : 'changed', revision: row.revision };
}

/** Writes down that the page of a clip is gone; the clip is all that is left of it. */
export async function goneItem(world: CheckWorld, item: BatchItemRow): Promise<BatchItemRow> {
  if (item.clipId !== null) await noteGone(world.db, item.clipId, world.now().toISOString());
  return { ...item, state: 'gone' };
}

async function noteGone(db: ClipDatabase, clipId: string, at: string | null): Promise<void> {
  await db.clips
    .where('id')
    .equals(clipId)
    .modify((row) => {
      if (at === null) delete row.goneAt;
      else row.goneAt = at;
    });
}
