import { afterAll, beforeAll, expect, test } from 'vitest';
import { iconTitle, tabIdOf } from '../../../scripts/browser/pages.ts';
import { until } from '../../../scripts/browser/until.ts';
import { readWords } from '../../../scripts/browser/words.ts';
import { THO_XUAN } from '../../../scripts/demo/tho-xuan.ts';
import type { Desk } from '../../helpers/extension.ts';
import { openDesk } from '../../helpers/extension.ts';

const ROUNDS = 5;
const SCRIPT = 'content-scripts/portal.js';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

interface TraceEvent {
  readonly name: string;
  /** Microseconds of processor time of the thread, which other programs do not lengthen. */
  readonly tdur?: number;
  readonly args?: object;
}

/** Loads the article and gives the processor time of our script's run, in milliseconds. */
async function timeDetection(): Promise<number> {
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
  const page = await desk.context.newPage();
  await page.goto(THO_XUAN);
  const tabId = await tabIdOf(desk, page);
  await until(
    'icon',
    () => iconTitle(desk, tabId),
    (title) => title === readWords('vi')('icon_article'),
  );
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;
  await page.close();
  await session.detach();
  const runs = events.filter(
    ({ name, args }) => name === 'v8.run' && JSON.stringify(args).includes(SCRIPT),
  );
  expect(runs, 'runs of our script in the trace').toHaveLength(1);
  return (runs[0]?.tdur ?? NaN) / 1_000;
}

test('detection costs a page at most 5 milliseconds when it loads', async () => {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) times.push(await timeDetection());
  times.sort((a, b) => a - b);
  const median = times[Math.floor(ROUNDS / 2)];
  console.log(`detection: ${times.map((time) => time.toFixed(1)).join(', ')} ms`);
  expect(median).toBeLessThanOrEqual(5);
});
