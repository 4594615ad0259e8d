/**
 * How well are portal pages taken apart? Every page, field by field, by this library, by Readability alone, by
 * Defuddle and by article-extractor, with the time of each in the same run.
 *
 *   npm run bench -- extraction [--pages FOLDER] [--misses] [--torture [--build FOLDER]]
 *
 * `--pages` runs any folder of `X.html` with `X.json` beside it instead of the fixtures; `--misses` prints what
 * was found and what was expected wherever ours differs; `--torture` measures pages that were made to be slow
 * instead, in jsdom and in the built extension.
 */
import { parseArgs } from 'node:util';
import { isProbablyReaderable } from '@mozilla/readability';
import { detectPage } from '../../lib/index.ts';
import { makeStandardPage } from '../article/fixture-pages.ts';
import { ENGINES, readWith } from './extraction/engines.ts';
import type { Engine, Reading } from './extraction/engines.ts';
import { benchPages } from './extraction/pages.ts';
import type { BenchPage, Wanted } from './extraction/pages.ts';
import { bodyScore, CHECKS, isWrongDate } from './extraction/score.ts';
import { printTorture } from './extraction/torture.ts';

const { values: options } = parseArgs({
  options: {
    pages: { type: 'string' },
    misses: { type: 'boolean', default: false },
    torture: { type: 'boolean', default: false },
    build: { type: 'string' },
  },
});
const WARM_UP = 8;
const KNOWS_NO = {
  Readability: ['category', 'lead'],
  Defuddle: ['category'],
  'article-extractor': ['category'],
};

interface Result {
  readonly page: BenchPage;
  readonly reading: Reading;
  readonly milliseconds: number;
}

/** Every page by every engine in turn, so that all meet the machine in the same state. */
async function run(pages: readonly BenchPage[]): Promise<Map<Engine, Result[]>> {
  for (const page of pages.slice(0, WARM_UP))
    for (const engine of ENGINES) await readWith(engine, page.html, page.wanted.url);
  const results = new Map<Engine, Result[]>(ENGINES.map((engine) => [engine, []]));
  for (const page of pages)
    for (const engine of ENGINES)
      results.get(engine)?.push({ page, ...(await readWith(engine, page.html, page.wanted.url)) });
  return results;
}

function share(part: number, whole: number): string {
  return whole === 0
    ? '-'
    : `${((100 * part) / whole).toFixed(1)} % (${String(part)}/${String(whole)})`;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

function column(engine: Engine, results: readonly Result[]): Record<string, string> {
  const cells: Record<string, string> = {};
  const unknown: Readonly<Record<string, readonly string[]>> = KNOWS_NO;
  for (const [field, check] of Object.entries(CHECKS)) {
    const verdicts = results
      .map(({ page, reading }) => check(reading, page.wanted))
      .filter((verdict) => verdict !== null);
    cells[field] =
      unknown[engine.name]?.includes(field) === true
        ? '-'
        : share(verdicts.filter(Boolean).length, verdicts.length);
  }
  const wrong = results.filter(({ page, reading }) => isWrongDate(reading, page.wanted));
  const scores = results
    .map(({ page, reading }) => bodyScore(reading, page.wanted))
    .filter((score) => score !== null);
  cells['wrong dates'] = String(wrong.length);
  cells['body F1'] = mean(scores).toFixed(4);
  cells['ms a page'] = mean(results.map(({ milliseconds }) => milliseconds)).toFixed(1);
  return cells;
}

function printMisses(results: readonly Result[]): void {
  for (const { page, reading } of results) {
    for (const [field, check] of Object.entries(CHECKS))
      if (check(reading, page.wanted) === false)
        console.log(page.name, field, {
          found: valueOf(reading, field),
          wanted: valueOf(page.wanted, field),
        });
    const score = bodyScore(reading, page.wanted) ?? 1;
    if (score < 0.999)
      console.log(page.name, `body F1 ${score.toFixed(3)}`, {
        found: reading.text,
        wanted: page.wanted.text,
      });
  }
}

function valueOf(from: Reading | Wanted, field: string): unknown {
  const name =
    { date: 'publishedAt', 'date and time': 'publishedAt', captions: 'images' }[field] ?? field;
  return Reflect.get(from, name) ?? Reflect.get(from, field);
}

function print(columns: ReadonlyMap<string, Record<string, string>>): void {
  const fields = Object.keys(columns.get('Trích Lục') ?? {});
  console.table(
    fields.map((field) => ({
      field,
      ...Object.fromEntries([...columns].map(([name, cells]) => [name, cells[field] ?? '-'])),
    })),
  );
}

function detect(everything: readonly BenchPage[]): void {
  let milliseconds = 0;
  const verdicts = everything.map(({ name, html, wanted }) => {
    const page = makeStandardPage(html, wanted.url);
    const started = performance.now();
    const { kind } = detectPage(page, wanted.url);
    milliseconds += performance.now() - started;
    if (options.misses && kind !== wanted.kind)
      console.log(name, 'kind', { found: kind, wanted: wanted.kind });
    return { wanted: wanted.kind, kind, readerable: isProbablyReaderable(page) };
  });
  const articles = verdicts.filter(({ wanted }) => wanted === 'article');
  const others = verdicts.filter(({ wanted }) => wanted !== 'article');
  const row = (detector: string, isArticle: (verdict: (typeof verdicts)[number]) => boolean) => ({
    detector,
    'false articles': share(others.filter(isArticle).length, others.length),
    'missed articles': share(
      articles.filter((verdict) => !isArticle(verdict)).length,
      articles.length,
    ),
  });
  console.table([
    {
      ...row('detectPage', ({ kind }) => kind === 'article'),
      'kind right': share(
        verdicts.filter(({ kind, wanted }) => kind === wanted).length,
        verdicts.length,
      ),
      'ms a page': (milliseconds / verdicts.length).toFixed(2),
    },
    row('isProbablyReaderable', ({ readerable }) => readerable),
  ]);
}

async function compare(): Promise<void> {
  const everything = benchPages(options.pages);
  const articles = everything.filter(({ wanted }) => wanted.kind === 'article');
  console.log(`${String(articles.length)} articles among ${String(everything.length)} pages`);
  const columns = new Map<string, Record<string, string>>();
  const results = await run(articles);
  const [own, readability] = ENGINES.map((engine) => results.get(engine) ?? []);
  const timeOf = (some: readonly Result[] = []): number =>
    mean(some.map(({ milliseconds }) => milliseconds));
  if (options.misses && own !== undefined) printMisses(own);
  for (const [engine, some] of results)
    columns.set(engine.name, {
      ...column(engine, some),
      'time, ratio': (timeOf(some) / timeOf(readability)).toFixed(2),
    });
  print(columns);
  detect(everything);
}

await (options.torture ? printTorture(options.build) : compare());
