import {
  AlignmentType,
  HeadingLevel,
  InternalHyperlink,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
  type ParagraphChild,
} from 'docx';
import type { Clip } from '../../clip/clip.ts';
import { documentIndex, type IndexEntry } from '../cited-documents.ts';
import { formatDay } from '../dates.ts';
import { INDEX_COLUMNS, INDEX_HEADING } from '../official-words.ts';
import { itemBookmark } from './item.ts';
import { millimetres, TEXT_WIDTH } from './layout.ts';
import { STYLE } from './styles.ts';
import { text } from './text.ts';

const FIXED = [millimetres(12), 0, millimetres(42), millimetres(26), millimetres(22)] as const;
const WIDTHS = FIXED.map((width) =>
  width === 0 ? TEXT_WIDTH - FIXED.reduce((sum, fixed) => sum + fixed, 0) : width,
);

function cell(
  children: readonly ParagraphChild[],
  column: number,
  isHeader: boolean,
  keepNext: boolean,
): TableCell {
  const isCentred = isHeader || column === 0 || column > 2;
  return new TableCell({
    width: { size: WIDTHS[column] ?? 0, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    ...(isHeader ? { shading: { fill: 'EDEDED', color: 'auto', type: 'clear' } } : {}),
    children: [
      new Paragraph({
        style: STYLE.table,
        keepNext,
        alignment: isCentred ? AlignmentType.CENTER : AlignmentType.LEFT,
        children,
      }),
    ],
  });
}

function itemLinks(items: readonly number[]): ParagraphChild[] {
  return items.flatMap((item, index) => [
    ...(index === 0 ? [] : [text(', ')]),
    new InternalHyperlink({
      anchor: itemBookmark(item),
      children: [text(String(item), { isLink: true })],
    }),
  ]);
}

function entryRow(entry: IndexEntry, index: number, keepNext: boolean): TableRow {
  const title = [text(entry.title)];
  if (!entry.resolved) title.push(text(' (chưa xác định)', { italics: true }));
  const cells: readonly ParagraphChild[][] = [
    [text(String(index + 1))],
    title,
    [text(entry.issuer ?? '')],
    [text(entry.date === null ? '' : formatDay(entry.date))],
    itemLinks(entry.items),
  ];
  return new TableRow({
    cantSplit: true,
    children: cells.map((children, column) => cell(children, column, false, keepNext)),
  });
}

/** Rows that go with what follows, so that no signature stands alone on a page. */
const KEPT_ROWS = 2;

/**
 * The index at the end: every cited document, its issuer and date, and the items that cite it.
 *
 * @param isFollowed whether a signature comes after it
 */
export function documentIndexContent(
  clips: readonly Clip[],
  isFollowed: boolean,
): (Paragraph | Table)[] {
  const entries = documentIndex(clips);
  if (entries.length === 0) return [];
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: INDEX_COLUMNS.map((label, column) =>
      cell([text(label, { bold: true })], column, true, true),
    ),
  });
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      children: [text(INDEX_HEADING)],
    }),
    new Table({
      rows: [
        header,
        ...entries.map((entry, index) =>
          entryRow(entry, index, isFollowed && index >= entries.length - KEPT_ROWS),
        ),
      ],
      width: { size: TEXT_WIDTH, type: WidthType.DXA },
      columnWidths: WIDTHS,
      layout: TableLayoutType.FIXED,
      margins: { left: 80, right: 80, top: 20, bottom: 20 },
    }),
  ];
}
