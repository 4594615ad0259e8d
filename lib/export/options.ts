import { fail, ok, type Result } from '../clip/result.ts';
import type {
  ChoiceOption,
  ExportChoices,
  FileOption,
  FormatOption,
  SwitchOption,
  TextOption,
} from './export-format.ts';

/** The part of a request in which its answers stand. */
interface Chosen {
  readonly choices?: ExportChoices;
}

/** The value chosen of a few. */
export function chosen<Value extends string>(
  { choices }: Chosen,
  option: ChoiceOption<Value>,
): Value {
  const given = choices?.[option.key];
  return option.values.find(({ value }) => value === given)?.value ?? option.initial;
}

/** Whether a switch is on. */
export function switchedOn({ choices }: Chosen, option: SwitchOption): boolean {
  const given = choices?.[option.key];
  return typeof given === 'boolean' ? given : option.initial;
}

/** The text typed, without space at its ends; empty where there is none. */
export function typed({ choices }: Chosen, option: TextOption): string {
  const given = choices?.[option.key];
  return typeof given === 'string' ? given.trim() : '';
}

/** The bytes of the file that was brought; null where there is none. */
export function broughtFile({ choices }: Chosen, option: FileOption): Uint8Array | null {
  const given = choices?.[option.key];
  return given instanceof Uint8Array ? given : null;
}

function faultOf(option: FormatOption, given: boolean | string | Uint8Array): string | null {
  switch (option.kind) {
    case 'switch':
      return typeof given === 'boolean' ? null : 'expected yes or no';
    case 'choice':
      return option.values.some(({ value }) => value === given)
        ? null
        : `known: ${option.values.map(({ value }) => value).join(', ')}`;
    case 'text':
      return typeof given === 'string' && given.length <= option.maxLength
        ? null
        : `expected text of at most ${option.maxLength} characters`;
    case 'file':
      return given instanceof Uint8Array && given.length <= option.maxBytes
        ? null
        : `expected a ${option.accept} file of at most ${option.maxBytes} bytes`;
  }
}

/** Answers that fit the options, or which of them does not and why. */
export function checkChoices(
  options: readonly FormatOption[],
  choices: ExportChoices,
): Result<ExportChoices, 'unknown-option' | 'bad-value'> {
  for (const [key, given] of Object.entries(choices)) {
    const option = options.find((candidate) => candidate.key === key);
    if (option === undefined) {
      const known = options.map((candidate) => candidate.key).join(', ');
      return fail('unknown-option', `unknown option "${key}" (known: ${known || 'none'})`);
    }
    const fault = faultOf(option, given);
    if (fault !== null) return fail('bad-value', `option "${key}": ${fault}`);
  }
  return ok(choices);
}
