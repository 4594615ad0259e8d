/**
 * The text of a file: UTF-16 by its byte order mark, else UTF-8; what is not UTF-8 comes from a
 * Vietnamese Windows of old, whose code page (1258) writes tone marks behind their letters.
 */
export function decodeFile(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return isMostlyText(bytes)
      ? new TextDecoder('windows-1258').decode(bytes).normalize('NFC')
      : new TextDecoder().decode(bytes);
  }
}

/** Text has no zero bytes; files of programs do. */
function isMostlyText(bytes: Uint8Array): boolean {
  return !bytes.subarray(0, 4096).includes(0);
}
