import { setTimeout } from 'node:timers/promises';
import { launchChromium } from '../../../scripts/browser/chromium.ts';
import type { DemoPortal } from '../../../scripts/demo/portal.ts';
import { startDemoPortal } from '../../../scripts/demo/portal.ts';

/** What the built content script costs the page's thread, in milliseconds of processor time. */
export interface PageLoad {
  /** Reading the script, the extraction in it included. */
  readonly compile: number;
  /** Its start, the look at the page and the message about it. */
  readonly run: number;
  /** All of it. */
  readonly total: number;
}

interface TraceEvent {
  readonly name: string;
  /** Microseconds of processor time of the thread, which other programs hardly lengthen. */
  readonly tdur?: number;
  readonly args?: object;
}

const SCRIPT = 'content-scripts/portal.js';
/** Milliseconds after the page's own load event by which the browser has run the script. */
const SETTLED = 500;

/**
 * Shows fixture pages under their own addresses with the built extension, each in a browser that was just
 * started, `again` times over in the same tab, and gives every load, the first one first. Stopped on the way, it
 * gives the pages that it has.
 */
export async function measurePageLoads(pages: number, again: number): Promise<PageLoad[][]> {
  const portal = await startDemoPortal();
  const loads: PageLoad[][] = [];
  try {
    for (let at = 0; at < pages; at += 1) {
      const page = portal.pages[Math.floor((at * portal.pages.length) / pages)];
      if (page === undefined) break;
      loads.push(await measureLoads(portal, page.url.href, again));
    }
  } catch (error) {
    // Whoever stops the run stops its browsers, too.
    if (!/has been closed|Target closed/.test(String(error))) throw error;
    console.error(`stopped after ${String(loads.length)} of ${String(pages)} page loads`);
  } finally {
    await portal.close();
  }
  return loads;
}

async function measureLoads(portal: DemoPortal, url: string, again: number): Promise<PageLoad[]> {
  const { context, close } = await launchChromium({ portalArgs: portal.chromiumArgs });
  try {
    const session = await context.browser()?.newBrowserCDPSession();
    if (session === undefined) throw new Error('no session with the browser');
    const tab = await context.newPage();
    const events: TraceEvent[] = [];
    session.on('Tracing.dataCollected', ({ value }) => {
      events.push(...(value as unknown as TraceEvent[]));
    });
    await session.send('Tracing.start', {
      transferMode: 'ReportEvents',
      traceConfig: { includedCategories: ['devtools.timeline', 'v8'] },
    });
    for (let load = 0; load <= again; load += 1) {
      await tab.goto(url, { waitUntil: 'load' });
      await setTimeout(SETTLED);
    }
    const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
    await session.send('Tracing.end');
    await complete;
    return loadsIn(events);
  } finally {
    await close();
  }
}

function loadsIn(events: readonly TraceEvent[]): PageLoad[] {
  const timesOf = (name: string): number[] =>
    events
      .filter((event) => event.name === name && JSON.stringify(event.args).includes(SCRIPT))
      .map(({ tdur = NaN }) => tdur / 1_000);
  const runs = timesOf('v8.run');
  const compiles = timesOf('v8.compile');
  return timesOf('EvaluateScript').map((total, load) => ({
    total,
    compile: compiles[load] ?? NaN,
    run: runs[load] ?? NaN,
  }));
}
