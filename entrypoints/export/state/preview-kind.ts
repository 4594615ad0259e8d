import type { ExportChoices, ExportFormatId } from '../../../lib/index.ts';
import type { ExportForm } from './export-forms.ts';

/** How the beginning of a file is shown. */
export type PreviewKind =
  /** A sheet of paper, drawn from the same data; near to the file. */
  | 'sheet'
  /** The file itself, its beginning. */
  | 'text'
  /** One note of many. */
  | 'note'
  | 'table'
  /** The office's own template with the first articles in it. */
  | 'template'
  /** There is nothing to show yet. */
  | 'none';

const KINDS: Readonly<Record<ExportForm['id'], PreviewKind>> = {
  docx: 'sheet',
  pdf: 'sheet',
  html: 'sheet',
  epub: 'sheet',
  xlsx: 'table',
  csv: 'text',
  text: 'text',
  markdown: 'text',
  'markdown-zip': 'note',
  json: 'text',
  jsonl: 'text',
  'csl-json': 'text',
  ris: 'text',
  bibtex: 'text',
  bookmarks: 'text',
};

/** How the beginning of a form is shown, with these answers. */
export function previewKind({ id }: ExportForm, choices: ExportChoices): PreviewKind {
  if (choices['template'] !== 'own') return KINDS[id];
  return choices['own-template'] === undefined ? 'none' : 'template';
}

/** The format whose writer makes the text that is shown. */
export function textFormat({ id }: ExportForm): ExportFormatId {
  return id === 'pdf' || id === 'markdown-zip' ? 'markdown' : id;
}

/** What of the answers a web page or a book has of a printed document: no heading of an office. */
export function sheetChoices({ id }: ExportForm, choices: ExportChoices): ExportChoices {
  return id === 'docx' || id === 'pdf' ? choices : { ...choices, layout: 'none' };
}
