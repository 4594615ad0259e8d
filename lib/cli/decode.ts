/** How far into a page its declaration of an encoding is looked for, in bytes. */
const DECLARATION_LIMIT = 4096;
const META_CHARSET = /<meta[^>]+charset\s*=\s*["']?\s*([a-z0-9_:.-]+)/i;
const XML_ENCODING = /^\s*<\?xml[^>]+encoding\s*=\s*["']([a-z0-9_:.-]+)["']/i;
/** What old Vietnamese text is in where it says nothing and is not UTF-8. */
const FALLBACK = 'windows-1258';

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** The encoding the page declares, as browsers read it: a declared UTF-16 means UTF-8 here. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, DECLARATION_LIMIT));
  const label = META_CHARSET.exec(head)?.[1] ?? XML_ENCODING.exec(head)?.[1] ?? null;
  return label !== null && /^utf-?16/i.test(label) ? 'utf-8' : label;
}

function decode(bytes: Uint8Array, encoding: string, fatal: boolean): string | null {
  try {
    return new TextDecoder(encoding, { fatal }).decode(bytes);
  } catch {
    return null; // an unknown label, or bytes that this encoding cannot hold
  }
}

/** Text by its byte order mark, else as UTF-8 where it is valid, else as windows-1258. */
export function decodeText(bytes: Uint8Array): string {
  const mark = byteOrderMark(bytes);
  if (mark !== null) return decode(bytes, mark, false) ?? '';
  return decode(bytes, 'utf-8', true) ?? decode(bytes, FALLBACK, false) ?? '';
}

/** A page, as browsers decode it: by byte order mark, declared `charset`, else as text. */
export function decodePage(bytes: Uint8Array): string {
  const declared = byteOrderMark(bytes) === null ? declaredEncoding(bytes) : null;
  const text = declared === null ? null : decode(bytes, declared, false);
  return text ?? decodeText(bytes);
}
