import { blockText, type ArticleImage, type Block, type TableCell } from '../../clip/blocks.ts';
import { printable, safeAddress } from '../printable.ts';
import { tableGrid } from '../table-grid.ts';
import { escapeAddress, escapeText } from './escape.ts';
import { htmlTable, needsHtmlTable } from './html-table.ts';
import { inlineOneLine, inlineParagraph } from './inlines.ts';
import { linkMarkdown } from './link.ts';

function indentAfterFirst(text: string, width: number): string {
  return text.replace(/\n(?=[^\n])/g, `\n${' '.repeat(width)}`);
}

/** Where a picture of the article stands for a reader of the file; null where it stands nowhere. */
export type PictureAddress = (src: string) => string | null;

/** A picture, or a link to where it was; `alt` is escaped already. */
function pictureText({ src }: ArticleImage, alt: string, picture: PictureAddress): string {
  const address = picture(src);
  if (address !== null) return `![${alt}](${escapeAddress(address)})`;
  return safeAddress(src) === null
    ? '\\[Ảnh không còn\\]'
    : linkMarkdown('Ảnh không kèm theo', src);
}

function figureText(image: ArticleImage, picture: PictureAddress): string {
  const caption = escapeText(printable(image.caption ?? '').trim());
  const alt = escapeText(printable(image.alt).trim()) || caption;
  const shown = pictureText(image, alt, picture);
  return caption === '' ? shown : `${shown}\n\n*${caption}*`;
}

/** A list right under the text of an item stays close to it; anything else stands apart. */
function itemMarkdown(item: readonly Block[], picture: PictureAddress): string {
  const [first, second] = item;
  const isTight = item.length === 2 && first?.kind === 'paragraph' && second?.kind === 'list';
  return isTight
    ? item.map((block) => blocksMarkdown([block], 6, picture)).join('\n')
    : blocksMarkdown(item, 6, picture);
}

function listText(block: Extract<Block, { kind: 'list' }>, picture: PictureAddress): string {
  return block.items
    .map((item, index) => {
      const marker = block.ordered ? `${index + 1}. ` : '- ';
      const content = itemMarkdown(item, picture);
      return marker + indentAfterFirst(content === '' ? ' ' : content, marker.length);
    })
    .join('\n');
}

/** Blocks in the one line that a cell of a pipe table holds. */
function cellText(cell: TableCell, picture: PictureAddress): string {
  return cell.content
    .map((block) => blockLine(block, picture))
    .filter(Boolean)
    .join('<br>');
}

function blockLine(block: Block, picture: PictureAddress): string {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return inlineOneLine(block.content);
    case 'figure':
      return figureText(block.image, picture).replace(/\s*\n\s*/g, ' ');
    default:
      // `needsHtmlTable` sends tables with these elsewhere.
      return inlineOneLine([{ kind: 'text', text: blockText(block) }]);
  }
}

function tableText(rows: readonly (readonly TableCell[])[], picture: PictureAddress): string {
  const grid = tableGrid(rows);
  if (grid.columns === 0) return '';
  if (needsHtmlTable(rows)) return htmlTable(rows, picture);
  const lines = grid.rows.map((row) => {
    const cells = row.map(({ cell }) => (cell === null ? '' : cellText(cell, picture)));
    return `| ${cells.join(' | ')} |`;
  });
  const hasHeader = rows[0]?.some(({ header }) => header) === true;
  const header = hasHeader ? lines.slice(0, 1) : [`|${'  |'.repeat(grid.columns)}`];
  const rule = `|${' --- |'.repeat(grid.columns)}`;
  return [...header, rule, ...lines.slice(hasHeader ? 1 : 0)].join('\n');
}

function blockMarkdown(block: Block, headingOffset: number, picture: PictureAddress): string {
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
 * Blocks as CommonMark with GFM tables, a blank line between them. A table that has merged cells or
 * lists in its cells is HTML, the only markup that is ever written.
 *
 * @param headingOffset added to heading levels, which stay between 1 and 6
 */
export function blocksMarkdown(
  blocks: readonly Block[],
  headingOffset: number,
  picture: PictureAddress = safeAddress,
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
