import { openExtensionPage, openTab, tabIdOf } from '../../browser/pages.ts';
import { judgeStored, readStored } from '../inspect.ts';
import { makeMachine, versionOf } from '../machine.ts';
import { HOST, makeRequest } from '../make-request.ts';
import type { Counted, FaultOptions } from '../report.ts';
import { startSaver } from '../saver.ts';

const SAVES = 16;
/** Seconds in which every save has to be answered, the one that was interrupted included. */
const SETTLED = 60;

/** Stops the extension's worker in the middle of saving; whoever asked asks again. */
export async function stopWorker(options: FaultOptions): Promise<Counted> {
  const machine = await makeMachine(options);
  const browser = await machine.start();
  const acknowledged: string[] = [];
  const faults: string[] = [];
  let [retries, refused] = [0, 0];
  try {
    const tabId = await tabIdOf(browser, await openTab(browser, `https://${HOST}/`));
    const page = await openExtensionPage(browser, 'popup.html?query=');
    const control = await browser.context.newCDPSession(page);
    await control.send('ServiceWorker.enable');
    for (let run = 0; run < options.runs; run++) {
      const saving = await openExtensionPage(browser, 'popup.html?query=');
      const requests = Array.from({ length: SAVES }, (_, at) =>
        makeRequest(`${run}-${at}`, at, tabId),
      );
      const saver = await startSaver(saving, requests);
      await new Promise((resolve) => setTimeout(resolve, 30 + Math.random() * 500));
      await control.send('ServiceWorker.stopAllWorkers');
      await saver
        .done(SETTLED)
        .catch((error: unknown) => faults.push(`run ${run + 1}: ${String(error)}`));
      acknowledged.push(...saver.acknowledged);
      retries += saver.retries();
      refused += saver.refused.length;
      options.say(
        `run ${run + 1}: ${saver.acknowledged.length} acknowledged, ${saver.retries()} asked for again`,
      );
      await saving.close();
    }
    if (refused > 0) faults.push(`${refused} saves were called failed`);
    if (retries === 0) faults.push('no save was ever interrupted');
    const tally = await judgeStored(await readStored(page), acknowledged);
    const more = { 'asked for again': retries, 'called failed': refused };
    return {
      ...tally,
      acknowledged: acknowledged.length,
      faults,
      more,
      browser: versionOf(browser),
    };
  } finally {
    await browser.close();
    await machine.close();
  }
}
