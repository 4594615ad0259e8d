import { askFile } from './ask-file.ts';

/** Milliseconds after which an image server is given up. */
const PATIENCE = 20_000;
const MAX_BYTES = 15_000_000;

/** The bytes of an image as the page itself gets them; undefined where it cannot, or beyond 15 MB. */
export async function askImage(
  tabId: number,
  src: string,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const most = MAX_BYTES + 1;
  const part = await askFile(tabId, { src, isFirst: true, most, patience: PATIENCE });
  if (typeof part === 'string' || !part.isLast || part.bytes.length > MAX_BYTES) return undefined;
  return part.bytes.length === 0 ? undefined : part.bytes;
}
