/** FNV-1a. */
const BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

/** A number of 32 bits for an id (over its UTF-16 units): clips are told apart without their names. */
export function idHash(id: string): number {
  let hash = BASIS;
  for (let at = 0; at < id.length; at++) {
    hash = Math.imul(hash ^ id.charCodeAt(at), PRIME);
  }
  return hash >>> 0;
}

/** The same of bytes: says whether a segment is the one that was read before. */
export function bytesHash(bytes: Uint8Array): number {
  let hash = BASIS;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, PRIME);
  return hash >>> 0;
}
