import { openExtensionPage, openTab, tabIdOf } from '../../browser/pages.ts';
import { judgeStored, readStored } from '../inspect.ts';
import { engineOf, makeMachine, versionOf } from '../machine.ts';
import { HOST, makeRequest } from '../make-request.ts';
import type { Counted, FaultOptions } from '../report.ts';
import { startSaver } from '../saver.ts';

/** More than can be saved before the browser dies. */
const SAVES = 200;
/** Saves that are acknowledged before it does: a death at the very beginning proves little. */
const FEWEST = 20;
/** Seconds after a start within which every save of the journal has to be settled. */
const SETTLED = 10;

/** Kills the browser in the middle of saving, again and again, over one profile. */
export async function killInMidSave(options: FaultOptions): Promise<Counted> {
  const machine = await makeMachine(options);
  const acknowledged: string[] = [];
  const faults: string[] = [];
  let [killed, slowest] = [0, 0];
  let browser = await machine.start();
  try {
    for (let run = 0; run < options.runs; run++) {
      const tabId = await tabIdOf(browser, await openTab(browser, `https://${HOST}/`));
      const page = await openExtensionPage(browser, 'popup.html?query=');
      const requests = Array.from({ length: SAVES }, (_, at) =>
        makeRequest(`${run}-${at}`, at, tabId),
      );
      const saver = await startSaver(page, requests);
      const patience = Date.now() + 60_000;
      while (saver.acknowledged.length < FEWEST && Date.now() < patience) await pause(5);
      await pause(Math.random() * 300);
      await machine.kill(browser);
      killed += saver.acknowledged.length < SAVES ? 1 : 0;
      acknowledged.push(...saver.acknowledged);

      browser = await machine.start();
      const began = Date.now();
      const reader = await openExtensionPage(browser, 'popup.html?query=');
      let stored = await readStored(reader);
      const hanging = () => stored.jobs.some(({ state }) => state !== 'done');
      while (hanging() && Date.now() - began < SETTLED * 1_000) {
        await pause(100);
        stored = await readStored(reader);
      }
      slowest = Math.max(slowest, Date.now() - began);
      const tally = await judgeStored(stored, acknowledged);
      if (hanging()) faults.push(`run ${run + 1}: saves were not settled after ${SETTLED} s`);
      if (Object.values(tally).some((count) => count > 0)) {
        faults.push(`run ${run + 1}: ${JSON.stringify(tally)}`);
      }
      options.say(
        `run ${run + 1}: ${saver.acknowledged.length} acknowledged, ${stored.clips.length} kept`,
      );
      await reader.close();
    }
    const reader = await openExtensionPage(browser, 'popup.html?query=');
    const stored = await readStored(reader);
    const tally = await judgeStored(stored, acknowledged);
    const engine = engineOf(machine.profile);
    if (engine !== options.engine) faults.push(`the store is kept by ${engine}`);
    const more = {
      'killed in mid-save': killed,
      reopened: options.runs,
      'kept beyond the acknowledged': stored.clips.length - acknowledged.length,
      'slowest to settle, ms': slowest,
    };
    return {
      ...tally,
      acknowledged: acknowledged.length,
      faults,
      more,
      browser: versionOf(browser),
    };
  } finally {
    await browser.close().catch(() => undefined);
    await machine.close();
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
