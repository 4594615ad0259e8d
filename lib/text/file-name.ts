import { cleanLine } from './normalize.ts';

/** Control characters, halves of pairs, non-characters, and marks that turn the reading direction. */
const UNPRINTABLE =
  /\p{Cc}|\p{Cs}|[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFDD0-\uFDEF\uFFFE\uFFFF]/gu;
/** UTF-8 bytes before the extension; with it the name stays far below the 255 of file systems. */
export const MOST_NAME_BYTES = 120;
/** Device names that Windows keeps for itself, with any extension. */
const RESERVED = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])\s*(?:\.|$)/i;

/**
 * A file name without extension that every desktop system takes: NFC, no `<>:"/\|?*` or control
 * characters, no dot or space at the ends, no Windows device name, at most 120 bytes of UTF-8,
 * cut between words where one is near. `fallback` stands in where nothing is left.
 *
 * @param mostBytes a smaller limit, for a part of a name
 */
export function fileName(
  text: string,
  fallback = 'trich-luc',
  mostBytes = MOST_NAME_BYTES,
): string {
  const safe = cleanLine(text)
    .replace(UNPRINTABLE, ' ')
    .replace(/[/\\|]/g, '-')
    .replace(/[<>:"?*]/g, ' ')
    .replace(/\s+/g, ' ');
  const name = trimEnds(cutBytes(trimEnds(safe), mostBytes));
  if (name === '') return fallback;
  return RESERVED.test(name) ? trimEnds(cutBytes(`_${name}`, mostBytes)) : name;
}

function trimEnds(name: string): string {
  return name.replace(/^[\s.]+|[\s.]+$/g, '');
}

/** How long a text is in UTF-8; it holds no halves of pairs. */
export function utf8Bytes(text: string): number {
  let bytes = 0;
  for (const character of text) bytes += utf8Length(character);
  return bytes;
}

function utf8Length(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}

function cutBytes(name: string, mostBytes: number): string {
  let bytes = 0;
  let end = 0;
  let lastSpace = 0;
  for (const { segment, index } of graphemes(name)) {
    for (const character of segment) bytes += utf8Length(character);
    if (bytes > mostBytes) return name.slice(0, lastSpace > end * 0.6 ? lastSpace : end);
    if (segment === ' ') lastSpace = index;
    end = index + segment.length;
  }
  return name;
}

let segmenter: Intl.Segmenter | undefined;

/** A base with its marks, an emoji with its joiners: never cut inside one. */
function graphemes(text: string): Iterable<{ segment: string; index: number }> {
  segmenter ??= new Intl.Segmenter('vi', { granularity: 'grapheme' });
  return segmenter.segment(text);
}
