/**
 * What does detection cost a page when it loads? Processor time of the page's thread in Chromium, over fixture
 * pages: cold, in a browser that was just started, and warm, in one that has shown the pages before. Beside it,
 * in the same run, `isProbablyReaderable` of Readability, which answers a smaller question. Then the same for the
 * content script of the built extension, all that it does at a page load. Prints two tables.
 */
import { parseArgs } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { rolldown } from 'rolldown';
import { compileEarly } from '../../scripts/build/compile-early.ts';
import { ROOT } from '../../scripts/root.ts';
import { findChromium } from '../../scripts/setup/browsers.mjs';
import type { FixturePage } from '../article/fixture-pages.ts';
import { fixturePages } from '../article/fixture-pages.ts';
import { measurePageLoads } from './detection/first-load.ts';

const { values } = parseArgs({
  options: {
    cold: { type: 'string', default: '8' },
    warm: { type: 'string', default: '40' },
    loads: { type: 'string', default: '20' },
  },
});

/** One site for all pages, so that they share a renderer; the page's own address is handed over. */
const SITE = 'https://portal.gov.vn';
const ADDRESS = 'document.currentScript.dataset.address';

/** Scripts that judge the page as soon as they run. */
const ENGINES = {
  glanceAtPage: `import { glanceAtPage } from './lib/portal/detect.ts'; glanceAtPage(document, ${ADDRESS});`,
  isProbablyReaderable: `import { isProbablyReaderable } from '@mozilla/readability'; isProbablyReaderable(document);`,
} as const;
type Engine = keyof typeof ENGINES;
const NAMES: readonly Engine[] = ['glanceAtPage', 'isProbablyReaderable'];

async function bundle(source: string): Promise<string> {
  const entry = 'bench-entry';
  const build = await rolldown({
    input: entry,
    cwd: ROOT,
    platform: 'browser',
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === entry ? `${ROOT}/${entry}.ts` : null),
        load: (id) => (id.endsWith(`${entry}.ts`) ? source : null),
      },
      compileEarly,
    ],
  });
  const { output } = await build.generate({ format: 'iife', minify: true });
  await build.close();
  return output[0].code;
}

async function launch(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('No Chromium found; run "npm start" to set up.');
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
}

/** A tab that shows the pages at `/0`, `/1` and so on, and the engines' scripts. */
async function openTab(browser: Browser, pages: readonly FixturePage[]): Promise<Page> {
  const tab = await browser.newPage();
  await tab.route('**/*', (route) => {
    const { pathname } = new URL(route.request().url());
    const script = scripts.get(pathname);
    const page = pages[Number(pathname.slice(1))];
    if (script !== undefined)
      return route.fulfill({ body: script, contentType: 'text/javascript' });
    if (page === undefined || !route.request().isNavigationRequest()) return route.abort();
    return route.fulfill({ body: page.html, contentType: 'text/html; charset=utf-8' });
  });
  return tab;
}

/** Shows a page and lets one engine judge it. */
async function judge(tab: Page, index: number, page: FixturePage, engine: Engine): Promise<void> {
  await tab.goto(`${SITE}/${String(index)}`, { waitUntil: 'load' });
  await tab.evaluate(
    ({ src, address }) =>
      new Promise((resolve, reject) => {
        const script = document.createElement('script');
        script.src = src;
        script.dataset['address'] = address;
        script.onload = resolve;
        script.onerror = reject;
        document.documentElement.append(script);
      }),
    { src: `/${engine}.js`, address: page.expected.url },
  );
}

interface TraceEvent {
  readonly name: string;
  /** Microseconds of processor time of the thread, which other programs hardly lengthen. */
  readonly tdur?: number;
  readonly args?: object;
}

/** Milliseconds of every run of an engine's script while something is done, in order. */
async function timeRuns(
  browser: Browser,
  work: () => Promise<void>,
): Promise<Record<Engine, number[]>> {
  const session = await browser.newBrowserCDPSession();
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    events.push(...(value as unknown as TraceEvent[]));
  });
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline', 'v8'] },
  });
  await work();
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;
  const timesOf = (engine: Engine): number[] =>
    events
      .filter(
        ({ name, args }) => name === 'v8.run' && JSON.stringify(args).includes(`/${engine}.js`),
      )
      .map(({ tdur = NaN }) => tdur / 1000);
  return {
    glanceAtPage: timesOf('glanceAtPage'),
    isProbablyReaderable: timesOf('isProbablyReaderable'),
  };
}

/** Each page and engine in a browser of its own. */
async function measureCold(pages: readonly FixturePage[]): Promise<Record<Engine, number[]>> {
  const times: Record<Engine, number[]> = { glanceAtPage: [], isProbablyReaderable: [] };
  for (const [index, page] of pages.entries())
    for (const engine of NAMES) {
      const browser = await launch();
      const tab = await openTab(browser, pages);
      const runs = await timeRuns(browser, () => judge(tab, index, page, engine));
      times[engine].push(...runs[engine]);
      await browser.close();
    }
  return times;
}

/** All pages in one tab, shown once before they are measured. */
async function measureWarm(pages: readonly FixturePage[]): Promise<Record<Engine, number[]>> {
  const browser = await launch();
  const tab = await openTab(browser, pages);
  const showAll = async (): Promise<void> => {
    for (const [index, page] of pages.entries())
      for (const engine of NAMES) await judge(tab, index, page, engine);
  };
  await showAll();
  const times = await timeRuns(browser, showAll);
  await browser.close();
  return times;
}

function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? NaN;
}

/** Fixture pages evenly spread over the platforms. */
function spread(count: number): FixturePage[] {
  const all = fixturePages();
  return all.filter(
    (_, index) =>
      Math.floor((index * count) / all.length) !== Math.floor(((index - 1) * count) / all.length),
  );
}

const scripts = new Map<string, string>();
for (const engine of NAMES) scripts.set(`/${engine}.js`, await bundle(ENGINES[engine]));
const rows = [];
for (const [state, measure, count] of [
  ['cold', measureCold, Number(values.cold)],
  ['warm', measureWarm, Number(values.warm)],
] as const) {
  const pages = spread(count);
  const times = await measure(pages);
  for (const engine of NAMES)
    rows.push({
      state,
      engine,
      pages: times[engine].length,
      'median ms': Number(median(times[engine]).toFixed(2)),
      'max ms': Number(Math.max(...times[engine]).toFixed(2)),
      ratio: Number((median(times[engine]) / median(times.isProbablyReaderable)).toFixed(1)),
    });
}
console.table(rows);

/** Pages shown again in the same tab. */
const AGAIN = 3;
const loads = await measurePageLoads(Number(values.loads), AGAIN);
const first = loads.flatMap(([load]) => load ?? []);
const later = loads.flatMap(([, ...others]) => others);
console.table(
  [['first page of a site', first] as const, ['every further page', later] as const].flatMap(
    ([load, all]) =>
      (['compile', 'run', 'total'] as const).map((part) => {
        const times = all.map((each) => each[part]).toSorted((a, b) => a - b);
        return {
          load,
          part,
          loads: times.length,
          'median ms': Number(median(times).toFixed(2)),
          'p95 ms': Number((times[Math.ceil(times.length * 0.95) - 1] ?? NaN).toFixed(2)),
        };
      }),
  ),
);
