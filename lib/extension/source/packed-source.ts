import { fromBase64 } from '../../index.ts';

/** The markup that an article was taken from, packed. */
export interface PackedSource {
  /** Of the page that it is. */
  readonly url: string;
  /** UTF-8 under gzip (RFC 1952). */
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const MAX_BYTES = 3_000_000;
/** Bytes of a page when it is unpacked; the largest that content scripts fetch has a third of them. */
const MAX_UNPACKED = 30_000_000;

/** What a page sent as its markup; undefined where it is none, or more than is kept. */
export function packedSource(url: string, base64: string): PackedSource | undefined {
  if (base64.length > (MAX_BYTES / 3) * 4 + 4) return undefined;
  const bytes = fromBase64(base64);
  // A few bytes that are no gzip would only be found out when they are needed.
  if (bytes?.[0] !== 0x1f || bytes[1] !== 0x8b) return undefined;
  return { url, bytes: new Uint8Array(bytes) };
}

/** The markup itself; undefined where it is damaged or larger than any page is. */
export async function unpackSource({ bytes }: PackedSource): Promise<string | undefined> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  const decoder = new TextDecoder();
  let html = '';
  let length = 0;
  try {
    for (const reader = stream.getReader(); ;) {
      const { done, value } = await reader.read();
      if (done) return html + decoder.decode();
      length += value.byteLength;
      if (length > MAX_UNPACKED) {
        await reader.cancel();
        return undefined;
      }
      html += decoder.decode(value, { stream: true });
    }
  } catch {
    return undefined; // No gzip after all, or not all of it.
  }
}
