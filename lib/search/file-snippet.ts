import { findHighlights } from './highlight.ts';
import type { Query } from './query.ts';
import { makeSnippet, type Snippet } from './snippet.ts';
import type { HitText } from './text-rank.ts';

/** Where in a clip's files a query's words stand. */
export interface FileSnippet {
  /** Of the file, as the page calls it. */
  readonly name: string;
  /** From 1; null where the file has no pages. */
  readonly page: number | null;
  readonly snippet: Snippet;
}

/** UTF-16 units looked at in one piece; a printed page has half of it. */
const PIECE = 5_000;
/** Pieces looked through at most: a find further behind is a hit without an excerpt. */
const MOST_PIECES = 250;

interface Piece {
  readonly page: number | null;
  readonly text: string;
}

/** Pages, and long ones in pieces that end with a line. */
function piecesOf(text: string): Piece[] {
  const pages = text.split('\f');
  return pages.flatMap((whole, at) => {
    const page = pages.length > 1 ? at + 1 : null;
    const pieces: Piece[] = [];
    for (let start = 0; start < whole.length;) {
      const line = whole.lastIndexOf('\n', start + PIECE);
      const end =
        start + PIECE >= whole.length ? whole.length : line > start ? line + 1 : start + PIECE;
      pieces.push({ page, text: whole.slice(start, end) });
      start = end;
    }
    return pieces;
  });
}

/**
 * The best excerpt of a clip's files: the first that holds as many of the query's words as there are, else the
 * one with the most; null where none holds more of them than the article itself.
 */
export function makeFileSnippet(
  { text: article, files }: HitText,
  query: Query,
  length: number,
): FileSnippet | null {
  if (files === undefined) return null;
  const wanted = query.words.length + query.numbers.length;
  let best: FileSnippet | null = null;
  let most = countWords({ text: article, highlights: findHighlights(article, query) });
  let left = MOST_PIECES;
  for (const { name, text } of files) {
    for (const piece of piecesOf(text)) {
      if (left-- <= 0) return best;
      const snippet = makeSnippet(piece.text, query, length);
      const held = countWords(snippet);
      if (held <= most) continue;
      most = held;
      best = { name, page: piece.page, snippet };
      if (held >= wanted) return best;
    }
  }
  return best;
}

/** Different words that are marked. */
function countWords({ text, highlights }: Snippet): number {
  const words = highlights.flatMap(({ start, end }) =>
    text.slice(start, end).toLowerCase().split(/\s+/),
  );
  return new Set(words).size;
}
