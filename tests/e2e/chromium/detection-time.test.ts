import { afterAll, beforeAll, expect, test } from 'vitest';
import { iconTitle, tabIdOf } from '../../../scripts/browser/pages.ts';
import { until } from '../../../scripts/browser/until.ts';
import { readWords } from '../../../scripts/browser/words.ts';
import { articlePages } from '../../article/fixture-pages.ts';
import type { Desk } from '../../helpers/extension.ts';
import { openDesk } from '../../helpers/extension.ts';

const LOADS = 11;
/** Milliseconds of processor time. */
const BUDGET = 5;
/** The same for the first page of a site: one load, so three times what `npm run bench -- detection` measures. */
const FIRST_BUDGET = 30;
const SCRIPT = 'content-scripts/portal.js';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

interface TraceEvent {
  readonly name: string;
  /** Microseconds since the machine started. */
  readonly ts?: number;
  /** Microseconds of processor time of the thread, which other programs do not lengthen. */
  readonly tdur?: number;
  readonly args?: object;
}

/** What a browser gives one renderer: everything under one province or ministry of gov.vn. */
function siteOf(url: string): string {
  return new URL(url).host.split('.').slice(-3).join('.');
}

/** Articles of the site that has most of them, evenly spread. */
function articlesOfOneSite(): readonly string[] {
  const bySite = Map.groupBy(
    articlePages().map(({ expected }) => expected.url),
    siteOf,
  );
  const [largest = []] = [...bySite.values()].sort((a, b) => b.length - a.length);
  return Array.from(
    { length: LOADS },
    (_, load) => largest[Math.floor((load * largest.length) / LOADS)] ?? '',
  );
}

/** Shows pages one after the other in one tab and waits each time for what the icon says. */
async function showAll(urls: readonly string[]): Promise<void> {
  const page = await desk.context.newPage();
  for (const url of urls) {
    await page.goto(url);
    const tabId = await tabIdOf(desk, page);
    await until(
      `icon at ${url}`,
      () => iconTitle(desk, tabId),
      (title) => title === readWords('vi')('icon_article'),
    );
  }
  await page.close();
}

/** Milliseconds of processor time of every run of our script while something is done, in order. */
async function timeRuns(work: () => Promise<void>): Promise<number[]> {
  const session = await desk.context.browser()?.newBrowserCDPSession();
  if (session === undefined) throw new Error('no session with the browser');
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
  await session.detach();
  return events
    .filter(({ name, args }) => name === 'v8.run' && JSON.stringify(args).includes(SCRIPT))
    .sort((a, b) => (a.ts ?? 0) - (b.ts ?? 0))
    .map(({ tdur = NaN }) => tdur / 1_000);
}

test('detection costs a page at most 5 milliseconds when it loads', async () => {
  const times = await timeRuns(() => showAll(articlesOfOneSite()));
  const [first, ...others] = times.map((time) => time.toFixed(1));
  console.log(`detection: ${first ?? '?'} ms in a new renderer, then ${others.join(', ')} ms`);
  expect(times, 'runs of our script in the trace').toHaveLength(LOADS);
  const median = times.toSorted((a, b) => a - b)[Math.floor(LOADS / 2)];
  // The first load of a site compiles our code and pays more; a visit is many loads.
  expect(median).toBeLessThanOrEqual(BUDGET);
  expect(times[0]).toBeLessThanOrEqual(FIRST_BUDGET);
});
