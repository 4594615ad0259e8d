import { fail, ok, type Result } from '../../clip/result.ts';
import { unzip } from '../unzip.ts';
import { type FileText, joinPages, MOST_FILE_TEXT } from './text-limits.ts';
import { type TextRules, xmlText } from './xml-text.ts';

/** Parts of an office file beyond this are bombs, however they are packed; the text of a thick book takes 10 MB. */
const PART_LIMITS = { entries: 5_000, entryBytes: 60e6, totalBytes: 120e6, ratio: Infinity };

const set = (...names: string[]): ReadonlySet<string> => new Set(names);

/** ECMA-376, parts 1 and 4: text runs are `t` in Word, PowerPoint and Excel alike. */
const OOXML: TextRules = {
  text: set('t'),
  lines: set('p', 'tr', 'si', 'is'),
  cells: set('tc'),
  gaps: set('tab', 'noBreakHyphen'),
  breaks: set('br', 'cr'),
  // Tab stops are no tabs; a fallback says again what stands before it; phonetic hints are no text.
  skipped: set('pPr', 'tblPr', 'Fallback', 'rPh', 'del', 'moveFrom'),
};

/** OASIS OpenDocument 1.3, part 3. */
const OPEN_DOCUMENT: TextRules = {
  text: set('body'),
  lines: set('p', 'h', 'table-row'),
  cells: set('table-cell'),
  gaps: set('tab', 's'),
  breaks: set('line-break'),
  skipped: set('tracked-changes', 'annotation'),
};

interface Family {
  /** Names of the entries that hold text. */
  readonly parts: RegExp;
  readonly rules: TextRules;
}

const FAMILIES: readonly Family[] = [
  { parts: /^word\/(document|footnotes|endnotes|header\d*|footer\d*)\.xml$/, rules: OOXML },
  { parts: /^xl\/(sharedStrings|worksheets\/sheet\d+)\.xml$/, rules: OOXML },
  { parts: /^ppt\/(slides\/slide|notesSlides\/notesSlide)\d+\.xml$/, rules: OOXML },
  { parts: /^content\.xml$/, rules: OPEN_DOCUMENT },
];

/** Why a file has no text for search. `locked`: under a password; `no-text`: none in it. */
export type FileTextFailure = 'locked' | 'no-text' | 'damaged' | 'too-large' | 'unsupported';

/** Numbers in names count as numbers: slide 2 stands before slide 10. */
const inOrder = new Intl.Collator('en', { numeric: true });
/** The body stands before notes and headers. */
const rank = (name: string): number => (name === 'word/document.xml' ? 0 : 1);

/**
 * The text of a DOCX, XLSX, PPTX or OpenDocument file: paragraphs as lines, cells and tabs as blanks,
 * tables row by row, notes and headers behind; deleted text, fields' instructions and macros stay out.
 * Cells that hold numbers are no text.
 */
export function officeText(bytes: Uint8Array): Result<FileText, FileTextFailure> {
  const unpacked = unzip(
    bytes,
    (name) => FAMILIES.some(({ parts }) => parts.test(name)),
    PART_LIMITS,
  );
  if (!unpacked.ok) {
    return fail(unpacked.reason === 'too-large' ? 'too-large' : 'damaged', unpacked.detail);
  }
  const family = FAMILIES.find(({ parts }) => unpacked.value.some(({ name }) => parts.test(name)));
  if (family === undefined) return fail('unsupported');
  const pages: string[] = [];
  let length = 0;
  const files = unpacked.value
    .filter(({ name }) => family.parts.test(name))
    .sort((a, b) => rank(a.name) - rank(b.name) || inOrder.compare(a.name, b.name));
  for (const file of files) {
    if (length > MOST_FILE_TEXT) break;
    const source = new TextDecoder().decode(file.bytes);
    const page = xmlText(source, family.rules, MOST_FILE_TEXT - length + 1);
    pages.push(page);
    length += page.length;
  }
  const text = joinPages([pages.join('\n')]);
  return text.text === '' ? fail('no-text') : ok(text);
}
