import { type Article, canonicalJson } from '../../index.ts';
import { sha256 } from '../sha256.ts';

/**
 * SHA-256 over everything that a revision holds of its page, in hexadecimal: tells damage, which the
 * fingerprint of title and text would miss, from what was stored.
 */
export async function hashBody(article: Article): Promise<string> {
  return sha256(canonicalJson(article));
}
