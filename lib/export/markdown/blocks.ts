import type { ArticleImage, Block, TableCell } from '../../clip/blocks.ts';
import { printable, safeAddress } from '../printable.ts';
import { tableGrid } from '../table-grid.ts';
import { escapeAddress, escapeText } from './escape.ts';
import { inlineOneLine, inlineParagraph } from './inlines.ts';

function indentAfterFirst(text: string, width: number): string {
  return text.replace(/\n(?=[^\n])/g, `\n${' '.repeat(width)}`);
}

/** Writes a picture; `alt` is escaped already. */
export type PictureMarkdown = (image: ArticleImage, alt: string) => string;

/** The picture where it stands on the web, for files that carry none. */
export function remotePicture({ src }: ArticleImage, alt: string): string {
  const address = safeAddress(src);
  return address === null ? '\\[Ảnh không còn\\]' : `![${alt}](${escapeAddress(address)})`;
}

function figureText(image: ArticleImage, picture: PictureMarkdown): string {
  const caption = escapeText(printable(image.caption ?? '').trim());
  const alt = escapeText(printable(image.alt).trim()) || caption;
  const shown = picture(image, alt);
  return caption === '' ? shown : `${shown}\n\n*${caption}*`;
}

/** A list right under the text of an item stays close to it; anything else stands apart. */
function itemMarkdown(item: readonly Block[], picture: PictureMarkdown): string {
  const [first, second] = item;
  const isTight = item.length === 2 && first?.kind === 'paragraph' && second?.kind === 'list';
  return isTight
    ? item.map((block) => blocksMarkdown([block], 6, picture)).join('\n')
    : blocksMarkdown(item, 6, picture);
}

function listText(block: Extract<Block, { kind: 'list' }>, picture: PictureMarkdown): string {
  return block.items
    .map((item, index) => {
      const marker = block.ordered ? `${index + 1}. ` : '- ';
      const content = itemMarkdown(item, picture);
      return marker + indentAfterFirst(content === '' ? ' ' : content, marker.length);
    })
    .join('\n');
}

/** Blocks squeezed into one line; a Markdown table cell holds no more. */
function cellText(cell: TableCell, picture: PictureMarkdown): string {
  return linesText(cell.content, picture);
}

function linesText(blocks: readonly Block[], picture: PictureMarkdown): string {
  return blocks
    .map((block) => blockLine(block, picture))
    .filter(Boolean)
    .join(' ');
}

function blockLine(block: Block, picture: PictureMarkdown): string {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return inlineOneLine(block.content);
    case 'figure':
      return figureText(block.image, picture).replace(/\s*\n\s*/g, ' ');
    case 'quote':
      return linesText(block.content, picture);
    case 'list':
      return block.items.map((item) => `• ${linesText(item, picture)}`).join(' ');
    case 'table':
      return block.rows
        .map((row) => row.map((cell) => cellText(cell, picture)).join(' · '))
        .join(' ');
  }
}

function tableText(rows: readonly (readonly TableCell[])[], picture: PictureMarkdown): string {
  const grid = tableGrid(rows);
  if (grid.columns === 0) return '';
  const lines = grid.rows.map((row) => {
    const cells = row.map(({ cell, isOrigin }) =>
      cell && isOrigin ? cellText(cell, picture) : '',
    );
    return `| ${cells.join(' | ')} |`;
  });
  const hasHeader = rows[0]?.some(({ header }) => header) === true;
  const header = hasHeader ? lines.slice(0, 1) : [`|${'  |'.repeat(grid.columns)}`];
  const rule = `|${' --- |'.repeat(grid.columns)}`;
  return [...header, rule, ...lines.slice(hasHeader ? 1 : 0)].join('\n');
}

function blockMarkdown(block: Block, headingOffset: number, picture: PictureMarkdown): string {
  switch (block.kind) {
    case 'paragraph':
      return inlineParagraph(block.content);
    case 'heading': {
      const text = inlineOneLine(block.content);
      const level = Math.max(1, Math.min(block.level + headingOffset, 6));
      return text === '' ? '' : `${'#'.repeat(level)} ${text}`;
    }
    case 'list':
      return listText(block, picture);
    case 'table':
      return tableText(block.rows, picture);
    case 'figure':
      return figureText(block.image, picture);
    case 'quote':
      return blocksMarkdown(block.content, 6, picture).replace(/^/gm, '> ').replace(/^> $/gm, '>');
  }
}

/**
 * Blocks as CommonMark with GFM tables, a blank line between them. Spans become empty cells: the
 * text stands where the cell begins.
 *
 * @param headingOffset added to heading levels, which stay between 1 and 6
 */
export function blocksMarkdown(
  blocks: readonly Block[],
  headingOffset: number,
  picture: PictureMarkdown = remotePicture,
): string {
  const parts: string[] = [];
  let wasList: 'ordered' | 'bullets' | null = null;
  for (const block of blocks) {
    const text = blockMarkdown(block, headingOffset, picture);
    if (text === '') continue;
    const list = block.kind === 'list' ? (block.ordered ? 'ordered' : 'bullets') : null;
    // Two lists in a row would run into one; a different marker keeps them apart.
    const isRepeat: boolean = list !== null && list === wasList;
    parts.push(isRepeat && list !== null ? otherMarker(text, list) : text);
    wasList = isRepeat ? null : list;
  }
  return parts.join('\n\n');
}

function otherMarker(text: string, list: 'ordered' | 'bullets'): string {
  return list === 'bullets' ? text.replace(/^- /gm, '* ') : text.replace(/^(\d+)\. /gm, '$1) ');
}
