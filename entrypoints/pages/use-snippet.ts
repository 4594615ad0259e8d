import { makeSnippet, type SearchResult } from '../../lib/index.ts';
import { readClip } from '../../lib/extension/database/clip-view.ts';
import type { ClipDatabase } from '../../lib/extension/database/open.ts';
import { useLive } from './use-live.ts';

const LENGTH = 160;

/** The part of a clip's text that a query found, with its highlights; null without a query. */
export function useSnippet(
  db: ClipDatabase,
  clipId: string,
  query: SearchResult['query'] | null,
): ReturnType<typeof makeSnippet> | null | undefined {
  return useLive(async () => {
    if (query === null) return null;
    const read = await readClip(db, clipId);
    return read === undefined ? null : makeSnippet(read.clip.article.text, query, LENGTH);
  }, [clipId, query]);
}
