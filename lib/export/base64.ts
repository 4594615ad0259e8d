/** Pieces of a size that `String.fromCharCode` takes, and a multiple of 3 so that base64 joins. */
const PIECE = 3 * 8192;

/** Bytes as base64 (RFC 4648, section 4). */
export function base64(bytes: Uint8Array): string {
  let result = '';
  for (let start = 0; start < bytes.length; start += PIECE) {
    result += btoa(String.fromCharCode(...bytes.subarray(start, start + PIECE)));
  }
  return result;
}
