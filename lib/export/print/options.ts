import { LAYOUT, NUMBER, SIGNATURE, TEMPLATE } from '../docx/options.ts';
import type { ChoiceOption, FormatOption } from '../export-format.ts';
import { BODY, DIRECTIVE_INDEX, GROUP, NOTES, PICTURES } from '../shared-options.ts';

/** A browser prints all templates but the office's own, which is a Word file. */
export const PRINT_TEMPLATE = {
  ...TEMPLATE,
  values: TEMPLATE.values.filter((each) => each.value !== 'own'),
} as const satisfies ChoiceOption;

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
  DIRECTIVE_INDEX,
];
