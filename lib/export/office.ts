import type { Office } from '../clip/office.ts';
import type { HeadingBlock } from './export-format.ts';

/** The heading block of an office; what is empty is left out. */
export function officeHeading(office: Office): HeadingBlock {
  const { style, superior, agency, place, number, signer } = office;
  return {
    style,
    agency,
    place,
    ...(superior === '' ? {} : { superior }),
    ...(number === '' ? {} : { number }),
    ...(signer.title === '' && signer.name === '' ? {} : { signer }),
  };
}
