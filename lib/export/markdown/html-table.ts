import type { ArticleImage, Block, TableCell } from '../../clip/blocks.ts';
import { inlineHtml } from '../html/blocks.ts';
import { element, escapeHtml, linkHtml } from '../html/markup.ts';
import type { PictureAddress } from './blocks.ts';

/** Whether a pipe table would lose something of these rows: merged cells, lists, tables in cells. */
export function needsHtmlTable(rows: readonly (readonly TableCell[])[]): boolean {
  return rows.some((row) =>
    row.some(
      ({ colspan, rowspan, content }) =>
        colspan > 1 ||
        rowspan > 1 ||
        content.some(({ kind }) => kind === 'list' || kind === 'table' || kind === 'quote'),
    ),
  );
}

function figureHtml(image: ArticleImage, picture: PictureAddress): string {
  const address = picture(image.src);
  const shown =
    address === null
      ? linkHtml(escapeHtml('[Ảnh không kèm theo]'), image.src)
      : `<img src="${escapeHtml(address)}" alt="${escapeHtml(image.alt.trim())}">`;
  return `<figure>${shown}${element('figcaption', escapeHtml(image.caption ?? ''))}</figure>`;
}

function blockHtml(block: Block, picture: PictureAddress): string {
  switch (block.kind) {
    case 'paragraph':
      return element('p', inlineHtml(block.content));
    case 'heading':
      return element(`h${block.level}`, inlineHtml(block.content));
    case 'list': {
      const items = block.items.map((item) => `<li>${contentHtml(item, picture)}</li>`);
      return element(block.ordered ? 'ol' : 'ul', items.join(''));
    }
    case 'table':
      return `<table>${rowsHtml(block.rows, picture).join('')}</table>`;
    case 'figure':
      return figureHtml(block.image, picture);
    case 'quote':
      return element('blockquote', contentHtml(block.content, picture));
  }
}

/** A single paragraph needs no element of its own. */
function contentHtml(blocks: readonly Block[], picture: PictureAddress): string {
  const [only] = blocks;
  if (blocks.length === 1 && only?.kind === 'paragraph') return inlineHtml(only.content);
  return blocks.map((block) => blockHtml(block, picture)).join('');
}

function rowsHtml(rows: readonly (readonly TableCell[])[], picture: PictureAddress): string[] {
  return rows.map((row) => {
    const cells = row.map(({ header, colspan, rowspan, content }) => {
      const name = header ? 'th' : 'td';
      const spans =
        (colspan > 1 ? ` colspan="${colspan}"` : '') + (rowspan > 1 ? ` rowspan="${rowspan}"` : '');
      return `<${name}${spans}>${contentHtml(content, picture)}</${name}>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
}

/**
 * A table as HTML, which CommonMark lets through and Obsidian and GitHub draw: the one way to keep
 * merged cells in Markdown. A row stands on a line; no line is blank, which would end the markup.
 */
export function htmlTable(
  rows: readonly (readonly TableCell[])[],
  picture: PictureAddress,
): string {
  return ['<table>', ...rowsHtml(rows, picture), '</table>'].join('\n');
}
