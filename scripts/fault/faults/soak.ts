import type { CDPSession, Page } from 'playwright-core';
import { openExtensionPage, openTab, readTable, tabIdOf } from '../../browser/pages.ts';
import { until } from '../../browser/until.ts';
import { judgeStored, readStored } from '../inspect.ts';
import { makeMachine, versionOf } from '../machine.ts';
import { HOST, makeRequest } from '../make-request.ts';
import type { Counted, FaultOptions } from '../report.ts';
import { startSaver } from '../saver.ts';

/** Saves and views of one run; ten runs are a session of a thousand saves and two hundred views. */
const SAVES = 100;
const VIEWS = 20;
/** Bytes by which the page's heap may have grown in the end. */
const GROWTH = 50e6;

/** One session with one open library: saves, views, and at the end what is left of them in memory. */
export async function soak(options: FaultOptions): Promise<Counted> {
  const machine = await makeMachine(options);
  const browser = await machine.start();
  const acknowledged: string[] = [];
  const faults: string[] = [];
  try {
    const tabId = await tabIdOf(browser, await openTab(browser, `https://${HOST}/`));
    const saving = await openExtensionPage(browser, 'popup.html?query=');
    const library = await browser.context.newPage();
    library.on('pageerror', (error) => faults.push(`the page threw: ${error.message}`));
    await library.addInitScript(COUNT_ADDRESSES);
    const control = await browser.context.newCDPSession(library);
    let [before, begun] = [0, false];
    for (let run = 0; run < options.runs; run++) {
      const requests = Array.from({ length: SAVES }, (_, at) =>
        makeRequest(`${run}-${at}`, at, tabId),
      );
      const saver = await startSaver(saving, requests);
      await saver.done(120);
      acknowledged.push(...saver.acknowledged);
      if (!begun) {
        await library.goto(`chrome-extension://${browser.id}/library.html`);
        begun = true;
      }
      const rows = await readTable(saving, 'clips');
      for (const { id, title } of rows.slice(-VIEWS)) {
        await viewClip(library, String(id), String(title));
      }
      const heap = await heapOf(control);
      // What is loaded with the first views stays for good.
      if (run === 0) before = heap;
      options.say(`run ${run + 1}: ${(heap / 1e6).toFixed(1)} MB`);
    }
    await library.evaluate(`location.hash = ''`);
    const left = await until('addresses given back', () => addresses(library), isNone, 5).catch(
      () => addresses(library),
    );
    const growth = (await heapOf(control)) - before;
    if (left > 0) faults.push(`${left} object URLs were not given back`);
    if (growth > GROWTH) faults.push(`the heap grew by ${Math.round(growth / 1e6)} MB`);
    return {
      ...(await judgeStored(await readStored(saving), acknowledged)),
      acknowledged: acknowledged.length,
      faults,
      more: {
        views: options.runs * VIEWS,
        'heap at first, MB': Math.round(before / 1e5) / 10,
        'growth of the heap, MB': Math.round(growth / 1e5) / 10,
        'object URLs made': await library.evaluate<number>('madeAddresses'),
        'object URLs left': left,
      },
      browser: versionOf(browser),
    };
  } finally {
    await browser.close();
    await machine.close();
  }
}

const COUNT_ADDRESSES = `
  globalThis.madeAddresses = 0;
  globalThis.heldAddresses = new Set();
  const { createObjectURL, revokeObjectURL } = URL;
  URL.createObjectURL = (file) => {
    const address = createObjectURL.call(URL, file);
    madeAddresses += 1;
    heldAddresses.add(address);
    return address;
  };
  URL.revokeObjectURL = (address) => {
    heldAddresses.delete(address);
    revokeObjectURL.call(URL, address);
  };`;

const addresses = (page: Page): Promise<number> => page.evaluate<number>('heldAddresses.size');
const isNone = (count: number): boolean => count === 0;

/** Goes from the list to a clip as its reader does, and waits until its picture is there. */
async function viewClip(page: Page, id: string, title: string): Promise<void> {
  await page.evaluate(`location.hash = ''`);
  await page.locator('.reader').waitFor({ state: 'detached' });
  await page.evaluate(`location.hash = ${JSON.stringify(`clip=${id}`)}`);
  await page.locator('.reader h1', { hasText: title }).waitFor();
  await page.locator('.reader figure img').first().waitFor();
}

async function heapOf(control: CDPSession): Promise<number> {
  await control.send('HeapProfiler.collectGarbage');
  return (await control.send('Runtime.getHeapUsage')).usedSize;
}
