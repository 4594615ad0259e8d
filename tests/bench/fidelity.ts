/**
 * How much of an article's structure arrives in the file? The same bodies go through our exports
 * (out of a page, by extraction) and, bare, through pandoc and turndown; every output is parsed and
 * searched for the headings, items, cells, captions, links and emphasis that the body is known to
 * have. Prints a table. Needs pandoc for its columns.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { JSDOM, VirtualConsole } from 'jsdom';
import TurndownService from 'turndown';
import { exportClips, extractArticle, type Clip, type ExportImage } from '../../lib/index.ts';
import {
  ARTICLES,
  PICTURE,
  type Feature,
  type FidelityArticle,
  type Kept,
} from './fidelity/articles.ts';
import { readBook, readDocx, readMarkdown, readPage } from './fidelity/model.ts';

const FEATURES: Readonly<Record<Feature, string>> = {
  headings: 'headings',
  items: 'list items',
  nestedItems: 'nested list items',
  tableCells: 'plain table cells',
  spannedCells: 'spanned cells',
  captions: 'captions',
  links: 'links',
  bold: 'bold',
  italic: 'italic',
};

const folder = mkdtempSync(path.join(tmpdir(), 'trich-luc-fidelity-'));
/** A PNG of 1 × 1 pixel. */
const PNG = Uint8Array.from(
  atob(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  ),
  (character) => character.charCodeAt(0),
);
const picture: ExportImage = { bytes: PNG, mediaType: 'image/png', width: 1, height: 1 };

function clipOf({ html, name }: FidelityArticle): Clip {
  const url = `https://bench.example.vn/tin/${encodeURIComponent(name)}.htm`;
  const page = `<!doctype html><html lang="vi"><head><title>Hội nghị triển khai nhiệm vụ</title></head><body>
    <div class="main"><h1>Hội nghị triển khai nhiệm vụ</h1><p class="date">12/03/2026 08:00</p>
    <div class="content">${html}</div></div></body></html>`;
  const { document } = new JSDOM(page, { url, virtualConsole: new VirtualConsole() }).window;
  const article = extractArticle(document, { url });
  if (!article.ok) throw new Error(`${name}: ${article.reason}`);
  const moment = '2026-03-12T01:00:00.000Z';
  return {
    schema: 1,
    id: name,
    sequence: 1,
    revision: 1,
    savedAt: moment,
    updatedAt: moment,
    article: article.value,
    tags: [],
    collections: [],
    note: '',
  };
}

async function exported(format: string, article: FidelityArticle): Promise<Uint8Array> {
  const result = await exportClips(format, {
    clips: [clipOf(article)],
    collections: [],
    title: article.name,
    images: () => Promise.resolve(picture),
    now: new Date('2026-03-12T01:00:00.000Z'),
  });
  if (!result.ok) throw new Error(result.reason);
  return result.value.bytes;
}

const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

function pandoc(format: string, { html }: FidelityArticle): Uint8Array {
  const picturePath = path.join(folder, 'anh.png');
  writeFileSync(picturePath, PNG);
  const source = path.join(folder, 'in.html');
  const output = path.join(folder, `out.${format}`);
  const local = html.replaceAll(`${PICTURE}?2`, picturePath).replaceAll(PICTURE, picturePath);
  writeFileSync(source, `<html><head><title>x</title></head><body>${local}</body></html>`);
  execFileSync('pandoc', ['-f', 'html', '-t', format, source, '-o', output], { stdio: 'pipe' });
  return readFileSync(output);
}

function turndown({ html }: FidelityArticle): string {
  const { window } = new JSDOM(html, {
    url: 'https://bench.example.vn/',
    virtualConsole: new VirtualConsole(),
  });
  const service = new TurndownService({
    headingStyle: 'atx',
    bulletListMarker: '-',
    codeBlockStyle: 'fenced',
  });
  return service.turndown(window.document.body);
}

type Converter = (article: FidelityArticle) => Promise<Kept> | Kept;

const CONVERTERS: Readonly<Record<string, Converter>> = {
  'DOCX, ours': async (article) => readDocx(await exported('docx', article)),
  'DOCX, pandoc': (article) => readDocx(pandoc('docx', article)),
  'EPUB, ours': async (article) => readBook(await exported('epub', article)),
  'EPUB, pandoc': (article) => readBook(pandoc('epub', article)),
  'HTML, ours': async (article) => readPage(decode(await exported('html', article))),
  'Markdown, ours': async (article) => readMarkdown(decode(await exported('markdown', article))),
  'Markdown, pandoc (gfm)': (article) => readMarkdown(decode(pandoc('gfm', article))),
  'Markdown, turndown': (article) => readMarkdown(turndown(article)),
};

/** How many of the expected texts were found; each found text counts once. */
function found(expected: Kept[Feature], actual: Kept[Feature]): string[] {
  const left = actual.map((value) => JSON.stringify(value));
  return expected.flatMap((value) => {
    const index = left.indexOf(JSON.stringify(value));
    if (index === -1) return [JSON.stringify(value)];
    left.splice(index, 1);
    return [];
  });
}

const isVerbose = process.argv.includes('--verbose');
const features = Object.keys(FEATURES) as Feature[];
const totals = features.map((feature) =>
  ARTICLES.reduce((sum, article) => sum + article[feature].length, 0),
);
console.log(`${ARTICLES.length} bodies`);
console.log(`| Converter | ${features.map((feature) => FEATURES[feature]).join(' | ')} |`);
console.log(`| --- | ${features.map(() => '---').join(' | ')} |`);
try {
  for (const [name, convert] of Object.entries(CONVERTERS)) {
    const lost = new Map<Feature, number>();
    for (const article of ARTICLES) {
      const output = await convert(article);
      for (const feature of features) {
        const missing = found(article[feature], output[feature]);
        lost.set(feature, (lost.get(feature) ?? 0) + missing.length);
        if (isVerbose && missing.length > 0) {
          console.log(`  ${name}: ${article.name}: ${feature}: ${missing.join(', ')}`);
        }
      }
    }
    const cells = features.map((feature, index) => {
      const total = totals[index] ?? 0;
      return `${total - (lost.get(feature) ?? 0)} of ${total}`;
    });
    console.log(`| ${name} | ${cells.join(' | ')} |`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
