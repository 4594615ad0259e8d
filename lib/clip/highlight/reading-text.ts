import type { Article } from '../article.ts';
import { type ArticleImage, type Block, type Inline, inlineText } from '../blocks.ts';

/** A run of text as a reader draws it: a lead, paragraph, heading or caption. */
export interface ReadingRun {
  /** `lead`, or indexes from the outermost block inwards: `4`, `7.2.0` (item), `9.1.0.0` (row, cell). */
  readonly path: string;
  /** UTF-16 offset into the whole. */
  readonly start: number;
  readonly text: string;
  /** What bears it: the content of a paragraph or heading, or the picture of a caption; null for the lead. */
  readonly of: readonly Inline[] | ArticleImage | null;
}

/** All that is read of an article, in the order in which it is drawn. */
export interface ReadingText {
  /** The runs, a line feed between two. */
  readonly text: string;
  readonly runs: readonly ReadingRun[];
}

/** The text that highlights are anchored in, and that finding in the page goes over. */
export function readingText({ lead, blocks }: Pick<Article, 'lead' | 'blocks'>): ReadingText {
  const runs: ReadingRun[] = [];
  let start = 0;
  const add: AddRun = (path, text, of) => {
    runs.push({ path, start, text, of });
    start += text.length + 1;
  };
  if (lead !== null) add('lead', lead, null);
  walk(blocks, '', add);
  return { text: runs.map(({ text }) => text).join('\n'), runs };
}

type AddRun = (path: string, text: string, of: ReadingRun['of']) => void;

function walk(blocks: readonly Block[], above: string, add: AddRun): void {
  for (const [index, block] of blocks.entries()) {
    const path = `${above}${index}`;
    switch (block.kind) {
      case 'paragraph':
      case 'heading':
        add(path, inlineText(block.content), block.content);
        break;
      case 'figure':
        if (block.image.caption !== null) add(path, block.image.caption, block.image);
        break;
      case 'quote':
        walk(block.content, `${path}.`, add);
        break;
      case 'list':
        for (const [item, inner] of block.items.entries()) walk(inner, `${path}.${item}.`, add);
        break;
      case 'table':
        for (const [row, cells] of block.rows.entries())
          for (const [cell, { content }] of cells.entries())
            walk(content, `${path}.${row}.${cell}.`, add);
    }
  }
}

/** The run at an offset: the last that begins at or before it; undefined in an empty text. */
export function runAt({ runs }: ReadingText, offset: number): ReadingRun | undefined {
  return runs[runIndexAt(runs, offset)];
}

/** Index of the run at an offset, -1 in an empty text. */
export function runIndexAt(runs: readonly ReadingRun[], offset: number): number {
  let low = 0;
  let high = runs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((runs[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return runs.length === 0 ? -1 : low;
}
