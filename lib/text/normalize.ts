/** Invisible characters that portals leave inside words: soft hyphen, zero-width space and joiners, BOM. */
const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;
/** Every kind of white space but the line feed, NBSP included. */
const SPACE = /[^\S\n]+/g;

/**
 * Text as it is kept: NFC, look-alikes of đ mapped (Ð U+00D0, ð, Ɖ U+0189), invisible characters gone.
 * Icelandic and Faroese keep theirs: no Vietnamese syllable has đ behind a letter, save in abbreviations.
 * Length may change; use before offsets are taken.
 */
export function normalizeText(text: string): string {
  return text
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(/(?<![AEIOUYÁÉÍÓÚÝÖÆR])[\u00D0\u0189]/g, 'Đ')
    .replace(/(?<!\p{L})\u00F0/gu, 'đ');
}

/**
 * Anything that a clean line may not hold: white space but single spaces, and every character outside the blocks
 * (Latin, its extensions, general punctuation) where NFC changes nothing; marks that combine are outside.
 */
const UNCLEAN =
  / {2}|[^ -~\u00A1-\u00AC\u00AE-\u00CF\u00D1-\u00EF\u00F1-\u0188\u018A-\u024F\u1E00-\u1EFF\u2010-\u2027\u2030-\u205E]/;

/** Normalised text with runs of white space, NBSP included, as one space and none at the ends. */
export function cleanLine(text: string): string {
  const line = text.trim();
  if (!UNCLEAN.test(line)) return line;
  return normalizeText(line).replace(/\s+/g, ' ').trim();
}

/** As {@link cleanLine}, but line feeds stay, one at a time. */
export function cleanLines(text: string): string {
  return normalizeText(text)
    .replace(SPACE, ' ')
    .replace(/ *\n */g, '\n')
    .replace(/\n+/g, '\n')
    .trim();
}
