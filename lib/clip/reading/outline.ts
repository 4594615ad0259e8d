import type { Article } from '../article.ts';
import { type Block, type Inline, inlineText } from '../blocks.ts';

/** A part of an article, as its outline names it. */
export interface OutlineEntry {
  /** `path` of its run in `readingText`. */
  readonly path: string;
  readonly text: string;
  /** 0 for the outermost parts. */
  readonly depth: number;
}

/** Fewer parts need no outline. */
export const FEWEST_PARTS = 3;
/** Letters that a line of bold type may have to be a heading. */
const LONGEST = 140;
const ROMAN = /^(?:phần|chương|mục)?\s*[IVXLC]+\s*[.):\-–]/iu;
const LETTER = /^[A-ZĐ]\s*[.):\-–]\s/u;
const NUMBER = /^\d+(?:\.\d+)*\s*[.):\-–]?\s/u;

/**
 * The parts of an article: its headings; where it has none to speak of, as portals rarely have, the
 * lines in bold type alone, ranked as offices number them (A, I, 1, 1.1). Empty below three parts.
 */
export function outlineOf({ blocks }: Pick<Article, 'blocks'>): OutlineEntry[] {
  const headings = blocks.flatMap((block, at) => {
    if (block.kind !== 'heading') return [];
    return [{ path: String(at), text: line(block.content), rank: block.level }];
  });
  const parts = headings.length >= FEWEST_PARTS ? headings : blocks.flatMap(boldPart);
  const named = parts.filter(({ text }) => text !== '');
  if (named.length < FEWEST_PARTS) return [];
  const ranks = [...new Set(named.map(({ rank }) => rank))].sort((a, b) => a - b);
  return named.map(({ path, text, rank }) => ({ path, text, depth: ranks.indexOf(rank) }));
}

function boldPart(block: Block, at: number) {
  if (block.kind !== 'paragraph' && block.kind !== 'heading') return [];
  const text = line(block.content);
  if (text === '' || text.length > LONGEST) return [];
  if (block.kind === 'paragraph' && !block.content.every(isBold)) return [];
  return [{ path: String(at), text, rank: rankOf(text) }];
}

const line = (content: readonly Inline[]): string =>
  inlineText(content).replace(/\s+/g, ' ').trim();

function isBold(inline: Inline): boolean {
  if (inline.kind === 'strong' || inline.kind === 'break') return true;
  if (inline.kind === 'text') return inline.text.trim() === '';
  return inline.content.every(isBold);
}

function rankOf(text: string): number {
  if (ROMAN.test(text)) return 2;
  if (LETTER.test(text)) return 1;
  const number = NUMBER.exec(text);
  if (number === null) return 2;
  return 3 + (number[0].match(/\.\d/g) ?? []).length;
}
