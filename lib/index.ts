export { blockText, blocksImages, blocksText, inlineText } from './clip/blocks.ts';
export { CLIP_SCHEMA } from './clip/clip.ts';
export { fail, ok } from './clip/result.ts';
export type {
  ArticleImage,
  Block,
  BlockKind,
  HeadingLevel,
  Inline,
  TableCell,
} from './clip/blocks.ts';
export type { Article, Attachment, Byline, Portal } from './clip/article.ts';
export type { Citation, CitationForm, CitedDocument } from './clip/citation.ts';
export type { Clip, Collection, Library } from './clip/clip.ts';
export type { Result } from './clip/result.ts';
export { foldText } from './text/fold.ts';
export { cleanLine, cleanLines, normalizeText } from './text/normalize.ts';
