import type { Page } from 'playwright-core';
import { openExtensionPage, openTab, tabIdOf } from '../../browser/pages.ts';
import { addPage, copyBuild, withoutPermission } from '../copy-build.ts';
import { judgeStored, readStored } from '../inspect.ts';
import { makeMachine, versionOf } from '../machine.ts';
import { HOST, makeRequest } from '../make-request.ts';
import { addTally, type Counted, type FaultOptions, NONE } from '../report.ts';
import { startSaver } from '../saver.ts';

/** Bytes above what is used; the browser counts coarsely, so that some hundreds of clips go in. */
const QUOTA = 1_500_000;
/** When the files of LevelDB grow is its own affair: saves go on until it is full, up to this many. */
const MOST_SAVES = 8_000;
const SAVES_AT_ONCE = 200;
const REFUSALS_THAT_SHOW_IT = 20;
const TOLD_WITHIN = 2_000;
/** Clips that lie in the trash before the store is full, and as many again that are put there then. */
const DELETED = 5;
/** Fills the store to its quota; then gives it room again, without a restart. */
export async function fillDisk(options: FaultOptions): Promise<Counted> {
  const copy = copyBuild(options.build);
  // With it the browser knows no quota at all.
  withoutPermission(copy, 'unlimitedStorage');
  await addPage(copy, 'fault-window', 'scripts/fault/window-page.ts');
  const faults: string[] = [];
  let tally = NONE;
  let [acknowledged, refused, slowest, trashed] = [0, 0, 0, 0];
  let version = '';
  try {
    for (let run = 0; run < options.runs; run++) {
      const machine = await makeMachine({ ...options, build: copy.folder });
      const browser = await machine.start();
      version = versionOf(browser);
      try {
        const tabId = await tabIdOf(browser, await openTab(browser, `https://${HOST}/`));
        const page = await openExtensionPage(browser, 'popup.html?query=');
        const control = await browser.context.newCDPSession(page);
        const origin = `chrome-extension://${browser.id}`;
        const early = await openExtensionPage(browser, 'fault-window.html');
        const first = await startSaver(
          page,
          Array.from({ length: DELETED }, (_, at) => makeRequest(`rac-${run}-${at}`, at, tabId)),
        );
        await first.done(60);
        await early.evaluate(`trashClips(${DELETED})`);
        await early.close();
        const { usage } = await control.send('Storage.getUsageAndQuota', { origin });
        const quotaSize = usage + QUOTA;
        await control.send('Storage.overrideQuotaForOrigin', { origin, quotaSize });
        const { kept, reasons, times } = await saveUntilFull(page, run, tabId);
        refused += reasons.length;
        slowest = Math.max(slowest, ...times);
        if (reasons.length === 0) faults.push(`run ${run + 1}: the quota was never reached`);
        if (reasons.some((reason) => reason !== 'quota')) {
          faults.push(`run ${run + 1}: refused as ${[...new Set(reasons)].join(', ')}`);
        }
        const window = await openExtensionPage(browser, 'fault-window.html');
        const bytes = await window.evaluate<number>('backUp()').catch(() => 0);
        if (bytes === 0) faults.push(`run ${run + 1}: no backup while the store was full`);
        const gone = new Set(await window.evaluate<string[]>('emptyTrash()').catch(() => []));
        if (gone.size < DELETED) faults.push(`run ${run + 1}: ${gone.size} deleted while full`);
        trashed += await window.evaluate<number>(`trashClips(${DELETED})`).catch(() => 0);
        await window.close();
        await control.send('Storage.overrideQuotaForOrigin', { origin });
        const roomy = await startSaver(page, [makeRequest(`sau-${run}`, 0, tabId)]);
        await roomy.done(20);
        if (roomy.acknowledged.length === 0) faults.push(`run ${run + 1}: no save with room again`);
        const saved = [...first.acknowledged, ...kept, ...roomy.acknowledged].filter(
          (url) => !gone.has(url),
        );
        acknowledged += kept.length;
        // Refused saves stay in the journal and are offered again: those are no loose ends.
        const judged = await judgeStored(await readStored(page), saved);
        tally = addTally(tally, { ...judged, unresolved: 0 });
        options.say(`run ${run + 1}: ${kept.length} kept, ${reasons.length} refused`);
      } finally {
        await browser.close();
        await machine.close();
      }
    }
  } finally {
    copy.remove();
  }
  if (slowest > TOLD_WITHIN) faults.push(`a refusal took ${Math.round(slowest)} ms`);
  const more = {
    refused,
    'slowest refusal, ms': Math.round(slowest),
    'put into the trash while full': trashed,
  };
  return { ...tally, acknowledged, faults, more, browser: version };
}

/** Saves until the store has refused some. */
async function saveUntilFull(
  page: Page,
  run: number,
  tabId: number,
): Promise<{ kept: string[]; reasons: string[]; times: number[] }> {
  const [kept, reasons, times]: [string[], string[], number[]] = [[], [], []];
  for (let first = 0; first < MOST_SAVES && reasons.length < REFUSALS_THAT_SHOW_IT;) {
    const requests = Array.from({ length: SAVES_AT_ONCE }, (_, at) =>
      makeRequest(`day-${run}-${first + at}`, first + at, tabId),
    );
    const saver = await startSaver(page, requests);
    await saver.done(120);
    kept.push(...saver.acknowledged);
    reasons.push(...saver.refused);
    times.push(...saver.refusalTimes);
    first += SAVES_AT_ONCE;
  }
  return { kept, reasons, times };
}
