import { useEffect, useState } from 'preact/hooks';
import { openSearchIndex, type SearchIndex, type SearchResult } from '../../lib/index.ts';
import { newestClips, readClips } from '../../lib/extension/database/clip-view.ts';
import { indexStorage } from '../../lib/extension/database/index-storage.ts';
import type { ClipDatabase } from '../../lib/extension/database/open.ts';
import type { ClipRow } from '../../lib/extension/database/schema.ts';
import { asError } from './as-error.ts';
import { useLive } from './use-live.ts';

/** How many hits a list shows. */
const LIMIT = 30;

export interface SearchView {
  /** The query that these rows answer. */
  readonly query: string;
  /** Null for an empty query: the rows are the newest clips then. */
  readonly result: SearchResult | null;
  readonly rows: readonly ClipRow[];
}

/**
 * What a query finds, as one types; the newest clips for an empty one. The last answer stays until
 * the next one is there, so that a list never empties between two keystrokes.
 */
export function useSearch(db: ClipDatabase, query: string): SearchView | undefined {
  const index = useLive(() => openIndex(db), [db]);
  const [view, setView] = useState<SearchView>();
  const [failure, setFailure] = useState<unknown>();
  useEffect(() => {
    let isCurrent = true;
    if (index === undefined) return;
    runQuery(db, index, query).then((next) => {
      if (isCurrent) setView(next);
    }, setFailure);
    return () => {
      isCurrent = false;
    };
  }, [db, index, query]);
  if (failure !== undefined) throw asError(failure);
  return view;
}

/** Opens anew whenever any window saves, edits or deletes a clip. */
async function openIndex(db: ClipDatabase): Promise<SearchIndex> {
  const deltas = await db.indexDeltas.toArray();
  return openSearchIndex(
    indexStorage(db),
    deltas.map((delta) => delta.bytes),
  );
}

async function runQuery(db: ClipDatabase, index: SearchIndex, query: string): Promise<SearchView> {
  if (query.trim() === '') {
    return { query, result: null, rows: await newestClips(db, LIMIT) };
  }
  const result = await index.search(query, {
    limit: LIMIT,
    now: new Date(),
    texts: (ids) => readTexts(db, ids),
  });
  const rows = await db.clips.bulkGet(result.hits.map((hit) => hit.id));
  return {
    query,
    result,
    rows: rows.filter((row) => row?.deletedAt === '').filter((row) => row !== undefined),
  };
}

async function readTexts(db: ClipDatabase, ids: readonly string[]) {
  const clips = new Map((await readClips(db, ids)).map((clip) => [clip.id, clip.article]));
  return ids.map((id) => {
    const article = clips.get(id);
    return article && { title: article.title, text: article.text };
  });
}
