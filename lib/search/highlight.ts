import { findDocumentNumbers } from '../text/document-number.ts';
import { tokenize, type Token } from '../text/tokens.ts';
import { fieldRanges } from './highlight-fields.ts';
import type { Query, QueryWord } from './query.ts';

/** Half-open UTF-16 offsets. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/**
 * Where a query's words stand in a text, on the original letters with all their marks, in order and
 * without overlap. Words that stand side by side as in the query are marked together; of a query
 * with several words, a word is marked on its own only where the text never holds it beside its
 * neighbour, so that `số` of "Kết luận số 01" is not coloured a hundred times. Values of fields are
 * marked where the text prints them; a kind of document (`loai:`) together with its number.
 */
export function findHighlights(text: string, query: Query): TextRange[] {
  const tokens = tokenize(text);
  const ranges = [
    ...wordRanges(tokens, query.words),
    ...numberRanges(text, query.numbers),
    ...fieldRanges(text, tokens, query.filters),
  ];
  return joinRanges(ranges, text);
}

function wordRanges(tokens: readonly Token[], words: readonly QueryWord[]): TextRange[] {
  const matched = tokens.map(({ key }) =>
    words.flatMap((word, at) => (fits(word, key) ? [at] : [])),
  );
  const beside = new Set<number>();
  const besideTokens = new Set<number>();
  matched.forEach((here, at) => {
    const next = matched[at + 1] ?? [];
    for (const word of here) {
      if (!next.includes(word + 1)) continue;
      beside.add(word).add(word + 1);
      besideTokens.add(at).add(at + 1);
    }
  });
  return tokens.filter((_, at) => {
    const here = matched[at] ?? [];
    return here.length > 0 && (besideTokens.has(at) || here.some((word) => !beside.has(word)));
  });
}

function fits(word: QueryWord, key: string): boolean {
  if (key === word.key || word.repairs.includes(key)) return true;
  return word.prefix && key.startsWith(word.key);
}

function numberRanges(text: string, numbers: readonly string[]): TextRange[] {
  if (numbers.length === 0) return [];
  return findDocumentNumbers(text).filter(({ key }) =>
    numbers.some((number) => key.startsWith(number)),
  );
}

/** Sorted, overlaps merged, neighbours with only blanks or punctuation of a number between joined. */
function joinRanges(ranges: readonly TextRange[], text: string): TextRange[] {
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    const between = last === undefined ? '' : text.slice(last.end, start);
    if (last !== undefined && (start <= last.end || /^[ \u00A0]$/.test(between))) {
      last.end = Math.max(last.end, end);
    } else joined.push({ start, end });
  }
  return joined;
}
