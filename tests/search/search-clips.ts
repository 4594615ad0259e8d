import {
  indexDelta,
  memoryStorage,
  openSearchIndex,
  searchDocument,
  type Clip,
  type HitText,
  type SearchResult,
} from '../../lib/index.ts';
import { NOW } from './make-clips.ts';

/** The ten best clips for a query; confirmed on the texts unless told otherwise. */
export async function searchClips(
  clips: readonly Clip[],
  query: string,
  isConfirmed = true,
): Promise<SearchResult> {
  const deltas = clips.map((clip) => indexDelta(searchDocument(clip)));
  const index = await openSearchIndex(memoryStorage(), deltas);
  const byId = new Map(clips.map(({ id, article }) => [id, article]));
  const texts = (ids: readonly string[]): Promise<(HitText | undefined)[]> =>
    Promise.resolve(
      ids.map((id) => {
        const article = byId.get(id);
        return article && { title: article.title, text: article.text };
      }),
    );
  return index.search(query, { limit: 10, now: NOW, ...(isConfirmed && { texts }) });
}

/** Ids of the same. */
export async function findClips(
  clips: readonly Clip[],
  query: string,
  isConfirmed = true,
): Promise<string[]> {
  return (await searchClips(clips, query, isConfirmed)).hits.map(({ id }) => id);
}
