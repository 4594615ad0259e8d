import { listIndent } from '../numbering.ts';
import { lineHeights } from './lines.ts';
import { styleLook } from './style-looks.ts';
import { childOf, nodesOf, numberIn, switchIn, textIn, type XmlNode } from './xml-node.ts';

/** A paragraph or a table row on its way onto the pages; lengths in twips. */
export interface FlowBlock {
  readonly before: number;
  readonly after: number;
  /** Heights of its lines; a row that may not break is one line. */
  readonly lines: readonly number[];
  readonly keepNext: boolean;
  readonly keepLines: boolean;
  readonly isPageStart: boolean;
  /** Room of the heading rows that are printed again above it on a new page. */
  readonly repeated: number;
  readonly bookmarks: readonly string[];
}

/** Margins and rule of a row, above and below its cells' text. */
const ROW_EXTRA = 50;
const CELL_SIDES = 160;

function bookmarksIn(paragraph: XmlNode): string[] {
  return nodesOf(paragraph).flatMap((node) => {
    const name = node.name === 'w:bookmarkStart' ? textIn(node, 'w:name') : undefined;
    return name === undefined ? [] : [name];
  });
}

function paragraphBlock(paragraph: XmlNode, width: number): FlowBlock {
  const properties = childOf(paragraph, 'w:pPr');
  const look = styleLook(textIn(childOf(properties, 'w:pStyle'), 'w:val'));
  const spacing = childOf(properties, 'w:spacing');
  const indent = childOf(properties, 'w:ind');
  const numbering = childOf(properties, 'w:numPr');
  const level = numberIn(childOf(numbering, 'w:ilvl'), 'w:val');
  const styleLeft = level === undefined ? look.left : listIndent(level);
  const left = numberIn(indent, 'w:left') ?? styleLeft;
  const right = numberIn(indent, 'w:right') ?? look.right;
  // A number hangs before the text; the text itself begins at the left edge.
  const firstLine = numberIn(indent, 'w:firstLine') ?? (numbering ? 0 : look.firstLine);
  return {
    before: numberIn(spacing, 'w:before') ?? look.before,
    after: numberIn(spacing, 'w:after') ?? look.after,
    lines: lineHeights(
      paragraph,
      { ...look, line: numberIn(spacing, 'w:line') ?? look.line },
      { width: width - left - right, firstLine },
      textIn(spacing, 'w:lineRule') === 'exact',
    ),
    keepNext: switchIn(properties, 'w:keepNext') ?? look.keepNext,
    keepLines: switchIn(properties, 'w:keepLines') ?? look.keepLines,
    isPageStart: switchIn(properties, 'w:pageBreakBefore') ?? false,
    repeated: 0,
    bookmarks: bookmarksIn(paragraph),
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/** The lines of the fullest cell, with the room between its paragraphs. */
function cellLines(cell: XmlNode): { lines: number[]; keepNext: boolean } {
  const width = numberIn(childOf(childOf(cell, 'w:tcPr'), 'w:tcW'), 'w:w') ?? 0;
  const blocks = flowBlocks(cell, width - CELL_SIDES);
  return {
    keepNext: blocks[0]?.keepNext ?? false,
    lines: blocks.flatMap(({ before, lines }, block) => {
      const gap = Math.max(blocks[block - 1]?.after ?? 0, before);
      return lines.map((height, index) => height + (index === 0 ? gap : 0));
    }),
  };
}

function tableBlocks(table: XmlNode): FlowBlock[] {
  let heading = 0;
  return nodesOf(table)
    .filter(({ name }) => name === 'w:tr')
    .map((row) => {
      const properties = childOf(row, 'w:trPr');
      const cells = nodesOf(row)
        .filter(({ name }) => name === 'w:tc')
        .map(cellLines);
      const fullest = cells.reduce<readonly number[]>(
        (most, { lines }) => (sum(lines) > sum(most) ? lines : most),
        [],
      );
      const height = sum(fullest) + ROW_EXTRA;
      const isHeading = switchIn(properties, 'w:tblHeader') ?? false;
      const repeated = isHeading ? 0 : heading;
      if (isHeading) heading += height;
      const isWhole = switchIn(properties, 'w:cantSplit') ?? false;
      return {
        before: 0,
        after: isWhole ? 0 : ROW_EXTRA,
        lines: isWhole ? [height] : fullest,
        keepNext: cells.some(({ keepNext }) => keepNext),
        keepLines: isWhole,
        isPageStart: false,
        repeated,
        bookmarks: [],
      };
    });
}

/**
 * What stands in a body, a cell or a table of contents, in order, `width` twips wide.
 *
 * @param reached told of each part that is laid out
 */
export function flowBlocks(
  container: XmlNode,
  width: number,
  reached: (done: number, total: number) => void = () => undefined,
): FlowBlock[] {
  return nodesOf(container).flatMap((node, index, { length }) => {
    reached(index + 1, length);
    switch (node.name) {
      case 'w:p':
        return [paragraphBlock(node, width)];
      case 'w:tbl':
        return tableBlocks(node);
      case 'w:sdt':
      case 'w:sdtContent':
        return flowBlocks(node, width);
      default:
        return [];
    }
  });
}
