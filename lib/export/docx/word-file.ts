import {
  AlignmentType,
  Document,
  Header,
  PageNumber,
  Paragraph,
  TextRun,
  type Table,
  type TableOfContents,
} from 'docx';
import { coreProperties } from './core-properties.ts';
import { PAGE } from './layout.ts';
import { documentNumbering } from './numbering.ts';
import { ownPageNumbers } from './paging/page-numbers.ts';
import { documentParts, packParts } from './pack.ts';
import { PictureStubs } from './picture-stubs.ts';
import { documentStyles } from './styles.ts';
import type { Work } from '../work.ts';
import { withMarks, writingProgress } from './writing-mark.ts';

export interface WordContent {
  /** Shown by file managers; it stands nowhere on the pages. */
  readonly title: string;
  readonly children: readonly (Paragraph | Table | TableOfContents)[];
  /** Whether the page numbers of a table of contents must be worked out. */
  readonly hasContents: boolean;
  readonly now: Date;
  /** Of the context in which the content was made; left out where it holds no pictures. */
  readonly stubs?: PictureStubs;
  readonly work?: Work;
}

/** The page number stands centred in the top margin, on every page but the first. */
const pageNumber = new Paragraph({
  alignment: AlignmentType.CENTER,
  children: [new TextRun({ children: [PageNumber.CURRENT] })],
});

/** A Word file on the sheet and in the styles of Decree 30/2020/NĐ-CP. */
export async function wordFile({
  title,
  children,
  hasContents,
  now,
  stubs = new PictureStubs(),
  work = {},
}: WordContent): Promise<Uint8Array> {
  const writing = writingProgress(work);
  const document = new Document({
    styles: documentStyles,
    numbering: documentNumbering,
    // Else justified lines that end with a break are torn apart from edge to edge.
    compatibility: { doNotExpandShiftReturn: true },
    ...(hasContents ? { pageNumbers: ownPageNumbers(writing.pages) } : {}),
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
        children: [...withMarks(children, writing.text)],
      },
    ],
  });
  const parts = await documentParts(document, stubs);
  parts['docProps/core.xml'] = coreProperties(title, now);
  return packParts(parts, now, work);
}
