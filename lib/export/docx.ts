import {
  AlignmentType,
  Document,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  TableOfContents,
  TextRun,
  type Table,
} from 'docx';
import { formatDay, vietnamDay } from './dates.ts';
import { documentIndexContent } from './docx/document-index.ts';
import { headingBlock } from './docx/heading-block.ts';
import { itemContent } from './docx/item.ts';
import { PAGE } from './docx/layout.ts';
import { documentNumbering } from './docx/numbering.ts';
import { documentStyles, STYLE } from './docx/styles.ts';
import { text } from './docx/text.ts';
import type { ExportRequest } from './export-format.ts';
import { loadPictures } from './pictures.ts';
import { printable } from './printable.ts';

const DOCUMENT_TITLE = 'ĐIỂM TIN';
/**
 * Laying the pages out takes about 60 ms a clip on a slow machine. Longer digests leave the page
 * numbers of the contents to Word, which offers to fill them in when it opens the file.
 */
const MAX_LAID_OUT = 100;

function titleContent(request: ExportRequest): (Paragraph | Table)[] {
  const day = vietnamDay(request.now);
  const heading = request.options?.heading;
  const title = printable(request.title).trim();
  return [
    ...(heading === undefined ? [] : [headingBlock(heading, day)]),
    new Paragraph({ heading: HeadingLevel.TITLE, children: [text(DOCUMENT_TITLE)] }),
    ...(title === ''
      ? []
      : [
          new Paragraph({
            style: STYLE.subtitle,
            children: [text(title, { bold: true })],
          }),
        ]),
    new Paragraph({
      style: STYLE.subtitle,
      children: [
        text(`(Ngày ${formatDay(day)}, gồm ${request.clips.length} tin)`, { italics: true }),
      ],
    }),
  ];
}

function contentsContent(): (Paragraph | TableOfContents)[] {
  return [
    new Paragraph({ style: STYLE.contentsTitle, children: [text('MỤC LỤC')] }),
    new TableOfContents('Mục lục', { hyperlink: true, headingStyleRange: '1-1' }),
  ];
}

/** The page number stands centred in the top margin, on every page but the first. */
const pageNumber = new Paragraph({
  alignment: AlignmentType.CENTER,
  children: [new TextRun({ children: [PageNumber.CURRENT] })],
});

/**
 * A digest (điểm tin) for Word, laid out after Decree 30/2020/NĐ-CP: title, contents with page
 * numbers, the items, an index of the cited documents. Contents and index need two items or more.
 */
export async function write(request: ExportRequest): Promise<Uint8Array> {
  const pictures = await loadPictures(request.clips, request.images);
  let lists = 0;
  const context = { pictures, nextList: () => (lists += 1) };
  const isDigest = request.clips.length > 1;
  const items = request.clips.flatMap((clip, index) => {
    const content = itemContent(clip, isDigest ? index + 1 : null, context);
    request.onProgress?.(index + 1, request.clips.length);
    return content;
  });
  const layout =
    isDigest && request.clips.length <= MAX_LAID_OUT ? await import('docx/layout') : null;
  const document = new Document({
    title: `${DOCUMENT_TITLE}: ${printable(request.title)}`,
    creator: 'Trích Lục',
    styles: documentStyles,
    numbering: documentNumbering,
    // Else justified lines that end with a break are torn apart from edge to edge.
    compatibility: { doNotExpandShiftReturn: true },
    ...(layout === null ? {} : { pageNumbers: layout.estimatePageNumbers }),
    sections: [
      {
        properties: {
          page: { size: { width: PAGE.width, height: PAGE.height }, margin: PAGE.margin },
          titlePage: true,
        },
        headers: {
          default: new Header({ children: [pageNumber] }),
          first: new Header({ children: [new Paragraph({})] }),
        },
        children: [
          ...titleContent(request),
          ...(isDigest ? contentsContent() : []),
          ...items,
          ...(isDigest ? documentIndexContent(request.clips) : []),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}
