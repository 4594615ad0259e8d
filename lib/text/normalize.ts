/** Invisible characters that portals leave inside words: soft hyphen, zero-width space and joiners, BOM. */
const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;
/** Every kind of white space but the line feed, NBSP included. */
const SPACE = /[^\S\n]+/g;

/**
 * Text as it is kept: NFC, look-alikes of đ mapped (Ð U+00D0, ð, Ɖ U+0189), invisible characters gone.
 * Length may change; use before offsets are taken.
 */
export function normalizeText(text: string): string {
  return text
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(/[\u00D0\u0189]/g, 'Đ')
    .replace(/\u00F0/g, 'đ');
}

/** Normalised text with runs of white space, NBSP included, as one space and none at the ends. */
export function cleanLine(text: string): string {
  return normalizeText(text).replace(/\s+/g, ' ').trim();
}

/** As {@link cleanLine}, but line feeds stay, one at a time. */
export function cleanLines(text: string): string {
  return normalizeText(text)
    .replace(SPACE, ' ')
    .replace(/ *\n */g, '\n')
    .replace(/\n+/g, '\n')
    .trim();
}
