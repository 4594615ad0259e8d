/**
 * Which DOM should the command line use? Runs detection and extraction over every fixture page, as it is and
 * spoilt in the ways that portals spoil markup, in happy-dom, linkedom and jsdom, and compares every field with
 * Chromium (or with jsdom where no Chromium is found). Prints a table.
 */
import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Window } from 'happy-dom';
import { JSDOM, VirtualConsole } from 'jsdom';
import { parseHTML } from 'linkedom';
import { chromium } from 'playwright-core';
import { rolldown } from 'rolldown';
import { detectPage, extractArticle } from '../../lib/index.ts';
import { fixturePages } from '../article/fixture-pages.ts';

interface Sample {
  readonly name: string;
  readonly html: string;
  readonly url: string;
  readonly spoilt: boolean;
}

/** Faults of real portal pages: what the HTML standard says of them is where DOMs disagree. */
const FAULTS: readonly (readonly [string, (html: string) => string])[] = [
  ['meta before head', (html) => html.replace(/<head>/, '<meta name="x" content="y"><head>')],
  [
    'nested form',
    (html) => html.replace(/<h1/, '<form action="/tim"><h1').replace(/<\/h1>/, '</h1></form>'),
  ],
  ['stray closing tags', (html) => html.replaceAll('</p>', '</p></p></span>')],
  ['div inside table', (html) => html.replace(/<table[^>]*>/, '$&<div>Lạc vào bảng</div>')],
  ['misnested marks', (html) => html.replace(/<p([^>]*)>([^<]{40})/, '<p$1><b><i>$2</b></i>')],
  ['no body tags', (html) => html.replace(/<\/?(?:body|html|head)[^>]*>/g, '')],
  ['unclosed paragraphs', (html) => html.replaceAll('</p>', '').replaceAll('</li>', '')],
];

function samples(): Sample[] {
  return fixturePages().flatMap(({ name, html, expected: { url } }, index) => {
    const [fault, spoil] = FAULTS[index % FAULTS.length] ?? ['', (same: string) => same];
    const [second, spoilMore] = FAULTS[(index + 3) % FAULTS.length] ?? ['', (same: string) => same];
    return [
      { name, html, url, spoilt: false },
      { name: `${name} (${fault})`, html: spoil(html), url, spoilt: true },
      { name: `${name} (${second})`, html: spoilMore(html), url, spoilt: true },
    ];
  });
}

type Reading = Readonly<Record<string, string>>;

/** Every field as JSON, so that readings from another process compare. */
function read(page: Document, url: string): Reading {
  const detection = detectPage(page, url);
  const result = extractArticle(page, { url });
  const article = result.ok ? { ...result.value, extracted: true } : { extracted: result.reason };
  const fields = { kind: detection.kind, datedLinks: detection.datedLinks, ...article };
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, JSON.stringify(value)]),
  );
}

function isDocument(value: unknown): value is Document {
  return typeof value === 'object' && value !== null && 'documentElement' in value;
}

function asDocument(value: unknown): Document {
  if (!isDocument(value)) throw new Error('no document');
  return value;
}

const EMPTY = '<!DOCTYPE html><html><head><title></title></head><body></body></html>';

const DOMS: Readonly<Record<string, (html: string, url: string) => Document>> = {
  jsdom: (html, url) =>
    new JSDOM(html, { url, virtualConsole: new VirtualConsole() }).window.document,
  'happy-dom': (html, url) => {
    const { document } = new Window({ url });
    document.write(html);
    return asDocument(document);
  },
  linkedom: (html) => {
    const { document } = parseHTML(html);
    // linkedom has no `document.implementation`; without this loan every article would be lost.
    const createHTMLDocument = (): unknown => parseHTML(EMPTY).document;
    Object.defineProperty(document, 'implementation', { value: { createHTMLDocument } });
    return asDocument(document);
  },
};

/** Installed bytes of a package with everything it depends on. */
function installedBytes(name: string): number {
  const seen = new Set<string>();
  const queue = [name];
  let bytes = 0;
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    const folder = fileURLToPath(new URL(`../../node_modules/${next}/`, import.meta.url));
    if (seen.has(next) || !existsSync(folder)) continue;
    seen.add(next);
    for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      const stat = lstatSync(folder + file);
      if (stat.isFile()) bytes += stat.size;
    }
    const manifest: unknown = JSON.parse(readFileSync(`${folder}package.json`, 'utf8'));
    if (typeof manifest === 'object' && manifest !== null && 'dependencies' in manifest)
      queue.push(...Object.keys(manifest.dependencies ?? {}));
  }
  return bytes;
}

async function chromiumReadings(all: readonly Sample[]): Promise<Reading[] | null> {
  const executablePath = [
    '/usr/bin/chromium',
    '/usr/bin/google-chrome',
    '/usr/bin/chromium-browser',
  ].find(existsSync);
  if (executablePath === undefined) return null;
  const entry = fileURLToPath(new URL('../../lib/index.ts', import.meta.url));
  const bundle = await rolldown({
    input: 'bench-entry',
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === 'bench-entry' ? id : null),
        load: (id) =>
          id === 'bench-entry'
            ? `import { detectPage, extractArticle } from ${JSON.stringify(entry)};\nglobalThis.read = ${read.toString()};`
            : null,
      },
    ],
    onLog: () => undefined,
  });
  const { output } = await bundle.generate({ format: 'iife' });
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const page = await browser.newPage();
    let html = '';
    await page.route('**/*', (route) =>
      route.request().isNavigationRequest()
        ? route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' })
        : route.abort(),
    );
    const readings: Reading[] = [];
    for (const sample of all) {
      html = sample.html;
      await page.goto(sample.url, { waitUntil: 'domcontentloaded' });
      const found: unknown = await page.evaluate(
        `${output[0].code};JSON.stringify(read(document, ${JSON.stringify(sample.url)}))`,
      );
      const reading: Reading = JSON.parse(String(found));
      readings.push(reading);
    }
    return readings;
  } finally {
    await browser.close();
  }
}

const all = samples();
const readings: Record<string, (Reading | null)[]> = {};
const milliseconds: Record<string, number> = {};
for (const [name, parse] of Object.entries(DOMS)) {
  for (const { html, url } of all.slice(0, 6)) read(parse(html, url), url); // warm
  const before = process.cpuUsage();
  readings[name] = all.map(({ html, url }) => {
    try {
      return read(parse(html, url), url);
    } catch {
      return null;
    }
  });
  const { user, system } = process.cpuUsage(before);
  milliseconds[name] = (user + system) / 1000 / all.length;
}
const browserReadings = await chromiumReadings(all);
const reference = browserReadings ?? readings['jsdom'] ?? [];

const FIELDS = [
  'kind',
  'title',
  'category',
  'publishedAt',
  'lead',
  'byline',
  'images',
  'attachments',
  'text',
  'blocks',
];
console.log(
  `reference: ${browserReadings === null ? 'jsdom' : 'Chromium'}; ${String(all.length)} pages\n`,
);
const rows = Object.keys(DOMS).map((name) => {
  const own = readings[name] ?? [];
  const same = (field: string, spoilt: boolean): string => {
    const indexes = all.flatMap((sample, index) => (sample.spoilt === spoilt ? [index] : []));
    const equal = indexes.filter((index) => own[index]?.[field] === reference[index]?.[field]);
    return `${String(equal.length)}/${String(indexes.length)}`;
  };
  return {
    DOM: name,
    ...Object.fromEntries(
      FIELDS.map((field) => [field, `${same(field, false)} ${same(field, true)}`]),
    ),
    errors: own.filter((reading) => reading === null).length,
    'CPU ms': Number(milliseconds[name]?.toFixed(1)),
    'MB installed': Number((installedBytes(name) / 1e6).toFixed(1)),
  };
});
console.table(rows);
console.log('each field: equal on pages as they are, then on spoilt pages');
for (const name of Object.keys(DOMS)) {
  const differing = all.filter((_, index) =>
    FIELDS.some((field) => readings[name]?.[index]?.[field] !== reference[index]?.[field]),
  );
  const names = differing.slice(0, 8).map((sample) => sample.name);
  console.log(`\n${name} differs on ${String(differing.length)} pages: ${names.join('; ')}`);
}
