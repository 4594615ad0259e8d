import type {
  ChoiceOption,
  FileOption,
  FormatOption,
  SwitchOption,
  TextOption,
} from '../export-format.ts';
import { BODY, DIRECTIVE_INDEX, GROUP, NOTES, PICTURES } from '../shared-options.ts';

/** What kind of document the clips become. */
export const TEMPLATE = {
  kind: 'choice',
  key: 'template',
  labelKey: 'option_template',
  description: 'what kind of document',
  values: [
    {
      value: 'digest',
      labelKey: 'option_template_digest',
      description: 'press digest (điểm tin) with contents and index of directives',
    },
    {
      value: 'directives',
      labelKey: 'option_template_directives',
      description: 'the directives that the clips cite, by rank of the issuing body',
    },
    {
      value: 'full',
      labelKey: 'option_template_full',
      description: 'the articles as they are, each on a page of its own',
    },
    {
      value: 'own',
      labelKey: 'option_template_own',
      description: 'a template of your own, given with own-template',
    },
  ],
  initial: 'digest',
} as const satisfies ChoiceOption;

/** Largest template taken, packed. */
export const MOST_TEMPLATE_BYTES = 10_000_000;

/** The office's own Word file with placeholders; see `docx/template`. */
export const OWN_TEMPLATE = {
  kind: 'file',
  key: 'own-template',
  labelKey: 'option_own_template',
  description: 'Word file with placeholders such as {tên bộ sưu tập} and {#bài}…{/bài}',
  accept: '.docx',
  maxBytes: MOST_TEMPLATE_BYTES,
} as const satisfies FileOption;

/** Whose rules the first page follows. */
export const LAYOUT = {
  kind: 'choice',
  key: 'layout',
  labelKey: 'option_layout',
  description: 'head of the first page',
  values: [
    { value: 'office', labelKey: 'option_layout_office', description: 'as the office is set up' },
    {
      value: 'state',
      labelKey: 'option_layout_state',
      description: 'of State bodies, Decree 30/2020/NĐ-CP',
    },
    {
      value: 'party',
      labelKey: 'option_layout_party',
      description: 'of Party bodies, Hướng dẫn 36-HD/VPTW',
    },
    { value: 'none', labelKey: 'option_layout_none', description: 'no heading block' },
  ],
  initial: 'office',
} as const satisfies ChoiceOption;

/** "Số: …/BC-VP": what stands behind the stroke, or the whole number. */
export const NUMBER = {
  kind: 'text',
  key: 'number',
  labelKey: 'option_number',
  description: 'number and symbol under the agency, such as "12/BC-VP"; none when left out',
  maxLength: 60,
} as const satisfies TextOption;

/** Whether recipients and signature close the document. */
export const SIGNATURE = {
  kind: 'switch',
  key: 'signature',
  labelKey: 'option_signature',
  description: 'with recipients and signature at the end',
  initial: false,
} as const satisfies SwitchOption;

/** What can be decided about a Word file. */
export const docxOptions: readonly FormatOption[] = [
  TEMPLATE,
  OWN_TEMPLATE,
  LAYOUT,
  NUMBER,
  SIGNATURE,
  BODY,
  PICTURES,
  GROUP,
  NOTES,
  DIRECTIVE_INDEX,
];
