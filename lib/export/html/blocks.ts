import type { ArticleImage, Block, Inline, TableCell } from '../../clip/blocks.ts';
import type { Pictures } from '../pictures.ts';
import { inlineLines } from '../runs.ts';
import { element, escapeHtml, linkHtml } from './markup.ts';

function inlineHtml(content: readonly Inline[]): string {
  return inlineLines(content)
    .map((line) =>
      line
        .map(({ text, strong, em, href }) => {
          let html = escapeHtml(text);
          if (em) html = element('em', html);
          if (strong) html = element('strong', html);
          return href === null ? html : linkHtml(html, href);
        })
        .join(''),
    )
    .join('<br>');
}

/** Pieces of a size that `String.fromCharCode` takes, and a multiple of 3 so that base64 joins. */
const PIECE = 3 * 8192;

function base64(bytes: Uint8Array): string {
  let result = '';
  for (let start = 0; start < bytes.length; start += PIECE) {
    result += btoa(String.fromCharCode(...bytes.subarray(start, start + PIECE)));
  }
  return result;
}

function figureHtml(image: ArticleImage, pictures: Pictures): string {
  const picture = pictures.get(image.src);
  const shown = picture
    ? `<img src="data:${picture.mediaType};base64,${base64(picture.bytes)}" width="${picture.width}" height="${picture.height}" alt="${escapeHtml(image.alt)}">`
    : `<p class="missing">${image.src === '' ? '[Ảnh không còn]' : `[Ảnh không kèm theo: ${linkHtml(escapeHtml(image.src), image.src)}]`}</p>`;
  return `<figure>${shown}${element('figcaption', escapeHtml(image.caption ?? ''))}</figure>`;
}

function cellHtml(cell: TableCell, pictures: Pictures): string {
  const name = cell.header ? 'th' : 'td';
  const spans =
    (cell.colspan > 1 ? ` colspan="${cell.colspan}"` : '') +
    (cell.rowspan > 1 ? ` rowspan="${cell.rowspan}"` : '');
  return `<${name}${spans}>${blocksHtml(cell.content, pictures, 6)}</${name}>`;
}

function blockHtml(block: Block, pictures: Pictures, headingOffset: number): string {
  switch (block.kind) {
    case 'paragraph':
      return element('p', inlineHtml(block.content));
    case 'heading':
      return element(
        `h${Math.max(1, Math.min(block.level + headingOffset, 6))}`,
        inlineHtml(block.content),
      );
    case 'list': {
      const items = block.items.map((item) => `<li>${blocksHtml(item, pictures, 6)}</li>`);
      return element(block.ordered ? 'ol' : 'ul', items.join(''));
    }
    case 'table': {
      const rows = block.rows.map(
        (row) => `<tr>${row.map((cell) => cellHtml(cell, pictures)).join('')}</tr>`,
      );
      return element('table', rows.join(''));
    }
    case 'figure':
      return figureHtml(block.image, pictures);
    case 'quote':
      return element('blockquote', blocksHtml(block.content, pictures, 6));
  }
}

/** Blocks as HTML with pictures as data addresses; nothing in it loads from anywhere. */
export function blocksHtml(
  blocks: readonly Block[],
  pictures: Pictures,
  headingOffset: number,
): string {
  return blocks.map((block) => blockHtml(block, pictures, headingOffset)).join('\n');
}
