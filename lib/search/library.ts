import type { Clip } from '../clip/clip.ts';
import { indexDelta } from './delta.ts';
import { searchDocument } from './document.ts';
import { findHighlights, type TextRange } from './highlight.ts';
import { openSearchIndex } from './search-index.ts';
import type { HitReason, QueryReading } from './search-result.ts';
import { makeSnippet, type Snippet } from './snippet.ts';
import { memoryStorage } from './storage.ts';

export interface LibraryOptions {
  /** The most hits to give. */
  readonly limit: number;
  /** What relative dates count from. */
  readonly now: Date;
  /** UTF-16 units of a snippet; 240 unless told. */
  readonly snippetLength?: number;
  readonly collectionNames?: ReadonlyMap<string, string>;
}

export interface LibraryHit {
  readonly clip: Clip;
  readonly score: number;
  readonly why: HitReason;
  readonly snippet: Snippet;
  /** Finds in the title, offsets into `clip.article.title`. */
  readonly titleHighlights: readonly TextRange[];
  readonly similar: readonly string[];
}

export interface LibraryResult {
  readonly hits: readonly LibraryHit[];
  readonly total: number;
  readonly read: QueryReading;
}

/**
 * Searches clips that are all in memory, without an index kept anywhere: for the command line and
 * small libraries. Takes about a millisecond a clip; for more than a thousand keep an index.
 */
export async function searchLibrary(
  clips: readonly Clip[],
  query: string,
  { limit, now, snippetLength = 240, collectionNames }: LibraryOptions,
): Promise<LibraryResult> {
  const byId = new Map(clips.map((clip) => [clip.id, clip]));
  const deltas = clips.map((clip) => indexDelta(searchDocument(clip, collectionNames)));
  const index = await openSearchIndex(memoryStorage(), deltas);
  const result = await index.search(query, {
    limit,
    now,
    texts: (ids) =>
      Promise.resolve(
        ids.map((id) => {
          const article = byId.get(id)?.article;
          return article && { title: article.title, text: article.text };
        }),
      ),
  });
  const hits = result.hits.flatMap(({ id, score, why, similar }): LibraryHit[] => {
    const clip = byId.get(id);
    if (clip === undefined) return [];
    const { title, text } = clip.article;
    const snippet = makeSnippet(text, result.query, snippetLength);
    return [
      { clip, score, why, snippet, titleHighlights: findHighlights(title, result.query), similar },
    ];
  });
  return { hits, total: result.total, read: result.read };
}
