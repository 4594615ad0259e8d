import { AlignmentType, LevelFormat, type ILevelsOptions, type INumberingOptions } from 'docx';
import { INDENT } from './layout.ts';

/** Names of the two list formats; every ordered list restarts as an instance of its own. */
export const LIST = { ordered: 'ordered', bullets: 'bullets' } as const;

/** Word knows nine levels, 0 to 8. */
export const MAX_LIST_LEVEL = 8;

/** How far each level stands in, and how far its text from its number. */
export const STEP = INDENT / 2;

/** Left edge of the text of a list item, in twips; in a table cell it begins at the edge. */
export function listIndent(level: number, isInCell = false): number {
  return (isInCell ? 0 : INDENT) + STEP * level + STEP;
}

/** Vietnamese office lists: dash, plus, dot; numbers, then letters with a bracket. */
const BULLETS = ['-', '+', '•'] as const;
const NUMBERS = [
  { format: LevelFormat.DECIMAL, end: '.' },
  { format: LevelFormat.LOWER_LETTER, end: ')' },
  { format: LevelFormat.LOWER_ROMAN, end: '.' },
] as const;

function levels(
  look: (level: number) => Pick<ILevelsOptions, 'format' | 'text'>,
): ILevelsOptions[] {
  return Array.from({ length: MAX_LIST_LEVEL + 1 }, (_, level) => ({
    level,
    ...look(level),
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: listIndent(level), hanging: STEP } } },
  }));
}

export const documentNumbering: INumberingOptions = {
  config: [
    {
      reference: LIST.bullets,
      levels: levels((level) => ({
        format: LevelFormat.BULLET,
        text: BULLETS[level % BULLETS.length] ?? '-',
      })),
    },
    {
      reference: LIST.ordered,
      levels: levels((level) => {
        const look = NUMBERS[level % NUMBERS.length] ?? NUMBERS[0];
        return { format: look.format, text: `%${level + 1}${look.end}` };
      }),
    },
  ],
};
