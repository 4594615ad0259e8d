import { LAYOUT, NUMBER, SIGNATURE, TEMPLATE } from '../docx/options.ts';
import type { ChoiceOption, FormatOption, SwitchOption } from '../export-format.ts';
import { BODY, DIRECTIVE_INDEX, GROUP, NOTES, PICTURES } from '../shared-options.ts';

/** A browser prints all templates but the office's own, which is a Word file. */
export const PRINT_TEMPLATE = {
  ...TEMPLATE,
  values: TEMPLATE.values.filter((each) => each.value !== 'own'),
} as const satisfies ChoiceOption;

/** Whether the passages marked in an article are marked on paper as well, where it is printed in full. */
export const MARKS = {
  kind: 'switch',
  key: 'marks',
  labelKey: 'option_marks',
  description: 'with the passages highlighted, where articles are printed in full',
  initial: true,
} as const satisfies SwitchOption;

/** What can be decided about a printed document: the same as about a Word file. */
export const printOptions: readonly FormatOption[] = [
  PRINT_TEMPLATE,
  LAYOUT,
  NUMBER,
  SIGNATURE,
  BODY,
  PICTURES,
  GROUP,
  NOTES,
  MARKS,
  DIRECTIVE_INDEX,
];
