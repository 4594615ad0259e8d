import type { CDPSession } from 'playwright-core';
import type { ExtensionBrowser } from '../../scripts/browser/chromium.ts';
import { until } from '../../scripts/browser/until.ts';

/** All from the moment in which the popup's script begins to run, in milliseconds. */
export interface PopupFigures {
  /** Median over openings, wall clock: to results on the screen. */
  readonly toResultsMs: number;
  /** The quickest opening: what a machine with nothing else to do comes near to. */
  readonly quickestMs: number;
  /** Median of the processor time that the page's thread took meanwhile. */
  readonly cpuMs: number;
  /** The least of it. */
  readonly leastCpuMs: number;
  /** Of the last popup, when garbage is gone. */
  readonly heapMb: number;
}

/** Marks when a result first stood in the page and was painted; installed before the page's own script. */
const WATCH = `
  window.areResultsSeen = false;
  new MutationObserver((_, observer) => {
    if (document.querySelector('.result') === null) return;
    observer.disconnect();
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => {
        performance.mark('trich-luc-results');
        window.areResultsSeen = true;
      };
      channel.port2.postMessage(null);
    });
  }).observe(document, { childList: true, subtree: true });
`;

/** Openings that come first and are not counted: the browser keeps compiled scripts from the second on. */
const WARMING = 2;

/** Opens the popup's search with a query again and again; an empty query shows the newest clips. */
export async function measurePopup(
  { context, id }: ExtensionBrowser,
  query: string,
  times: number,
): Promise<PopupFigures> {
  const browser = await context.browser()?.newBrowserCDPSession();
  if (browser === undefined) throw new Error('This browser cannot be traced.');
  const spans: Span[] = [];
  let heapMb = 0;
  for (let time = 0; time < WARMING + times; time++) {
    const page = await context.newPage();
    await page.setViewportSize({ width: 400, height: 600 });
    await page.addInitScript(WATCH);
    const trace = await startTrace(browser);
    await page.goto(`chrome-extension://${id}/popup.html?query=${encodeURIComponent(query)}`, {
      waitUntil: 'commit',
    });
    await until(
      'results',
      () => page.evaluate<boolean>('window.areResultsSeen === true'),
      (areSeen) => areSeen,
    );
    const span = spanOf(await trace.end());
    if (time >= WARMING) spans.push(span);
    if (time === WARMING + times - 1) {
      const session = await context.newCDPSession(page);
      await session.send('HeapProfiler.collectGarbage');
      await session.send('Performance.enable');
      const { metrics } = await session.send('Performance.getMetrics');
      heapMb = (metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? 0) / 1e6;
    }
    await page.close();
  }
  const walls = spans.map(({ wallMs }) => wallMs).sort((a, b) => a - b);
  const cpus = spans.map(({ cpuMs }) => cpuMs).sort((a, b) => a - b);
  const rounded = (value = 0) => Math.round(value * 10) / 10;
  return {
    toResultsMs: rounded(walls[times >> 1]),
    quickestMs: rounded(walls[0]),
    cpuMs: rounded(cpus[times >> 1]),
    leastCpuMs: rounded(cpus[0]),
    heapMb: rounded(heapMb),
  };
}

interface Span {
  readonly wallMs: number;
  readonly cpuMs: number;
}

/** What the trace says of one moment; times in microseconds, `tts` is the thread's own clock. */
interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly tts: number;
}

function toEvent(event: object): TraceEvent {
  const fields = new Map<string, unknown>(Object.entries(event));
  const number = (name: string): number => Number(fields.get(name) ?? 0);
  return {
    name: String(fields.get('name')),
    pid: number('pid'),
    tid: number('tid'),
    ts: number('ts'),
    tts: number('tts'),
  };
}

async function startTrace(browser: CDPSession): Promise<{ end(): Promise<TraceEvent[]> }> {
  const events: TraceEvent[] = [];
  const gather = ({ value }: { value: object[] }): void => {
    events.push(...value.map(toEvent));
  };
  browser.on('Tracing.dataCollected', gather);
  await browser.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['v8', 'blink.user_timing'] },
  });
  return {
    end: async () => {
      const complete = new Promise((resolve) => browser.once('Tracing.tracingComplete', resolve));
      await browser.send('Tracing.end');
      await complete;
      browser.off('Tracing.dataCollected', gather);
      return events;
    },
  };
}

/** From the first module that the page's thread ran to the mark of the results. */
function spanOf(events: readonly TraceEvent[]): Span {
  const end = events.find(({ name }) => name === 'trich-luc-results');
  const start = events
    .filter(({ name, pid, tid }) => {
      return name === 'v8.evaluateModule' && pid === end?.pid && tid === end.tid;
    })
    .sort((a, b) => a.ts - b.ts)[0];
  if (start === undefined || end === undefined) throw new Error('The trace shows no popup.');
  return {
    wallMs: (end.ts - start.ts) / 1000,
    cpuMs: (end.tts - start.tts) / 1000,
  };
}
