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

/** The address if it opens a page or a letter, else null; files carry no other links. */
export function safeAddress(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  return ['http:', 'https:', 'mailto:'].includes(url.protocol) ? url.href : null;
}
