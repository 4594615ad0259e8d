import { tabIdOf } from '../../../scripts/browser/pages.ts';
import { until } from '../../../scripts/browser/until.ts';
import { extractArticle } from '../../../lib/index.ts';
import { makeStandardPage } from '../../article/fixture-pages.ts';
import { openDesk } from '../../helpers/extension.ts';
import { TORTURE_URL, torturePages } from './torture-pages.ts';

function threadMilliseconds(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/** Milliseconds of processor time that each page takes in jsdom, parsing not counted. */
function measureInJsdom(): Map<string, number> {
  const times = new Map<string, number>();
  for (const { name, html, browserOnly } of torturePages()) {
    if (browserOnly) continue;
    const page = makeStandardPage(html, TORTURE_URL);
    const before = threadMilliseconds();
    extractArticle(page, { url: TORTURE_URL });
    times.set(name, threadMilliseconds() - before);
    console.log(`jsdom, ${name}: ${String(Math.round(times.get(name) ?? 0))} ms`);
  }
  return times;
}

/**
 * Milliseconds of processor time that the page's thread spends on the question of the built extension: detection,
 * extraction and the way of the answer.
 */
async function measureInChromium(build?: string): Promise<Map<string, number>> {
  const times = new Map<string, number>();
  const desk = await openDesk(build === undefined ? {} : { build });
  for (const { name, html } of torturePages()) {
    const tab = await desk.context.newPage();
    await tab.route(TORTURE_URL, (route) =>
      route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' }),
    );
    await tab.goto(TORTURE_URL, { waitUntil: 'commit', timeout: 120_000 });
    const session = await desk.context.newCDPSession(tab);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const busy = async () => {
      const { metrics } = await session.send('Performance.getMetrics');
      return (metrics.find((metric) => metric.name === 'TaskDuration')?.value ?? 0) * 1000;
    };
    const tabId = await tabIdOf(desk, tab);
    const ask = (question: object) =>
      desk.worker.evaluate(
        `chrome.tabs.sendMessage(${String(tabId)}, ${JSON.stringify(question)}, { frameId: 0 }).then((answer) => answer?.url ?? null, () => null)`,
      );
    await until(
      `the script in ${name}`,
      () => ask({ ask: 'look' }),
      (answer) => answer !== null,
    );
    const before = await busy();
    await ask({ ask: 'extract-page', taught: [] });
    times.set(name, (await busy()) - before);
    console.log(`Chromium, ${name}: ${String(Math.round(times.get(name) ?? 0))} ms`);
    await tab.close();
  }
  await desk.close();
  return times;
}

/** Prints what pages cost that were made to be slow, in jsdom and in the real place. */
export async function printTorture(build?: string): Promise<void> {
  const chromium = await measureInChromium(build);
  const jsdom = measureInJsdom();
  const shown = (value: number | undefined) => (value === undefined ? '-' : Math.round(value));
  console.table(
    torturePages().map(({ name, html }) => ({
      page: name,
      MB: (html.length / 1e6).toFixed(1),
      'jsdom, ms': shown(jsdom.get(name)),
      'Chromium, ms': shown(chromium.get(name)),
    })),
  );
}
