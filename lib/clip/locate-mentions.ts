import type { Article } from './article.ts';
import { type Block, type Inline, inlineText } from './blocks.ts';
import type { Citation } from './citation.ts';

/** A mention inside one run of inline content: half-open UTF-16 offsets into the run's plain text. */
export interface LocatedMention {
  readonly start: number;
  readonly end: number;
  readonly mention: Citation;
}

export interface MentionMap {
  /** Mentions of the lead. */
  readonly lead: readonly LocatedMention[];
  /** Mentions of each paragraph and heading, by the run itself. */
  readonly runs: ReadonlyMap<readonly Inline[], readonly LocatedMention[]>;
}

/**
 * Where an article's mentions stand in its lead and blocks. A run whose text was changed by hand is
 * left out, and its mentions with it: their offsets are those of the extracted text.
 */
export function locateMentions(article: Article): MentionMap {
  const runs = new Map<readonly Inline[], readonly LocatedMention[]>();
  const lead = article.lead ?? '';
  let cursor = article.text.startsWith(lead) ? lead.length : 0;
  for (const run of textRuns(article.blocks)) {
    const text = inlineText(run);
    const start = text === '' ? -1 : article.text.indexOf(text, cursor);
    if (start < 0) continue;
    cursor = start + text.length;
    const found = within(article.directives, start, cursor);
    if (found.length > 0) runs.set(run, found);
  }
  return { lead: cursor === 0 ? [] : within(article.directives, 0, lead.length), runs };
}

function within(mentions: readonly Citation[], from: number, to: number): LocatedMention[] {
  return mentions
    .filter(({ start, end }) => start >= from && end <= to)
    .map((mention) => ({ start: mention.start - from, end: mention.end - from, mention }));
}

/** Paragraphs and headings in reading order, those inside lists, tables and quotes included. */
function textRuns(blocks: readonly Block[]): (readonly Inline[])[] {
  return blocks.flatMap((block): (readonly Inline[])[] => {
    switch (block.kind) {
      case 'paragraph':
      case 'heading':
        return [block.content];
      case 'list':
        return block.items.flatMap(textRuns);
      case 'quote':
        return textRuns(block.content);
      case 'table':
        return block.rows.flatMap((row) => row.flatMap((cell) => textRuns(cell.content)));
      case 'figure':
        return [];
    }
  });
}
