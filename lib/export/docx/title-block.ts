import { HeadingLevel, Paragraph, type Table } from 'docx';
import { vietnamDay } from '../dates.ts';
import type { HeadingBlock } from '../export-format.ts';
import { printable } from '../printable.ts';
import { headingBlock } from './heading-block.ts';
import { STYLE } from './styles.ts';
import { text } from './text.ts';

export interface TitleBlock {
  /** What kind of document it is, in capitals. */
  readonly name: string;
  /** What it is about; left out where empty. */
  readonly title: string;
  /** What stands in brackets below, in italics. */
  readonly remark: string;
  readonly now: Date;
  readonly heading: HeadingBlock | undefined;
}

/** The top of the first page: heading block where there is one, name, title, remark. */
export function titleBlock({
  name,
  title,
  remark,
  now,
  heading,
}: TitleBlock): (Paragraph | Table)[] {
  const subtitle = printable(title).trim();
  return [
    ...(heading === undefined ? [] : [headingBlock(heading, vietnamDay(now))]),
    new Paragraph({ heading: HeadingLevel.TITLE, children: [text(name)] }),
    ...(subtitle === ''
      ? []
      : [new Paragraph({ style: STYLE.subtitle, children: [text(subtitle, { bold: true })] })]),
    new Paragraph({
      style: STYLE.subtitle,
      children: [text(`(${remark})`, { italics: true })],
    }),
  ];
}
