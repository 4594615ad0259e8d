import type { ChoiceOption, SwitchOption } from './export-format.ts';

/** How much of each article is written. */
export const BODY = {
  kind: 'choice',
  key: 'body',
  labelKey: 'option_body',
  description: 'how much of each article',
  values: [
    { value: 'full', labelKey: 'option_body_full', description: 'the full text' },
    { value: 'lead', labelKey: 'option_body_lead', description: 'title, source and lead only' },
    {
      value: 'highlights',
      labelKey: 'option_body_highlights',
      description: 'the passages highlighted, with their notes; the lead where there are none',
    },
  ],
  initial: 'full',
} as const satisfies ChoiceOption;

/** Whether pictures go into the file. */
export const PICTURES = {
  kind: 'switch',
  key: 'pictures',
  labelKey: 'option_pictures',
  description: 'with pictures',
  initial: true,
} as const satisfies SwitchOption;

/** Whether the attachments that are kept as files go into the archive. */
export const FILES = {
  kind: 'switch',
  key: 'files',
  labelKey: 'option_files',
  description: 'with the attachments that are kept as files, 300 MB at most',
  initial: true,
} as const satisfies SwitchOption;

/** As {@link PICTURES}, where a file is small and readable without them. */
export const EMBED_PICTURES = {
  ...PICTURES,
  description: 'with pictures, as base64',
  initial: false,
} as const satisfies SwitchOption;

/** What the clips are gathered by; see `groupClips`. */
export const GROUP = {
  kind: 'choice',
  key: 'group',
  labelKey: 'option_group',
  description: 'gather the clips under headings',
  values: [
    { value: 'none', labelKey: 'option_group_none', description: 'no headings' },
    { value: 'topic', labelKey: 'option_group_topic', description: 'by section of the portal' },
    { value: 'portal', labelKey: 'option_group_portal', description: 'by portal' },
    {
      value: 'issuer',
      labelKey: 'option_group_issuer',
      description: 'by the body that issued the first directive cited',
    },
    { value: 'tag', labelKey: 'option_group_tag', description: 'by first tag' },
    { value: 'month', labelKey: 'option_group_month', description: 'by month of posting' },
  ],
  initial: 'none',
} as const satisfies ChoiceOption;

/** Whether the keeper's own notes go into the file. */
export const NOTES = {
  kind: 'switch',
  key: 'notes',
  labelKey: 'option_notes',
  description: 'with your notes',
  initial: true,
} as const satisfies SwitchOption;

/** Whether the directives cited are listed at the end. */
export const DIRECTIVE_INDEX = {
  kind: 'switch',
  key: 'index',
  labelKey: 'option_index',
  description: 'with an index of the directives cited',
  initial: true,
} as const satisfies SwitchOption;

/** Whether the file begins with a title page. */
export const COVER = {
  kind: 'switch',
  key: 'cover',
  labelKey: 'option_cover',
  description: 'with a title page',
  initial: true,
} as const satisfies SwitchOption;

/** How much text a table of clips carries beside its fields. */
export const TABLE_TEXT = {
  kind: 'choice',
  key: 'text',
  labelKey: 'option_text',
  description: 'text in the table',
  values: [
    { value: 'none', labelKey: 'option_text_none', description: 'fields only' },
    { value: 'lead', labelKey: 'option_body_lead', description: 'a column with the lead' },
    { value: 'full', labelKey: 'option_body_full', description: 'lead and full text' },
  ],
  initial: 'none',
} as const satisfies ChoiceOption;

/** How a text table writes days; Excel has days of its own. */
export const TABLE_DAYS = {
  kind: 'choice',
  key: 'days',
  labelKey: 'option_days',
  description: 'how days are written',
  values: [
    { value: 'vn', labelKey: 'option_days_vn', description: 'as offices write them: 31/01/2023' },
    { value: 'iso', labelKey: 'option_days_iso', description: 'for programs: 2023-01-31' },
  ],
  initial: 'vn',
} as const satisfies ChoiceOption;
