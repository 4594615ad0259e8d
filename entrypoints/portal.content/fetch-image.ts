import type { ImageAnswer } from '../../lib/extension/page/protocol.ts';
import { toBase64 } from './to-base64.ts';

/** Milliseconds after which an image server is given up. */
const TIMEOUT = 20_000;
const MAX_BYTES = 15_000_000;

/**
 * The bytes of an image of this page in Base64, fetched by the page's own rules (its cookies stay
 * here, its cache is used), or null where the page cannot read them.
 */
export async function fetchImage(src: string): Promise<ImageAnswer> {
  try {
    const signal = AbortSignal.timeout(TIMEOUT);
    const get = (cache: RequestCache) => fetch(src, { cache, signal });
    let response = await get('force-cache');
    // The cache keeps failures, too.
    if (!response.ok) response = await get('reload');
    const blob = response.ok ? await response.blob() : undefined;
    return blob === undefined || blob.size > MAX_BYTES ? null : { base64: await toBase64(blob) };
  } catch {
    return null; // Unreachable, too slow, or of another origin: the clip lists it as missing.
  }
}
