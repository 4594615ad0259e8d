import type { Article } from '../clip/article.ts';
import type { Block } from '../clip/blocks.ts';
import type { Highlight } from '../clip/highlight/highlight.ts';
import { passageFinder } from '../clip/highlight/find-passage.ts';
import { readingText } from '../clip/highlight/reading-text.ts';

/**
 * The passages marked in an article as quotes, in its order, with the notes on them; what is no longer
 * in its text comes last, in the words that were marked.
 */
export function highlightBlocks(
  article: Pick<Article, 'lead' | 'blocks'>,
  highlights: readonly Highlight[],
  hasNotes: boolean,
): Block[] {
  const reading = readingText(article);
  const find = passageFinder(reading);
  return highlights
    .map((highlight) => ({ highlight, at: find(highlight) }))
    .sort((a, b) => (a.at?.start ?? Infinity) - (b.at?.start ?? Infinity) || 0)
    .flatMap(({ highlight, at }): Block[] => {
      const words = at === null ? highlight.quote.exact : reading.text.slice(at.start, at.end);
      const quote: Block = { kind: 'quote', content: paragraphs(words) };
      if (!hasNotes || highlight.note.trim() === '') return [quote];
      return [quote, ...paragraphs(`Ghi chú: ${highlight.note}`)];
    });
}

function paragraphs(words: string): Block[] {
  const lines = words.split('\n').map((line) => line.trim());
  return lines
    .filter((line) => line !== '')
    .map((text) => ({ kind: 'paragraph', content: [{ kind: 'text', text }] }));
}
