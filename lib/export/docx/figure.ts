import { ImageRun, Paragraph } from 'docx';
import type { ArticleImage } from '../../clip/blocks.ts';
import type { Picture, Pictures } from '../pictures.ts';
import { printable } from '../printable.ts';
import { MAX_PICTURE_HEIGHT } from './layout.ts';
import type { PictureStubs } from './picture-stubs.ts';
import { linkRun } from './runs.ts';
import { STYLE } from './styles.ts';
import { text } from './text.ts';
import { isWordType, WORD_TYPES } from './word-types.ts';

/** 1440 twips an inch against 96 pixels an inch. */
const TWIPS_PER_PIXEL = 15;

function pictureRun(
  picture: Picture,
  image: ArticleImage,
  stubs: PictureStubs,
  width: number,
): ImageRun | null {
  if (!isWordType(picture.mediaType)) return null;
  const maxWidth = width / TWIPS_PER_PIXEL;
  const maxHeight = MAX_PICTURE_HEIGHT / TWIPS_PER_PIXEL;
  const scale = Math.min(1, maxWidth / picture.width, maxHeight / picture.height);
  const name = printable(image.caption ?? image.alt);
  return new ImageRun({
    type: WORD_TYPES[picture.mediaType],
    data: stubs.stubOf(picture),
    transformation: {
      width: Math.max(1, Math.round(picture.width * scale)),
      height: Math.max(1, Math.round(picture.height * scale)),
    },
    altText: { name, title: name, description: printable(image.alt || name) },
  });
}

/** What figures take from the document they stand in. */
interface FigureContext {
  readonly pictures: Pictures;
  readonly stubs: PictureStubs;
}

/**
 * A picture with its caption below, kept on one page. Where the picture is not at hand or not of a
 * kind that Word shows, a plain note with the address stands in its place.
 *
 * @param width room for the picture, in twips
 */
export function figureParagraphs(
  image: ArticleImage,
  { pictures, stubs }: FigureContext,
  width: number,
): Paragraph[] {
  const picture = pictures.get(image.src);
  const run = picture ? pictureRun(picture, image, stubs, width) : null;
  const caption = printable(image.caption ?? '').trim();
  const paragraphs: Paragraph[] = [];
  if (run) {
    paragraphs.push(
      new Paragraph({ style: STYLE.picture, keepNext: caption !== '', children: [run] }),
    );
  } else {
    const note =
      image.src === ''
        ? [text('[Ảnh không còn]')]
        : [text('[Ảnh không kèm theo: '), linkRun(image.src, image.src), text(']')];
    paragraphs.push(
      new Paragraph({ style: STYLE.caption, keepNext: caption !== '', children: note }),
    );
  }
  if (caption !== '') {
    paragraphs.push(new Paragraph({ style: STYLE.caption, children: [text(caption)] }));
  }
  return paragraphs;
}
