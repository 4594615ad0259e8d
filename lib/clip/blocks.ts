/**
 * The typed tree that extraction ends in and that everything else is made from:
 * reader, search, every export. No HTML is ever stored or shown.
 */

/** A run of text inside a block. Text is NFC, with white space already collapsed. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong'; readonly content: readonly Inline[] }
  | { readonly kind: 'em'; readonly content: readonly Inline[] }
  /** `href` is absolute, with the scheme http, https or mailto. */
  | { readonly kind: 'link'; readonly href: string; readonly content: readonly Inline[] }
  | { readonly kind: 'break' };

export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6;

export interface TableCell {
  readonly header: boolean;
  /** Both at least 1. */
  readonly colspan: number;
  readonly rowspan: number;
  readonly content: readonly Block[];
}

/** An image of the article. `src` is absolute (http or https), or empty where it is lost. */
export interface ArticleImage {
  readonly src: string;
  readonly alt: string;
  /** Without the brackets that portals print round captions. */
  readonly caption: string | null;
}

export type Block =
  | { readonly kind: 'paragraph'; readonly content: readonly Inline[] }
  | { readonly kind: 'heading'; readonly level: HeadingLevel; readonly content: readonly Inline[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly Block[][] }
  | { readonly kind: 'table'; readonly rows: readonly TableCell[][] }
  | { readonly kind: 'figure'; readonly image: ArticleImage }
  | { readonly kind: 'quote'; readonly content: readonly Block[] };

export type BlockKind = Block['kind'];

/** The plain text of inline content; a break becomes a line feed. */
export function inlineText(content: readonly Inline[]): string {
  let text = '';
  for (const inline of content) {
    if (inline.kind === 'text') text += inline.text;
    else if (inline.kind === 'break') text += '\n';
    else text += inlineText(inline.content);
  }
  return text;
}

/** The plain text of one block: one line for a paragraph, a row or an item, captions included. */
export function blockText(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return inlineText(block.content);
    case 'figure':
      return block.image.caption ?? '';
    case 'quote':
      return blocksText(block.content);
    case 'list':
      return block.items.map(blocksText).join('\n');
    case 'table':
      return block.rows
        .map((row) => row.map((cell) => blocksText(cell.content)).join('\t'))
        .join('\n');
  }
}

/** The plain text of blocks, one line a block, blocks without text left out. */
export function blocksText(blocks: readonly Block[]): string {
  return blocks
    .map(blockText)
    .filter((text) => text !== '')
    .join('\n');
}

/** Every image of the blocks, in reading order, those inside tables, lists and quotes included. */
export function blocksImages(blocks: readonly Block[]): ArticleImage[] {
  return blocks.flatMap((block) => {
    switch (block.kind) {
      case 'figure':
        return [block.image];
      case 'quote':
        return blocksImages(block.content);
      case 'list':
        return block.items.flatMap(blocksImages);
      case 'table':
        return block.rows.flatMap((row) => row.flatMap((cell) => blocksImages(cell.content)));
      default:
        return [];
    }
  });
}
