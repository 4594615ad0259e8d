import { strFromU8, unzipSync } from 'fflate';
import { marked } from 'marked';
import type { ExportFormatId } from '../../lib/export/formats.ts';
import { readCsv } from '../../lib/import/read-csv.ts';
import { readHtml, readXml } from './read-xml.ts';
import { cellText, readXlsx } from './read-xlsx.ts';

const text = (bytes: Uint8Array) => strFromU8(bytes);

function headings(html: string, selector: string): string[] {
  return [...readHtml(html).querySelectorAll(selector)].map((node) =>
    node.textContent.replace(/^\d+\. /, ''),
  );
}

function markdownTitles(source: string, selector: string): string[] {
  const body = source.slice(source.indexOf('\n---\n') + 5);
  return headings(marked.parse(body, { async: false }), selector);
}

/** The order of the pages of a book is that of its spine. */
function bookTitles(bytes: Uint8Array): string[] {
  const files = unzipSync(bytes);
  const part = (name: string) => strFromU8(files[name] ?? new Uint8Array());
  const names = Object.keys(files).filter((name) => /tin-\d+\.xhtml$/.test(name));
  return names.map((name) =>
    (readXml(part(name)).querySelector('h1')?.textContent ?? '').replace(/^\d+\. /, ''),
  );
}

function noteTitles(bytes: Uint8Array): string[] {
  const files = unzipSync(bytes);
  const notes = Object.entries(files).filter(([name]) => name.endsWith('.md'));
  return notes.slice(1).map(([, note]) => markdownTitles(strFromU8(note), 'h1')[0] ?? '');
}

/** Lines of a bibliography entry, TeX taken back to text. */
function bibtexTitles(source: string): string[] {
  return [...source.matchAll(/^ {2}title = \{\{(.*)\}\},$/gm)].map(([, title = '']) =>
    title.replace(
      /\\(textbackslash|textbraceleft|textbraceright|textasciitilde|textasciicircum|`)\{\}|\\([{}&%$#_])|\{\}/g,
      (_, word: string | undefined, sign: string | undefined) =>
        sign ??
        {
          textbackslash: '\\',
          textbraceleft: '{',
          textbraceright: '}',
          textasciitilde: '~',
          textasciicircum: '^',
          '`': '`',
        }[word ?? ''] ??
        '',
    ),
  );
}

/**
 * The titles in a file of each format, as a program that reads the format finds them; null where
 * they are read elsewhere or the format keeps no titles apart from its text.
 */
export const readTitles: Readonly<
  Record<ExportFormatId, ((bytes: Uint8Array) => string[]) | null>
> = {
  docx: null, // hostile.test.ts
  markdown: (bytes) => markdownTitles(text(bytes), 'h2'),
  'markdown-zip': noteTitles,
  json: (bytes) =>
    JSON.parse(text(bytes)).clips.map((clip: { article: { title: string } }) => clip.article.title),
  jsonl: (bytes) =>
    text(bytes)
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).article.title),
  html: (bytes) => headings(text(bytes), 'article > h2'),
  epub: bookTitles,
  text: null,
  xlsx: (bytes) =>
    readXlsx(bytes)
      .rows.slice(1)
      .map((row) => cellText(row[1])),
  csv: (bytes) =>
    readCsv(text(bytes))
      .slice(1)
      .map((row) => row[0] ?? ''),
  'csl-json': (bytes) => JSON.parse(text(bytes)).map((item: { title: string }) => item.title),
  ris: (bytes) => [...text(bytes).matchAll(/^TI {2}- (.*)\r$/gm)].map(([, title = '']) => title),
  bibtex: (bytes) => bibtexTitles(text(bytes)),
  bookmarks: (bytes) =>
    [...readHtml(text(bytes)).querySelectorAll('a')].map(({ textContent }) => textContent),
};
