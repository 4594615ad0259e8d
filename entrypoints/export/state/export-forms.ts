import {
  type ExportChoices,
  type ExportFormatId,
  exportFormats,
  type FormatOption,
  printOptions,
  type RegisterFormatId,
  registerFormats,
} from '../../../lib/index.ts';

/** A form in which things can be handed on. */
export interface ExportForm {
  readonly id: ExportFormatId | 'pdf';
  /** Keys of its name and of what it is good for in the locales. */
  readonly labelKey: string;
  readonly aboutKey: string;
  readonly extension: string;
  readonly options: readonly FormatOption[];
}

/** Through the browser's own print dialog, where "Save as PDF" is one of the printers. */
const PRINT: ExportForm = {
  id: 'pdf',
  labelKey: 'export_format_pdf',
  aboutKey: 'export_about_pdf',
  extension: 'pdf',
  options: printOptions,
};

const aboutKey = (id: string): string => `export_about_${id.replaceAll('-', '_')}`;

const [word, ...others] = exportFormats.map(
  ({ id, labelKey, extension, options = [] }): ExportForm => ({
    id,
    labelKey,
    aboutKey: aboutKey(id),
    extension,
    options,
  }),
);

/** The forms for clips, in the order in which they are offered. */
export const clipForms: readonly ExportForm[] = [...(word ? [word] : []), PRINT, ...others];

/** The forms for documents of the register. */
export const registerForms: readonly ExportForm[] = registerFormats.flatMap(
  ({ id, options = [] }) => {
    const form = clipForms.find((each) => each.id === id);
    return form === undefined ? [] : [{ ...form, options }];
  },
);

/** What offices hand in, read and count with. */
const FIRST: ReadonlySet<string> = new Set(['docx', 'pdf', 'html', 'xlsx']);

/** The forms that stand in sight, and those that share a row. */
export function splitForms(forms: readonly ExportForm[]): {
  readonly first: readonly ExportForm[];
  readonly others: readonly ExportForm[];
} {
  return {
    first: forms.filter(({ id }) => FIRST.has(id)),
    others: forms.filter(({ id }) => !FIRST.has(id)),
  };
}

export function isRegisterFormat(id: string): id is RegisterFormatId {
  return registerFormats.some((format) => format.id === id);
}

/** Options that mean something in a Word or printed document of a template. */
const OF_TEMPLATE: Readonly<Record<string, readonly string[]>> = {
  own: ['template', 'own-template', 'body', 'pictures', 'group', 'notes'],
  directives: ['template', 'layout', 'number', 'signature'],
  full: ['template', 'layout', 'number', 'signature', 'pictures', 'notes', 'index'],
};

/** The value of a choice or a switch as it stands: what was chosen, or what it begins with. */
export function valueOf(option: FormatOption, choices: ExportChoices): string | boolean {
  const given = choices[option.key];
  if (option.kind === 'switch') return typeof given === 'boolean' ? given : option.initial;
  if (option.kind === 'text') return typeof given === 'string' ? given : '';
  if (option.kind === 'file') return '';
  return option.values.find(({ value }) => value === given)?.value ?? option.initial;
}

/** The options that make a difference as things stand; of the others the answers are kept. */
export function shownOptions({ options }: ExportForm, choices: ExportChoices): FormatOption[] {
  const template = options.find(({ key }) => key === 'template');
  const chosen = template === undefined ? '' : valueOf(template, choices);
  const wanted = OF_TEMPLATE[String(chosen)];
  return options.filter(({ key }) => wanted?.includes(key) ?? key !== 'own-template');
}

/** Whether a document of a form begins with contents. */
export function hasContents(form: ExportForm, choices: ExportChoices, count: number): boolean {
  const template = form.options.find(({ key }) => key === 'template');
  const chosen = template === undefined ? '' : valueOf(template, choices);
  return chosen === 'digest' && count > 1;
}

/** The answers that a form is asked with: those of its own options, files included. */
export function choicesFor(form: ExportForm, choices: ExportChoices): ExportChoices {
  const keys = new Set(shownOptions(form, choices).map(({ key }) => key));
  return Object.fromEntries(Object.entries(choices).filter(([key]) => keys.has(key)));
}
