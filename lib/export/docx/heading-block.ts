import { AlignmentType, Paragraph, type Table } from 'docx';
import { formatLongDay } from '../dates.ts';
import type { HeadingBlock } from '../export-format.ts';
import { capitals, MOTTO, NATION, PARTY } from '../official-words.ts';
import { printable } from '../printable.ts';
import { LEFT_COLUMN, RIGHT_COLUMN, twoColumns } from './plain-table.ts';
import { rule, textWidth } from './rule.ts';
import { text, type Look } from './text.ts';

const BOLD = 1;

/** Half-points: Decree 30/2020/NĐ-CP, Annex I, and Hướng dẫn 36-HD/VPTW. */
const SIZE = {
  state: { agency: 26, nation: 25, motto: 28, number: 26, date: 28 },
  party: { agency: 28, title: 30, number: 28, date: 28 },
} as const;
/** The rule under the agency is a third to a half of the name. */
const AGENCY_RULE = 0.45;

function line(content: string, look: Look, before = 0): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before, after: 0, line: 240, lineRule: 'auto' },
    children: [text(content, look)],
  });
}

/** `Thọ Xuân, ngày 24 tháng 11 năm 2026`; without a place no line at all. */
function dateLine(place: string, day: string, size: number): Paragraph[] {
  const name = printable(place).trim();
  if (name === '') return [];
  return [line(`${name}, ${formatLongDay(day)}`, { size, italics: true }, 60)];
}

function agencyLines({ superior, agency }: HeadingBlock, size: number): Paragraph[] {
  const above = capitals(superior ?? '');
  const name = capitals(agency);
  return [
    ...(above === '' ? [] : [line(above, { size })]),
    ...(name === '' ? [] : [line(name, { size, bold: true })]),
  ];
}

function stateColumns(heading: HeadingBlock, day: string): [Paragraph[], Paragraph[]] {
  const { agency, nation, motto, number, date } = SIZE.state;
  const name = Math.min(textWidth(capitals(heading.agency), BOLD, agency), LEFT_COLUMN);
  return [
    [
      ...agencyLines(heading, agency),
      ...(name === 0 ? [] : [rule(name * AGENCY_RULE, LEFT_COLUMN)]),
      ...(heading.number === undefined
        ? []
        : [line(`Số: ${printable(heading.number)}`, { size: number }, 60)]),
    ],
    [
      line(NATION, { size: nation, bold: true }),
      line(MOTTO, { size: motto, bold: true }),
      rule(textWidth(MOTTO, BOLD, motto), RIGHT_COLUMN),
      ...dateLine(heading.place, day, date),
    ],
  ];
}

function partyColumns(heading: HeadingBlock, day: string): [Paragraph[], Paragraph[]] {
  const { agency, title, number, date } = SIZE.party;
  const names = agencyLines(heading, agency);
  return [
    [
      ...names,
      ...(names.length === 0 ? [] : [line('*', { size: agency })]),
      ...(heading.number === undefined
        ? []
        : [line(`Số ${printable(heading.number)}`, { size: number })]),
    ],
    [
      line(PARTY, { size: title, bold: true }),
      rule(textWidth(PARTY, BOLD, title), RIGHT_COLUMN),
      ...dateLine(heading.place, day, date),
    ],
  ];
}

/**
 * The two columns above an official document: who issues it and under what number on the left; on
 * the right the national name and motto, or the name of the Party, then place and date. A cell of
 * Word must hold a paragraph, so an office without a name leaves an empty one.
 *
 * @param day ISO date
 */
export function headingBlock(heading: HeadingBlock, day: string): Table {
  const [left, right] =
    heading.style === 'party' ? partyColumns(heading, day) : stateColumns(heading, day);
  return twoColumns(left.length === 0 ? [new Paragraph({})] : left, right);
}
