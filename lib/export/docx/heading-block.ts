import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import { formatLongDay } from '../dates.ts';
import type { HeadingBlock } from '../export-format.ts';
import { TEXT_WIDTH } from './layout.ts';
import { text, type Look } from './text.ts';

/** Half-points: national name and agency 13 pt, motto and date 14 pt. */
const SIZE = { name: 26, motto: 28 } as const;
const LEFT_SHARE = 0.42;
const NO_BORDER = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const NO_BORDERS = {
  top: NO_BORDER,
  bottom: NO_BORDER,
  left: NO_BORDER,
  right: NO_BORDER,
  insideHorizontal: NO_BORDER,
  insideVertical: NO_BORDER,
} as const;

function line(content: string, look: Look): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: 0, after: 0 },
    children: [text(content, look)],
  });
}

/** A rule under the text above it, as wide as `share` of the column. */
function rule(width: number, share: number): Paragraph {
  const side = Math.round((width * (1 - share)) / 2);
  return new Paragraph({
    indent: { left: side, right: side },
    spacing: { before: 20, after: 0, line: 80, lineRule: 'exact' },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } },
  });
}

function column(children: readonly Paragraph[], width: number): TableCell {
  return new TableCell({
    children,
    borders: NO_BORDERS,
    width: { size: width, type: WidthType.DXA },
    margins: { left: 0, right: 0 },
  });
}

/**
 * The two columns above an official document: who issues it on the left; on the right the national
 * name and motto (or the name of the Party), then place and date.
 *
 * @param day ISO date
 */
export function headingBlock(heading: HeadingBlock, day: string): Table {
  const left = Math.round(TEXT_WIDTH * LEFT_SHARE);
  const right = TEXT_WIDTH - left;
  const superior =
    heading.superior === undefined
      ? []
      : [line(heading.superior.toLocaleUpperCase('vi'), { size: SIZE.name })];
  const agency = line(heading.agency.toLocaleUpperCase('vi'), { size: SIZE.name, bold: true });
  const date = line(`${heading.place}, ${formatLongDay(day)}`, { size: SIZE.motto, italics: true });
  const isParty = heading.style === 'party';
  const leftColumn = [
    ...superior,
    agency,
    isParty ? line('*', { size: SIZE.name }) : rule(left, 0.4),
  ];
  const rightColumn = isParty
    ? [line('ĐẢNG CỘNG SẢN VIỆT NAM', { size: 30, bold: true }), rule(right, 0.6), date]
    : [
        line('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { size: SIZE.name - 1, bold: true }),
        line('Độc lập - Tự do - Hạnh phúc', { size: SIZE.motto, bold: true }),
        rule(right, 0.6),
        date,
      ];
  return new Table({
    rows: [new TableRow({ children: [column(leftColumn, left), column(rightColumn, right)] })],
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: [left, right],
    layout: TableLayoutType.FIXED,
    borders: NO_BORDERS,
  });
}
