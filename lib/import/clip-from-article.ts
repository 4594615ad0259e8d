import { addressKey } from '../clip/address.ts';
import type { Article } from '../clip/article.ts';
import { CLIP_SCHEMA, type Clip } from '../clip/clip.ts';
import { shortHash } from '../clip/short-hash.ts';

/**
 * A clip round an article that nobody has clipped yet. Its id follows from the address alone, so
 * reading the same file twice gives the same ids.
 *
 * @param sequence place in the file, from 1
 * @param readAt UTC, ISO 8601: stands for the moment of saving
 */
export function clipFromArticle(article: Article, sequence: number, readAt: string): Clip {
  return {
    schema: CLIP_SCHEMA,
    id: `article-${shortHash(addressKey(article.canonicalUrl))}`,
    sequence,
    revision: 1,
    savedAt: readAt,
    updatedAt: readAt,
    article,
    tags: [],
    collections: [],
    note: '',
  };
}
