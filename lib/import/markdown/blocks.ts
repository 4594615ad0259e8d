import { marked, type MarkedToken, type Token } from 'marked';
import {
  inlineText,
  type ArticleImage,
  type Block,
  type HeadingLevel,
  type Inline,
  type TableCell,
} from '../../clip/blocks.ts';
import { htmlBlocks } from './html-blocks.ts';
import { imageOf, inlinesOf, knownTokens } from './inlines.ts';

const LEVELS: readonly HeadingLevel[] = [1, 2, 3, 4, 5, 6];

/** Line feeds at the ends of a run say nothing. */
function trimBreaks(content: readonly Inline[]): Inline[] {
  let start = 0;
  let end = content.length;
  const isBlank = (inline: Inline | undefined): boolean =>
    inline !== undefined &&
    (inline.kind === 'break' || (inline.kind === 'text' && inline.text.trim() === ''));
  while (start < end && isBlank(content[start])) start += 1;
  while (end > start && isBlank(content[end - 1])) end -= 1;
  return content.slice(start, end);
}

function paragraph(content: readonly Inline[]): Block[] {
  const trimmed = trimBreaks(content);
  return trimmed.length === 0 ? [] : [{ kind: 'paragraph', content: trimmed }];
}

/** A run of tokens in which pictures stand between text: figures of their own, in order. */
function flowBlocks(tokens: readonly Token[]): Block[] {
  const blocks: Block[] = [];
  let run: Token[] = [];
  const flush = (): void => {
    blocks.push(...paragraph(inlinesOf(run)));
    run = [];
  };
  for (const token of knownTokens(tokens)) {
    const image = token.type === 'image' ? token : linkedImage(token);
    if (image === null) run.push(token);
    else {
      flush();
      blocks.push({ kind: 'figure', image: imageOf(image) });
    }
  }
  flush();
  return blocks;
}

/** The picture of a link that holds nothing else: a preview of the same picture at full size. */
function linkedImage(token: MarkedToken): Extract<MarkedToken, { type: 'image' }> | null {
  if (token.type !== 'link') return null;
  const inner = knownTokens(token.tokens);
  const only = inner.length === 1 ? inner[0] : undefined;
  return only?.type === 'image' ? only : null;
}

function cellOf(cell: { tokens: Token[]; header: boolean }): TableCell {
  return {
    header: cell.header,
    colspan: 1,
    rowspan: 1,
    content: paragraph(inlinesOf(cell.tokens)),
  };
}

function tableBlock(token: Extract<MarkedToken, { type: 'table' }>): Block {
  const header = token.header.map(cellOf);
  const isEmpty = header.every(({ content }) => content.length === 0);
  const rows = token.rows.map((row) => row.map(cellOf));
  return { kind: 'table', rows: isEmpty ? rows : [header, ...rows] };
}

function blockOf(token: MarkedToken): Block[] {
  switch (token.type) {
    case 'heading': {
      const content = inlinesOf(token.tokens);
      const level = LEVELS[token.depth - 1] ?? 6;
      return content.length === 0 ? [] : [{ kind: 'heading', level, content }];
    }
    case 'paragraph':
      return flowBlocks(token.tokens);
    case 'text':
      return flowBlocks(token.tokens ?? [token]);
    case 'list':
      return [
        {
          kind: 'list',
          ordered: token.ordered,
          items: token.items.map((item) => blocksOf(item.tokens)),
        },
      ];
    case 'blockquote':
      return [{ kind: 'quote', content: blocksOf(token.tokens) }];
    case 'table':
      return [tableBlock(token)];
    case 'code':
      return paragraph(
        token.text
          .split('\n')
          .flatMap((line, index): Inline[] => [
            ...(index > 0 ? [{ kind: 'break' } as const] : []),
            { kind: 'text', text: line },
          ]),
      );
    case 'html':
      if (/^\s*<table\b/i.test(token.text)) return htmlBlocks(token.text);
      return paragraph(inlinesOf(marked.lexer(token.text.replace(/<[^>]*>/g, ' '))));
    default:
      return [];
  }
}

/** A line in italics right under a picture is its caption: so our own Markdown prints it. */
function withCaptions(blocks: readonly Block[]): Block[] {
  const bound: Block[] = [];
  for (const block of blocks) {
    const above = bound.at(-1);
    const caption = block.kind === 'paragraph' ? soleEmphasis(block.content) : null;
    if (caption !== null && above?.kind === 'figure' && above.image.caption === null) {
      const image: ArticleImage = { ...above.image, caption };
      bound[bound.length - 1] = { kind: 'figure', image };
    } else bound.push(block);
  }
  return bound;
}

function soleEmphasis(content: readonly Inline[]): string | null {
  const only = content.length === 1 ? content[0] : undefined;
  return only?.kind === 'em' ? inlineText(only.content).trim() : null;
}

function blocksOf(tokens: readonly Token[]): Block[] {
  return withCaptions(knownTokens(tokens).flatMap(blockOf));
}

/**
 * CommonMark with GFM tables as blocks. Tables in HTML keep their merged cells; of other markup the
 * text is kept. Pictures become figures, with a line in italics under them as the caption.
 */
export function markdownBlocks(markdown: string): Block[] {
  return blocksOf(marked.lexer(markdown, { gfm: true }));
}
