import type { Article } from './article.ts';
import { type ArticleImage, type Block, blocksImages } from './blocks.ts';
import type { CitedDocument } from './citation.ts';

/** What the keeper of a clip set by hand; the extracted article itself stays as it was read. */
export interface ClipEdits {
  readonly title?: string;
  readonly category?: string | null;
  /** ISO date or date and time with offset. */
  readonly publishedAt?: string | null;
  readonly lead?: string | null;
  readonly documents?: readonly CitedDocument[];
  /** `src` of images to leave out. */
  readonly omittedImages?: readonly string[];
}

/** The article as its keeper wants it: the extracted one with the edits laid over. */
export function applyEdits(article: Article, edits: ClipEdits): Article {
  const { omittedImages, ...fields } = edits;
  // A title rubbed out is no title: the extracted one stays.
  const title = fields.title?.trim() ? fields.title : article.title;
  const edited: Article = { ...article, ...fields, title };
  if (omittedImages === undefined || omittedImages.length === 0) return edited;
  const omitted = new Set(omittedImages);
  const blocks = withoutImages(article.blocks, omitted);
  return { ...edited, blocks, images: blocksImages(blocks) };
}

function withoutImages(blocks: readonly Block[], omitted: ReadonlySet<string>): Block[] {
  const isKept = (image: ArticleImage) => !omitted.has(image.src);
  return blocks.flatMap((block): Block[] => {
    switch (block.kind) {
      case 'figure':
        return isKept(block.image) ? [block] : [];
      case 'quote':
        return [{ ...block, content: withoutImages(block.content, omitted) }];
      case 'list':
        return [{ ...block, items: block.items.map((item) => withoutImages(item, omitted)) }];
      case 'table':
        return [
          {
            ...block,
            rows: block.rows.map((row) =>
              row.map((cell) => ({ ...cell, content: withoutImages(cell.content, omitted) })),
            ),
          },
        ];
      default:
        return [block];
    }
  });
}
