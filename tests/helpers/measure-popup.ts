import type { ExtensionBrowser } from '../../scripts/browser/chromium.ts';
import { until } from '../../scripts/browser/until.ts';

export interface PopupFigures {
  /** Median over openings, wall clock: from the start of the popup's script to results on the screen. */
  readonly toResultsMs: number;
  /** The quickest opening: what a machine with nothing else to do comes near to. */
  readonly quickestMs: number;
  /** Of the last popup, when garbage is gone. */
  readonly heapMb: number;
}

/** Notes when a result first stood in the page and was painted; installed before the page's own script. */
const WATCH = `
  window.resultsAt = null;
  new MutationObserver((_, observer) => {
    if (document.querySelector('.result') === null) return;
    observer.disconnect();
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => { window.resultsAt = performance.now(); };
      channel.port2.postMessage(null);
    });
  }).observe(document, { childList: true, subtree: true });
`;

/** When the deferred script of the page could begin: the document was read and the script was there. */
const STARTED = `Math.max(
  performance.getEntriesByType('navigation')[0].domInteractive,
  ...performance.getEntriesByType('resource')
    .filter(({ initiatorType }) => initiatorType === 'script' || initiatorType === 'link')
    .map(({ responseEnd }) => responseEnd)
    .filter((end) => end <= performance.getEntriesByType('navigation')[0].domContentLoadedEventStart),
)`;

/** Opens the popup's search with a query again and again. */
export async function measurePopup(
  { context, id }: ExtensionBrowser,
  query: string,
  times: number,
): Promise<PopupFigures> {
  const waits: number[] = [];
  let heapMb = 0;
  for (let time = 0; time < times; time++) {
    const page = await context.newPage();
    await page.setViewportSize({ width: 400, height: 600 });
    await page.addInitScript(WATCH);
    await page.goto(`chrome-extension://${id}/popup.html?query=${encodeURIComponent(query)}`);
    await until(
      'results',
      () => page.evaluate<number | null>('window.resultsAt'),
      (at) => at !== null,
    );
    waits.push(Number(await page.evaluate(`window.resultsAt - ${STARTED}`)));
    if (time === times - 1) {
      const session = await context.newCDPSession(page);
      await session.send('HeapProfiler.collectGarbage');
      await session.send('Performance.enable');
      const { metrics } = await session.send('Performance.getMetrics');
      heapMb = (metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? 0) / 1e6;
    }
    await page.close();
  }
  waits.sort((a, b) => a - b);
  return {
    toResultsMs: Math.round((waits[times >> 1] ?? 0) * 10) / 10,
    quickestMs: Math.round((waits[0] ?? 0) * 10) / 10,
    heapMb: Math.round(heapMb * 10) / 10,
  };
}
