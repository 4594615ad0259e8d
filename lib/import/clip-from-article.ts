import { addressKey } from '../clip/address.ts';
import type { Article } from '../clip/article.ts';
import { CLIP_SCHEMA, type Clip } from '../clip/clip.ts';

const OFFSET = 0xcbf29ce484222325n;
const PRIME = 0x100000001b3n;

/** FNV-1a, 64 bits, over UTF-8: 16 hexadecimal digits. Not for secrets; tells addresses apart. */
function fingerprint(text: string): string {
  let hash = OFFSET;
  for (const byte of new TextEncoder().encode(text)) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * PRIME);
  }
  return hash.toString(16).padStart(16, '0');
}

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
    id: `article-${fingerprint(addressKey(article.canonicalUrl))}`,
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
