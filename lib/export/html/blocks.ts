import type { ArticleImage, Block, Inline, TableCell } from '../../clip/blocks.ts';
import { inlineLines } from '../runs.ts';
import { element, escapeHtml, linkHtml } from './markup.ts';

/** A picture that the file holds, and the address at which it stands there. */
export interface ShownPicture {
  readonly address: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** Finds the picture of an address in the article; null where the file does not hold it. */
export type ShowPicture = (src: string) => ShownPicture | null;

/** Inline content, lines apart. */
export function inlineHtml(content: readonly Inline[]): string {
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
    .join('<br/>');
}

function figureHtml(image: ArticleImage, show: ShowPicture): string {
  const picture = show(image.src);
  const shown = picture
    ? `<img src="${escapeHtml(picture.address)}" width="${picture.width}" height="${picture.height}" alt="${escapeHtml(image.alt)}"/>`
    : `<p class="missing">${image.src === '' ? '[Ảnh không còn]' : `[Ảnh không kèm theo: ${linkHtml(escapeHtml(image.src), image.src)}]`}</p>`;
  return `<figure>${shown}${element('figcaption', escapeHtml(image.caption ?? ''))}</figure>`;
}

function cellHtml(cell: TableCell, show: ShowPicture): string {
  const name = cell.header ? 'th' : 'td';
  const spans =
    (cell.colspan > 1 ? ` colspan="${cell.colspan}"` : '') +
    (cell.rowspan > 1 ? ` rowspan="${cell.rowspan}"` : '');
  return `<${name}${spans}>${blocksHtml(cell.content, show, 6)}</${name}>`;
}

function blockHtml(block: Block, show: ShowPicture, headingOffset: number): string {
  switch (block.kind) {
    case 'paragraph':
      return element('p', inlineHtml(block.content));
    case 'heading':
      return element(
        `h${Math.max(1, Math.min(block.level + headingOffset, 6))}`,
        inlineHtml(block.content),
      );
    case 'list': {
      const items = block.items.map((item) => `<li>${blocksHtml(item, show, 6)}</li>`);
      return element(block.ordered ? 'ol' : 'ul', items.join(''));
    }
    case 'table': {
      const rows = block.rows.map(
        (row) => `<tr>${row.map((cell) => cellHtml(cell, show)).join('')}</tr>`,
      );
      return element('table', rows.join(''));
    }
    case 'figure':
      return figureHtml(block.image, show);
    case 'quote':
      return element('blockquote', blocksHtml(block.content, show, 6));
  }
}

/** Blocks as HTML that are well-formed XML too; pictures are shown from where `show` puts
 * them, and nothing else in it loads from anywhere. */
export function blocksHtml(
  blocks: readonly Block[],
  show: ShowPicture,
  headingOffset: number,
): string {
  return blocks.map((block) => blockHtml(block, show, headingOffset)).join('\n');
}
