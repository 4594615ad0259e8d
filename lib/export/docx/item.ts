import { Bookmark, HeadingLevel, Paragraph, type ParagraphChild, type Table } from 'docx';
import type { Article } from '../../clip/article.ts';
import type { Clip } from '../../clip/clip.ts';
import { citedDocuments, describeDocument } from '../cited-documents.ts';
import { printable, printableLines } from '../printable.ts';
import { sourceParts } from '../source-line.ts';
import { bodyContent, type DocumentContext } from './blocks.ts';
import { LIST } from './numbering.ts';
import { linkRun } from './runs.ts';
import { STYLE } from './styles.ts';
import { text } from './text.ts';

/** Name of the bookmark on the heading of an item, counted from 1. */
export function itemBookmark(number: number): string {
  return `tin_${number}`;
}

/** Source, date and authors in one line, the address below, left-aligned so that it never tears. */
function sourceParagraphs(article: Article): Paragraph[] {
  const parts = sourceParts(article);
  const source = new Paragraph({
    style: STYLE.source,
    keepNext: true,
    children: [text(`Nguồn: ${parts.join(' – ')}`)],
  });
  const address = new Paragraph({
    style: STYLE.source,
    keepNext: true,
    children: [linkRun(article.url, article.url)],
  });
  return parts.length === 0 ? [address] : [source, address];
}

/** A labelled list whose last line never stands alone on a page. */
function bulletParagraphs(label: string, items: readonly (readonly ParagraphChild[])[]) {
  if (items.length === 0) return [];
  return [
    new Paragraph({ style: STYLE.label, children: [text(label)] }),
    ...items.map(
      (children, index) =>
        new Paragraph({
          style: STYLE.list,
          numbering: { reference: LIST.bullets, level: 0 },
          ...(index === items.length - 2 ? { keepNext: true } : {}),
          children: [...children],
        }),
    ),
  ];
}

function documentParagraphs(article: Article): Paragraph[] {
  const items = citedDocuments(article).map((document) => {
    const children: ParagraphChild[] = [text(describeDocument(document))];
    if (!document.resolved) {
      children.push(text(' (chưa xác định)', { italics: true }));
    }
    return children;
  });
  return bulletParagraphs('Văn bản được dẫn:', items);
}

/** Files, then films and sound: none of them can lie in a Word file, so links lead to them. */
function attachmentParagraphs({ attachments, media }: Article): Paragraph[] {
  const link = (name: string, url: string) => [linkRun(name || url, url)];
  return [
    ...bulletParagraphs(
      'Tệp đính kèm:',
      attachments.map(({ name, url }) => link(name, url)),
    ),
    ...bulletParagraphs(
      'Video, âm thanh:',
      media.map(({ title, url }) => link(title, url)),
    ),
  ];
}

function noteParagraphs(note: string): Paragraph[] {
  return printableLines(note).map(
    (line, index) =>
      new Paragraph({
        style: STYLE.note,
        children: [...(index === 0 ? [text('Ghi chú: ', { bold: true })] : []), text(line)],
      }),
  );
}

/** What of an item is written. */
export interface ItemParts {
  /** Place in the digest, from 1; null for an article that stands alone. */
  readonly number: number | null;
  /** Style of its title; the headings of its body go below. */
  readonly level: 'title' | 1 | 2;
  readonly isNewPage: boolean;
  readonly hasBody: boolean;
  readonly hasNote: boolean;
  readonly hasDirectives: boolean;
}

function titleParagraph(article: Article, { number, level, isNewPage }: ItemParts): Paragraph {
  const title = printable(article.title).trim() || printable(article.url);
  // Below the heading of a group the title is a Heading 2, whose italics belong to parts of articles.
  const look = level === 2 ? { isUpright: true } : {};
  const content = text(number === null ? title : `${number}. ${title}`, look);
  if (level === 'title') {
    return new Paragraph({
      heading: HeadingLevel.TITLE,
      pageBreakBefore: isNewPage,
      children: [content],
    });
  }
  return new Paragraph({
    heading: level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
    pageBreakBefore: isNewPage,
    children: [new Bookmark({ id: itemBookmark(number ?? 1), children: [content] })],
  });
}

function bodyParts(article: Article, parts: ItemParts, context: DocumentContext) {
  if (parts.hasBody) {
    const top = parts.level === 'title' ? 1 : parts.level === 1 ? 2 : 3;
    return bodyContent(article.blocks, context, top);
  }
  if (article.lead !== null) return [];
  // An article without a lead is told by its first paragraph.
  const first = article.blocks.find(({ kind }) => kind === 'paragraph');
  return first === undefined ? [] : bodyContent([first], context, 1);
}

/** One article: title, source, lead, body, files and films, note, cited directives. */
export function itemContent(
  clip: Clip,
  parts: ItemParts,
  context: DocumentContext,
): (Paragraph | Table)[] {
  const { article } = clip;
  const lead = article.lead === null ? '' : printable(article.lead).trim();
  return [
    titleParagraph(article, parts),
    ...sourceParagraphs(article),
    ...(lead === '' ? [] : [new Paragraph({ style: STYLE.lead, children: [text(lead)] })]),
    ...bodyParts(article, parts, context),
    ...attachmentParagraphs(article),
    ...(parts.hasNote ? noteParagraphs(clip.note) : []),
    ...(parts.hasDirectives ? documentParagraphs(article) : []),
  ];
}
