import { readFile } from 'node:fs/promises';
import { checkChoices, type ExportChoices, type FormatOption } from '../index.ts';
import { CommandFailure, errorText } from './failure.ts';

const SWITCHES: Readonly<Record<string, boolean>> = {
  yes: true,
  true: true,
  no: false,
  false: false,
};

async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(path));
  } catch (error) {
    throw new CommandFailure('badInput', `cannot read "${path}": ${errorText(error)}`);
  }
}

/**
 * What was given as `--option key=value`, as the format takes it.
 *
 * @throws CommandFailure naming the option that the format does not have or its values
 */
export async function readChoices(
  { id, options = [] }: { readonly id: string; readonly options?: readonly FormatOption[] },
  given: readonly string[],
): Promise<ExportChoices> {
  const choices: Record<string, boolean | string | Uint8Array> = {};
  for (const pair of given) {
    const [, key, value] = /^([^=]+)=(.*)$/s.exec(pair) ?? [];
    if (key === undefined || value === undefined) {
      throw new CommandFailure('badUsage', `--option "${pair}" is not of the form key=value`);
    }
    const kind = options.find((option) => option.key === key)?.kind;
    if (kind === 'switch') choices[key] = SWITCHES[value.toLowerCase()] ?? value;
    else choices[key] = kind === 'file' ? await readBytes(value) : value;
  }
  const checked = checkChoices(options, choices);
  if (checked.ok) return checked.value;
  throw new CommandFailure('badUsage', `${id}: ${checked.detail ?? checked.reason}`);
}
