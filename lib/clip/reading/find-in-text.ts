import { foldMap, foldText } from '../../text/fold.ts';

/** A half-open stretch of a text, in UTF-16 offsets. */
export interface FoundText {
  readonly start: number;
  readonly end: number;
}

const TONE = /[\u0300\u0301\u0303\u0309\u0323]/g;

/**
 * Every place where a text holds what was typed, as search compares: without regard to case, spelling
 * and line ends, and to accents where none were typed. Typed accents count where they stand anywhere;
 * a tone may stand on either vowel (`hoà`, `hòa`). None overlap.
 */
export function findInText(text: string, typed: string): FoundText[] {
  const wanted = foldText(typed).trim().replace(/ +/g, ' ');
  if (wanted === '') return [];
  const { folded, offsets } = foldMap(text);
  const found: FoundText[] = [];
  for (
    let at = folded.indexOf(wanted);
    at !== -1;
    at = folded.indexOf(wanted, at + wanted.length)
  ) {
    found.push({ start: offsets[at] ?? 0, end: offsets[at + wanted.length] ?? text.length });
  }
  const accents = accentKey(typed);
  if (accents === wanted) return found;
  const asTyped = found.filter(({ start, end }) => accentKey(text.slice(start, end)) === accents);
  return asTyped.length > 0 ? asTyped : found;
}

/** Words in lower case, each with its tone behind its letters; for words without accents the folded text. */
function accentKey(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(TONE, '') + (word.match(TONE) ?? []).join(''))
    .join(' ');
}
