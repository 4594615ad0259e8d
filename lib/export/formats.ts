import { docxOptions } from './docx/options.ts';
import type { ExportFormatRow } from './export-format.ts';
import {
  BODY,
  COVER,
  DIRECTIVE_INDEX,
  EMBED_PICTURES,
  FILES,
  GROUP,
  NOTES,
  PICTURES,
  TABLE_DAYS,
  TABLE_TEXT,
} from './shared-options.ts';

/**
 * Every format there is. To add one: one file with a `write` function, one row here. The writers
 * are loaded when they are first used, so none weighs on a page that exports nothing.
 */
export const exportFormatTable = {
  docx: {
    labelKey: 'export_format_docx',
    description:
      'Word document: press digest (điểm tin), list of directives, full text or own template',
    extension: 'docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    options: docxOptions,
    load: () => import('./docx.ts'),
  },
  html: {
    labelKey: 'export_format_html',
    description: 'One HTML page with its pictures inside; opens offline and asks no server',
    extension: 'html',
    mediaType: 'text/html;charset=utf-8',
    options: [BODY, PICTURES, GROUP, NOTES, DIRECTIVE_INDEX],
    load: () => import('./html.ts'),
  },
  epub: {
    labelKey: 'export_format_epub',
    description: 'Book for reading systems (EPUB 3), pictures inside',
    extension: 'epub',
    mediaType: 'application/epub+zip',
    options: [BODY, PICTURES, GROUP, NOTES, DIRECTIVE_INDEX, COVER],
    load: () => import('./epub.ts'),
  },
  xlsx: {
    labelKey: 'export_format_xlsx',
    description: 'Excel workbook of the clips: one row each, dates as dates, no formulas',
    extension: 'xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    options: [TABLE_TEXT, NOTES],
    load: () => import('./xlsx.ts'),
  },
  csv: {
    labelKey: 'export_format_csv',
    description: 'Table of the clips for a spreadsheet (CSV, UTF-8)',
    extension: 'csv',
    mediaType: 'text/csv;charset=utf-8',
    options: [TABLE_DAYS, TABLE_TEXT, NOTES],
    load: () => import('./csv.ts'),
  },
  text: {
    labelKey: 'export_format_text',
    description: 'Plain text',
    extension: 'txt',
    mediaType: 'text/plain;charset=utf-8',
    options: [BODY, PICTURES, GROUP, NOTES],
    load: () => import('./text.ts'),
  },
  markdown: {
    labelKey: 'export_format_markdown',
    description: 'Markdown with YAML front matter, one file',
    extension: 'md',
    mediaType: 'text/markdown;charset=utf-8',
    options: [BODY, PICTURES, GROUP, NOTES],
    load: () => import('./markdown.ts'),
  },
  'markdown-zip': {
    labelKey: 'export_format_markdown_zip',
    description:
      'Markdown for Obsidian: a note for each clip, pictures and kept attachments beside it, an index (zip)',
    extension: 'zip',
    mediaType: 'application/zip',
    options: [BODY, PICTURES, FILES, GROUP, NOTES],
    load: () => import('./markdown-zip.ts'),
  },
  json: {
    labelKey: 'export_format_json',
    description: 'JSON library: everything that was kept, can be read back',
    extension: 'json',
    mediaType: 'application/json',
    options: [EMBED_PICTURES],
    isFaithful: true,
    load: () => import('./json.ts'),
  },
  jsonl: {
    labelKey: 'export_format_jsonl',
    description: 'JSON Lines: one clip a line, for scripts',
    extension: 'jsonl',
    mediaType: 'application/jsonl',
    isFaithful: true,
    load: () => import('./jsonl.ts'),
  },
  'csl-json': {
    labelKey: 'export_format_csl',
    description: 'References for Zotero and pandoc (CSL-JSON)',
    extension: 'json',
    mediaType: 'application/vnd.citationstyles.csl+json',
    load: () => import('./csl-json.ts'),
  },
  ris: {
    labelKey: 'export_format_ris',
    description: 'References for EndNote, Mendeley, Zotero (RIS)',
    extension: 'ris',
    mediaType: 'application/x-research-info-systems',
    load: () => import('./ris.ts'),
  },
  bibtex: {
    labelKey: 'export_format_bibtex',
    description: 'References for LaTeX (BibTeX, BibLaTeX)',
    extension: 'bib',
    mediaType: 'application/x-bibtex',
    load: () => import('./bibtex.ts'),
  },
  bookmarks: {
    labelKey: 'export_format_bookmarks',
    description: 'Bookmarks for every browser, a folder for each collection (HTML)',
    extension: 'html',
    mediaType: 'text/html;charset=utf-8',
    load: () => import('./bookmarks.ts'),
  },
} as const satisfies Record<string, ExportFormatRow>;

export type ExportFormatId = keyof typeof exportFormatTable;

export interface ExportFormat extends ExportFormatRow {
  readonly id: ExportFormatId;
  readonly labelKey: (typeof exportFormatTable)[ExportFormatId]['labelKey'];
}

function isFormatId(id: string): id is ExportFormatId {
  return Object.hasOwn(exportFormatTable, id);
}

/** The formats in the order in which they are offered. */
export const exportFormats: readonly ExportFormat[] = Object.keys(exportFormatTable)
  .filter(isFormatId)
  .map((id) => ({ id, ...exportFormatTable[id] }));
