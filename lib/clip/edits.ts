import type { Article, Byline } from './article.ts';
import { type Block, blocksImages } from './blocks.ts';
import type { CitedDocument } from './citation.ts';
import { editBlocks } from './edit-blocks.ts';
import { retell } from './retell.ts';

/** A part of the page that extraction left out and its keeper wants. */
export interface AddedBlock {
  /** `blockKeys` of the block that it follows, or null at the beginning. */
  readonly after: string | null;
  readonly block: Block;
}

/** What the keeper of a clip set by hand; the extracted article itself stays as it was read. */
export interface ClipEdits {
  readonly title?: string;
  readonly category?: string | null;
  /** ISO date or date and time with offset. */
  readonly publishedAt?: string | null;
  readonly lead?: string | null;
  readonly byline?: Byline;
  readonly documents?: readonly CitedDocument[];
  /** `src` of images to leave out. */
  readonly omittedImages?: readonly string[];
  /** Captions as typed, by the `src` of their image. */
  readonly captions?: Readonly<Record<string, string | null>>;
  /** `blockKeys` of blocks to leave out. */
  readonly omittedBlocks?: readonly string[];
  readonly addedBlocks?: readonly AddedBlock[];
}

/**
 * The article as its keeper wants it: the extracted one with the edits laid over. Where lead or blocks are edited,
 * text, pictures and mentions follow.
 */
export function applyEdits(article: Article, edits: ClipEdits): Article {
  const { omittedImages, captions, omittedBlocks, addedBlocks, ...fields } = edits;
  // A title rubbed out is no title: the extracted one stays.
  const title = fields.title?.trim() ? fields.title : article.title;
  const edited: Article = { ...article, ...fields, title };
  const isBodyEdited =
    [omittedImages, omittedBlocks, addedBlocks].some(
      (list) => list !== undefined && list.length > 0,
    ) || Object.keys(captions ?? {}).length > 0;
  if (!isBodyEdited && edited.lead === article.lead) return edited;
  const parts = editBlocks(article.blocks, edits);
  const blocks = parts.map(({ block }) => block);
  const told = retell(article, edited.lead, parts);
  return {
    ...edited,
    ...told,
    documents: fields.documents ?? told.documents,
    blocks,
    images: blocksImages(blocks),
  };
}
