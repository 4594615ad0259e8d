import { HeadingLevel, Paragraph } from 'docx';
import type { HeadingBlock } from '../export-format.ts';
import { printable } from '../printable.ts';
import type { DocumentTitle } from './front.ts';
import { TEXT_WIDTH } from './layout.ts';
import { rule } from './rule.ts';
import { STYLE } from './styles.ts';
import { text } from './text.ts';

/** Half-points: 14 pt after Decree 30/2020/NĐ-CP; the Party's 16 pt is that of the style. */
const STATE_NAME = 28;
/** The rule below the subject is a third to a half of the line (Decree 30/2020/NĐ-CP, Annex I). */
const SUBJECT_RULE = 1900;
/** What the Party's layout has there instead (Hướng dẫn 36-HD/VPTW). */
const PARTY_RULE = '-----';

function ruleBelow(style: HeadingBlock['style'] | null): Paragraph[] {
  if (style === 'state') return [rule(SUBJECT_RULE, TEXT_WIDTH, 80)];
  if (style === null) return [];
  return [new Paragraph({ style: STYLE.subtitle, children: [text(PARTY_RULE)] })];
}

/**
 * Name, subject and remark of a document, centred.
 *
 * @param style whose rules they follow; null for a document without a heading block
 */
export function titleBlock(
  { name, title, remark }: DocumentTitle,
  style: HeadingBlock['style'] | null,
): Paragraph[] {
  const subtitle = printable(title).trim();
  const look = style === 'state' ? { size: STATE_NAME } : {};
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, children: [text(name, look)] }),
    ...(subtitle === ''
      ? []
      : [new Paragraph({ style: STYLE.subtitle, children: [text(subtitle, { bold: true })] })]),
    new Paragraph({
      style: STYLE.subtitle,
      children: [text(`(${remark})`, { italics: true })],
    }),
    ...ruleBelow(style),
  ];
}
