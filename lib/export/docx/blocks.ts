import { AlignmentType, HeadingLevel, Paragraph, type Table } from 'docx';
import { inlineText, type Block, type Inline } from '../../clip/blocks.ts';
import { headingShift } from '../heading-shift.ts';
import type { Pictures } from '../pictures.ts';
import { figureParagraphs } from './figure.ts';
import { TEXT_WIDTH } from './layout.ts';
import { LIST, listIndent, MAX_LIST_LEVEL, STEP } from './numbering.ts';
import { inlineRuns } from './runs.ts';
import { PictureStubs } from './picture-stubs.ts';
import { STYLE } from './styles.ts';
import { tableContent } from './table.ts';

/** What the blocks of one document share while it is written. */
export interface DocumentContext {
  readonly pictures: Pictures;
  readonly stubs: PictureStubs;
  /** Numbers the lists, so that each ordered list begins at 1. */
  nextList(): number;
}

/** A context for one document. */
export function documentContext(pictures: Pictures): DocumentContext {
  let lists = 0;
  return { pictures, stubs: new PictureStubs(), nextList: () => (lists += 1) };
}

/** Where blocks stand: what their paragraphs look like and how much room there is. */
interface Place {
  readonly style: string;
  /** Twips; undefined leaves it to the style. */
  readonly indent?: number;
  readonly width: number;
  readonly listLevel: number;
  /** Header cells are centred. */
  readonly isHeader?: boolean;
  /** Whether paragraphs stay with what comes after them. */
  readonly keepNext?: boolean;
}

type Content = (Paragraph | Table)[];

const BODY: Place = { style: STYLE.body, width: TEXT_WIDTH, listLevel: -1 };
const HEADINGS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
] as const;

function paragraph(content: readonly Inline[], place: Place): Paragraph {
  return new Paragraph({
    style: place.style,
    children: inlineRuns(content),
    ...(place.indent === undefined ? {} : { indent: { left: place.indent, firstLine: 0 } }),
    ...(place.isHeader === true ? { alignment: AlignmentType.CENTER } : {}),
    ...(place.keepNext === true ? { keepNext: true } : {}),
  });
}

function listContent(
  block: Extract<Block, { kind: 'list' }>,
  context: DocumentContext,
  place: Place,
): Content {
  const level = Math.min(place.listLevel + 1, MAX_LIST_LEVEL);
  const instance = context.nextList();
  const isInCell = place.style === STYLE.table;
  const indent = listIndent(level, isInCell);
  const style = isInCell ? STYLE.table : STYLE.list;
  const inner: Place = {
    style,
    indent,
    width: Math.max(place.width - indent, Math.min(place.width, TEXT_WIDTH / 4)),
    listLevel: level,
  };
  return block.items.flatMap((item) => {
    const [first, ...rest] = item;
    if (first === undefined) return [];
    const isText = first.kind === 'paragraph' || first.kind === 'heading';
    const head = new Paragraph({
      style,
      ...(isInCell ? { indent: { left: indent, hanging: STEP } } : {}),
      numbering: { reference: block.ordered ? LIST.ordered : LIST.bullets, level, instance },
      children: isText ? inlineRuns(first.content) : [],
    });
    return [head, ...blockList(isText ? rest : item, context, inner, 0)];
  });
}

function blockContent(
  block: Block,
  context: DocumentContext,
  place: Place,
  topHeading: number,
): Content {
  switch (block.kind) {
    case 'paragraph':
      return [paragraph(block.content, place)];
    case 'heading': {
      if (place !== BODY) return [paragraph([{ kind: 'strong', content: block.content }], place)];
      const heading = HEADINGS[Math.min(block.level - topHeading, HEADINGS.length - 1)];
      return [
        new Paragraph({
          heading: heading ?? HeadingLevel.HEADING_6,
          children: inlineRuns(block.content),
        }),
      ];
    }
    case 'list':
      return listContent(block, context, place);
    case 'figure':
      return figureParagraphs(block.image, context, place.width);
    case 'quote':
      return blockList(
        block.content,
        context,
        { ...place, style: place.style === STYLE.table ? STYLE.table : STYLE.quote },
        0,
      );
    case 'table': {
      const table = tableContent(
        block.rows,
        place.width,
        (blocks, width, { isHeader, keepNext }) => {
          const content = isHeader ? blocks.map(emphasised) : blocks;
          return blockList(
            content,
            context,
            {
              style: STYLE.table,
              width,
              listLevel: -1,
              isHeader,
              keepNext,
            },
            0,
          );
        },
      );
      return table.length === 0 ? [] : [...space(place, true), ...table, ...space(place, false)];
    }
  }
}

/** A little air round a table of the text; Word tables have no margin of their own. */
function space(place: Place, keepNext: boolean): Paragraph[] {
  if (place.style === STYLE.table) return [];
  return [
    new Paragraph({
      spacing: { before: 0, after: 0, line: 120, lineRule: 'exact' },
      ...(keepNext ? { keepNext } : {}),
    }),
  ];
}

function emphasised(block: Block): Block {
  return block.kind === 'paragraph'
    ? { kind: 'paragraph', content: [{ kind: 'strong', content: block.content }] }
    : block;
}

/** A paragraph of at most this many characters that stands before a table or a list announces it. */
const LONGEST_ANNOUNCEMENT = 160;

function isAnnouncement(block: Block, next: Block | undefined): boolean {
  if (block.kind !== 'paragraph' || (next?.kind !== 'table' && next?.kind !== 'list')) return false;
  return inlineText(block.content).length <= LONGEST_ANNOUNCEMENT;
}

function blockList(
  blocks: readonly Block[],
  context: DocumentContext,
  place: Place,
  topHeading: number,
): Content {
  return blocks.flatMap((block, index) => {
    const isKept = place === BODY && isAnnouncement(block, blocks[index + 1]);
    return blockContent(block, context, isKept ? { ...BODY, keepNext: true } : place, topHeading);
  });
}

/**
 * The body of an article as Word paragraphs and tables. Its headings move below the heading of the
 * item.
 *
 * @param top what the highest of its headings becomes: 2 for Heading 2
 */
export function bodyContent(
  blocks: readonly Block[],
  context: DocumentContext,
  top: 1 | 2 | 3,
): Content {
  return blockList(blocks, context, BODY, -headingShift(blocks, top - 1));
}
