import { findHighlights, type TextRange } from './highlight.ts';
import type { Query } from './query.ts';

/** A piece of a text around what was looked for. */
export interface Snippet {
  /** One line; `…` where something was left out. */
  readonly text: string;
  /** Offsets into `text`. */
  readonly highlights: readonly TextRange[];
}

const GAP = '…';

/**
 * The stretch of `text` of at most `length` UTF-16 units with the most different finds, cut between
 * words; its beginning where nothing was found.
 */
export function makeSnippet(text: string, query: Query, length: number): Snippet {
  const found = findHighlights(text, query);
  const window = bestWindow(text, found, length);
  const start = wordStart(text, window.start);
  const end = wordEnd(text, Math.min(text.length, start + length), start);
  const before = start > 0 ? GAP : '';
  const after = end < text.length ? GAP : '';
  const shift = before.length - start;
  const highlights = found
    .filter((range) => range.start >= start && range.end <= end)
    .map((range) => ({ start: range.start + shift, end: range.end + shift }));
  // One line, and not a unit longer or shorter: highlights are offsets.
  const line = text.slice(start, end).replace(/\s/g, ' ');
  return { text: before + line + after, highlights };
}

function bestWindow(text: string, found: readonly TextRange[], length: number): TextRange {
  let best = { start: 0, end: length };
  let most = -1;
  found.forEach((first, at) => {
    const start = Math.max(0, first.start - Math.floor(length / 4));
    const seen = new Set<string>();
    let value = 0;
    for (let next = at; next < found.length; next++) {
      const range = found[next];
      if (range === undefined || range.end > start + length) break;
      const word = text.slice(range.start, range.end).toLowerCase();
      // A find of several words says more than the same words apart.
      value += seen.has(word) ? 0.1 : word.split(/\s+/).length ** 1.5;
      seen.add(word);
    }
    if (value > most) {
      most = value;
      best = { start, end: start + length };
    }
  });
  return best;
}

/** The beginning of the word at or behind `at`. */
function wordStart(text: string, at: number): number {
  if (at === 0) return 0;
  const blank = text.slice(at - 1, at + 30).search(/\s/);
  return blank < 0 ? safeCut(text, at) : at + blank;
}

/** The end of the last whole word before `at`. */
function wordEnd(text: string, at: number, least: number): number {
  if (at >= text.length || /\s/.test(text.charAt(at))) return at;
  const back = /\s\S*$/.exec(text.slice(Math.max(least, at - 30), at));
  return back === null ? safeCut(text, at) : at - back[0].length;
}

/** Never between the halves of a surrogate pair or before a mark. */
function safeCut(text: string, at: number): number {
  let cut = at;
  while (cut > 0 && /[\uDC00-\uDFFF]|\p{M}/u.test(text.charAt(cut))) cut--;
  return cut;
}
