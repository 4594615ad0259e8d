/** Pieces of a size that `String.fromCharCode` takes, and a multiple of 3 so that base64 joins. */
const PIECE = 3 * 8192;

/** Bytes as base64 (RFC 4648, section 4). */
export function toBase64(bytes: Uint8Array): string {
  let result = '';
  for (let start = 0; start < bytes.length; start += PIECE) {
    result += btoa(String.fromCharCode(...bytes.subarray(start, start + PIECE)));
  }
  return result;
}

/** The bytes behind base64; undefined where the text is none. */
export function fromBase64(text: string): Uint8Array | undefined {
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(text) || text.length % 4 === 1) return undefined;
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
