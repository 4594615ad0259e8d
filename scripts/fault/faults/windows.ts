import type { Page } from 'playwright-core';
import { openExtensionPage, readTable } from '../../browser/pages.ts';
import { until } from '../../browser/until.ts';
import { addPage, copyBuild } from '../copy-build.ts';
import { makeMachine, versionOf } from '../machine.ts';
import { makeRequest } from '../make-request.ts';
import { type Counted, type FaultOptions, NONE } from '../report.ts';
import { startSaver } from '../saver.ts';

/** Clips that all three go through in the same order, so that they are always at the same ones. */
const CLIPS = 30;
/** Edits by each of the two windows, and savings by the worker. */
const EACH = 300;
/** Edits in peace, a moment apart, after the rush. */
const CALM = 5;
/** Milliseconds in which a window shows what another one did. */
const SEEN_WITHIN = 1_000;
/** The same while all three write as fast as they can. */
const SEEN_IN_RUSH = 3_000;

/** Two windows and the worker change the same clips at once, each as fast as it can. */
export async function writeFromWindows(options: FaultOptions): Promise<Counted> {
  const copy = copyBuild(options.build);
  await addPage(copy, 'fault-window', 'scripts/fault/window-page.ts');
  const machine = await makeMachine({ ...options, build: copy.folder });
  const browser = await machine.start();
  const faults: string[] = [];
  let [kept, wanted, slowest, rushed] = [0, 0, 0, 0];
  try {
    for (let run = 0; run < options.runs; run++) {
      const page = await openExtensionPage(browser, 'popup.html?query=');
      const first = Array.from({ length: CLIPS }, (_, at) => ({
        ...makeRequest(`cua-so-${run}-${at}`, 0, null),
        tags: [],
      }));
      await (await startSaver(page, first)).done(60);
      const urls = new Set<unknown>(first.map(({ article }) => article.url));
      const rows = (await readTable(page, 'clips')).filter(({ url }) => urls.has(url));
      const ids = JSON.stringify(rows.map(({ id }) => id));
      await page.close();
      const saving = await openExtensionPage(browser, 'popup.html?query=');

      const committed = new Map<string, number>();
      const seen = new Map<string, number>();
      const open = async (): Promise<Page> => {
        const window = await openExtensionPage(browser, 'fault-window.html');
        window.on('console', (message) => {
          const [word, time, ...tag] = message.text().split(' ');
          if (word === 'window:done') committed.set(tag.join(' '), Number(time));
          if (word === 'window:seen') seen.set(tag.join(' '), Number(time));
          if (word === 'window:failed') faults.push(`not written: ${tag.join(' ')}`);
        });
        return window;
      };
      const [one, two, list] = [await open(), await open(), await open()];
      await list.evaluate(`watch(${ids})`);
      const saves = Array.from({ length: EACH / CLIPS }, (_, round) =>
        first.map((request, at) => ({
          ...request,
          jobId: crypto.randomUUID(),
          tags: [`nền ${round * CLIPS + at}`],
        })),
      ).flat();
      const saver = await startSaver(saving, saves);
      await Promise.all([
        one.evaluate(`addTags(${ids}, 'một', ${EACH})`),
        two.evaluate(`addTags(${ids}, 'hai', ${EACH})`),
        saver.done(120),
      ]);
      await until(
        'the list',
        () => Promise.resolve(seen.size),
        (count) => count >= 3 * EACH,
      ).catch(() => faults.push(`an open list saw ${seen.size} of ${3 * EACH} changes`));
      const tags = (await tagsOf(saving, urls)).size;
      kept += tags;
      wanted += 3 * EACH;
      for (const [tag, at] of committed) {
        rushed = Math.max(rushed, (seen.get(tag) ?? Infinity) - at);
      }
      for (let calm = 0; calm < CALM; calm++) {
        const tag = `yên ${calm} 0`;
        await one.evaluate(`addTags(${ids}, 'yên ${calm}', 1)`);
        await until(tag, () => Promise.resolve(seen.has(tag)), Boolean).catch(() => undefined);
        slowest = Math.max(slowest, (seen.get(tag) ?? Infinity) - (committed.get(tag) ?? 0));
      }
      options.say(`run ${run + 1}: ${tags} of ${3 * EACH} changes kept`);
      for (const window of [one, two, list, saving]) await window.close();
    }
    if (slowest > SEEN_WITHIN) faults.push(`a change was seen after ${slowest} ms`);
    if (rushed > SEEN_IN_RUSH) faults.push(`in the rush, a change was seen after ${rushed} ms`);
    const more = {
      'slowest to be seen, ms': slowest,
      'slowest to be seen in the rush, ms': rushed,
    };
    const lost = wanted - kept;
    return { ...NONE, lost, acknowledged: wanted, faults, more, browser: versionOf(browser) };
  } finally {
    await browser.close();
    await machine.close();
    copy.remove();
  }
}

/** Every tag of the clips under these addresses. */
async function tagsOf(page: Page, urls: ReadonlySet<unknown>): Promise<Set<unknown>> {
  const rows = (await readTable(page, 'clips')).filter(({ url }) => urls.has(url));
  return new Set(rows.flatMap(({ tags }) => (Array.isArray(tags) ? tags : [])));
}
