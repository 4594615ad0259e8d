import { pageMarkup } from '../../lib/index.ts';
import { toBase64 } from './to-base64.ts';

/** Bytes of a packed page beyond which none is kept. */
const MAX_BYTES = 3_000_000;

/** The markup of a page as it is now, as gzip in Base64; null where that is too much. */
export async function packSource(page: Document): Promise<string | null> {
  const plain = new Blob([pageMarkup(page)]).stream();
  const packed = await new Response(plain.pipeThrough(new CompressionStream('gzip'))).blob();
  return packed.size > MAX_BYTES ? null : toBase64(packed);
}
