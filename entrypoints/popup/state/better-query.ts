import { foldText, type SearchResult, tokenize } from '../../../lib/index.ts';

/**
 * The query with its repairs, for "Ý bạn là …?"; null where nothing was repaired. A repaired word is
 * spelt as the first title that holds it spells it, since the index knows no accents.
 */
export function betterQuery(
  { query, read }: SearchResult,
  titles: readonly string[],
): string | null {
  if (read.repairs.length === 0) return null;
  let better = '';
  let at = 0;
  for (const word of query.words) {
    const repair = read.repairs.find(({ from }) => from === word.text);
    if (repair === undefined || word.start < at) continue;
    better += query.text.slice(at, word.start) + spelt(repair.to, titles);
    at = word.end;
  }
  better += query.text.slice(at);
  if (foldText(better) === foldText(query.text)) return null;
  // Plain words that a title holds in one piece are spelt as it spells them all.
  const isPlain = query.filters.length === 0;
  return isPlain ? spelt(better.trim(), titles) : better.trim();
}

function spelt(words: string, titles: readonly string[]): string {
  const keys = tokenize(words).map(({ key }) => key);
  for (const title of titles) {
    const tokens = tokenize(title);
    const first = tokens.findIndex((_, at) =>
      keys.every((key, on) => tokens[at + on]?.key === key),
    );
    const last = tokens[first + keys.length - 1];
    const start = tokens[first]?.start;
    if (start !== undefined && last !== undefined) {
      return title.slice(start, last.end).toLocaleLowerCase('vi');
    }
  }
  return words;
}
