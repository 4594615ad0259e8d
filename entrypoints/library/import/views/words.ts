import type { CsvField, ImportAct, ImportFailure, ImportProblem } from '../../../../lib/index.ts';
import type { MessageKey } from '../../../../lib/extension/i18n/translate.ts';

export const ACT_WORDS: Readonly<Record<ImportAct, MessageKey>> = {
  add: 'import_act_add',
  same: 'import_act_same',
  revise: 'import_act_revise',
  restore: 'import_act_restore',
  repeat: 'import_act_repeat',
};

export const PROBLEM_WORDS: Readonly<Record<ImportProblem, MessageKey>> = {
  'no-address': 'import_problem_no_address',
  'bad-address': 'import_problem_bad_address',
  'no-text': 'import_problem_no_text',
  malformed: 'import_problem_malformed',
  'no-extractor': 'import_problem_no_extractor',
  'not-an-article': 'import_problem_not_an_article',
  unsupported: 'import_problem_unsupported',
};

export const FAILURE_WORDS: Readonly<Record<ImportFailure, MessageKey>> = {
  'unknown-format': 'import_failure_unknown_format',
  empty: 'import_failure_empty',
  damaged: 'import_failure_damaged',
  'too-large': 'import_failure_too_large',
  'unsafe-archive': 'import_failure_unsafe_archive',
  'newer-schema': 'import_failure_newer_schema',
  'missing-column': 'import_failure_missing_column',
};

export const FIELD_WORDS: Readonly<Record<CsvField, MessageKey>> = {
  url: 'import_field_url',
  title: 'field_title',
  lead: 'field_lead',
  note: 'field_note',
  highlight: 'import_field_highlight',
  tags: 'field_tags',
  collection: 'field_collection',
  savedAt: 'import_field_saved',
  publishedAt: 'field_date',
  author: 'import_field_author',
  portal: 'import_field_portal',
};
