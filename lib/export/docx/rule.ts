import { BorderStyle, Paragraph } from 'docx';
import { TEXT_WIDTH } from './layout.ts';
import { characterWidth, type Face } from './paging/times-widths.ts';

/** Width of a line of Times New Roman in twips; `size` in half-points. */
export function textWidth(content: string, face: Face, size: number): number {
  let width = 0;
  for (const character of content) width += characterWidth(character, face);
  // Thousandths of an em; an em of half-points is ten twips each.
  return Math.round((width * size) / 100);
}

/**
 * A thin rule in the middle of its column.
 *
 * @param width of the rule in twips
 * @param column room in twips
 * @param before space above, in twips
 */
export function rule(width: number, column: number = TEXT_WIDTH, before = 20): Paragraph {
  const side = Math.max(0, Math.round((column - width) / 2));
  return new Paragraph({
    indent: { left: side, right: side, firstLine: 0 },
    spacing: { before, after: 0, line: 80, lineRule: 'exact' },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } },
  });
}
