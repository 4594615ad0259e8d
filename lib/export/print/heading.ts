import { formatLongDay } from '../dates.ts';
import type { HeadingBlock } from '../export-format.ts';
import { capitals, MOTTO, NATION, PARTY } from '../official-words.ts';
import { printable } from '../printable.ts';
import type { HeadingLine, PrintedHeading } from './printed-document.ts';

const line = (kind: HeadingLine['kind'], text: string): HeadingLine[] =>
  text === '' ? [] : [{ kind, text }];

/**
 * The lines of a heading block, in the order of `docx/heading-block.ts`.
 *
 * @param day ISO date
 */
export function printedHeading(heading: HeadingBlock, day: string): PrintedHeading {
  const { style, superior = '', agency, place, number } = heading;
  const isParty = style === 'party';
  const names = [...line('superior', capitals(superior)), ...line('agency', capitals(agency))];
  const where = printable(place).trim();
  return {
    style,
    left: [
      ...names,
      ...(isParty && names.length > 0 ? line('star', '*') : []),
      ...(number === undefined
        ? []
        : line('number', `${isParty ? 'Số' : 'Số:'} ${printable(number)}`)),
    ],
    right: [
      ...(isParty ? line('party', PARTY) : [...line('nation', NATION), ...line('motto', MOTTO)]),
      ...(where === '' ? [] : line('place-and-date', `${where}, ${formatLongDay(day)}`)),
    ],
  };
}
