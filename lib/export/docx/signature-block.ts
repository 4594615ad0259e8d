import { AlignmentType, Paragraph, type Table } from 'docx';
import type { HeadingBlock } from '../export-format.ts';
import { RECIPIENTS, RECIPIENTS_HEADING } from '../official-words.ts';
import { printable } from '../printable.ts';
import { twoColumns } from './plain-table.ts';
import { text, type Look } from './text.ts';

/** Half-points. */
const SIZE = { recipients: 24, recipient: 22, signer: 28 } as const;
/** Room for a signature and a seal, in twips. */
const ROOM = 1400;

function line(content: string, look: Look, isCentred: boolean, before = 0): Paragraph {
  return new Paragraph({
    alignment: isCentred ? AlignmentType.CENTER : AlignmentType.LEFT,
    spacing: { before, after: 0, line: 240, lineRule: 'auto' },
    children: [text(content, look)],
  });
}

/**
 * Recipients on the left, who signs on the right, with room for hand and seal. State bodies print
 * "Nơi nhận" in bold italics (Decree 30/2020/NĐ-CP), the Party's underlined (36-HD/VPTW).
 */
export function signatureBlock(
  style: HeadingBlock['style'],
  signer: HeadingBlock['signer'],
): (Paragraph | Table)[] {
  const title = printable(signer?.title ?? '')
    .trim()
    .toLocaleUpperCase('vi');
  const label: Look =
    style === 'state'
      ? { size: SIZE.recipients, bold: true, italics: true }
      : { size: SIZE.signer, isUnderlined: true };
  return [
    new Paragraph({ keepNext: true, spacing: { before: 240, after: 0 } }),
    twoColumns(
      [
        line(RECIPIENTS_HEADING, label, false),
        ...RECIPIENTS.map((to) => line(to, { size: SIZE.recipient }, false)),
      ],
      [
        line(title, { size: SIZE.signer, bold: true }, true),
        line(printable(signer?.name ?? ''), { size: SIZE.signer, bold: true }, true, ROOM),
      ],
    ),
  ];
}
