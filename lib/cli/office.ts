import { officeHeading, parseOffice, type HeadingBlock } from '../index.ts';
import { decodeText } from './decode.ts';
import { CommandFailure, errorText } from './failure.ts';
import { inputName, readInput } from './inputs.ts';

/**
 * The office in a JSON file: who issues the document, where, who signs.
 *
 * @throws CommandFailure where the file cannot be read or says something else
 */
export async function readOffice(file: string): Promise<HeadingBlock> {
  const text = decodeText(await readInput(file));
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    throw new CommandFailure('badInput', `${inputName(file)} is no JSON: ${errorText(error)}`);
  }
  const office = parseOffice(data);
  if (office.ok) return officeHeading(office.value);
  throw new CommandFailure(
    'badInput',
    `${inputName(file)} is no office: ${office.detail ?? office.reason}`,
  );
}
