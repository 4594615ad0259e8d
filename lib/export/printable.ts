/** What XML 1.0 cannot hold (control characters, lone surrogates, non-characters). */
const NOT_XML =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
/** Embeddings, overrides and isolates, which could make a printed title read backwards. */
const BIDI_CONTROLS = /[\u202A-\u202E\u2066-\u2069]/g;

/** Text for a document meant for people: one line, no control characters, no reversed reading. */
export function printable(text: string): string {
  return text.replace(/\s+/g, ' ').replace(NOT_XML, '').replace(BIDI_CONTROLS, '');
}

/** As {@link printable}, for text whose own lines count, such as a note. */
export function printableLines(text: string): string[] {
  return text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => printable(line).trim())
    .filter((line) => line !== '');
}

/** What browsers let stand in an address and RFC 3986 does not; other readers refuse the link. */
const NOT_URI = /[[\]|^`{}\\"<>]|%(?![0-9A-Fa-f]{2})|(?<=#.*)#/g;

function percentEncoded(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}

/**
 * The address if it opens a page or a letter, spelled as RFC 3986 wants it, else null; files carry
 * no other links.
 */
export function safeAddress(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { protocol, origin, href } = new URL(address);
  if (!['http:', 'https:', 'mailto:'].includes(protocol)) return null;
  const start = protocol === 'mailto:' ? protocol.length : href.indexOf('/', protocol.length + 2);
  // A host of its own kind (`[::1]`) may hold brackets.
  const hostEnd = start === -1 ? origin.length : start;
  return href.slice(0, hostEnd) + href.slice(hostEnd).replace(NOT_URI, percentEncoded);
}
