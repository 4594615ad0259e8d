import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';

import { openExtensionPage } from '../../scripts/browser/pages.ts';
import { makeBigLibrary } from '../helpers/big-library.ts';
import { openDesk } from '../helpers/extension.ts';
import { fillStore } from '../helpers/fill-store.ts';
import { measurePopup } from '../helpers/measure-popup.ts';

/**
 * The built popup in Chromium over a library of so many clips: from the start of its script to the first
 * results on the screen, by the clock and in processor time of the page's thread, and its heap. The empty
 * query shows the newest clips. Making 100,000 clips and putting them in takes some six minutes: with
 * `--profile FOLDER` the browser's profile is kept, and a second run finds them there. Needs `npm run build` before.
 */
const { values } = parseArgs({
  options: {
    clips: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '7' },
    times: { type: 'string', default: '21' },
    build: { type: 'string' },
    profile: { type: 'string' },
  },
});

/** How many clips the store of a page holds. */
const COUNT = `new Promise((resolve, reject) => {
  const opening = indexedDB.open('trich-luc');
  opening.onerror = () => reject(new Error(String(opening.error)));
  opening.onsuccess = () => {
    const counting = opening.result.transaction('clips').objectStore('clips').count();
    counting.onsuccess = () => { opening.result.close(); resolve(counting.result); };
  };
})`;

const count = Number(values.clips);
const { build, profile } = values;
const desk = await openDesk({ ...(build && { build }), ...(profile && { profile }) });
try {
  const page = await openExtensionPage(desk, 'popup.html?query=');
  await page.getByRole('combobox').first().waitFor();
  const held = Number(await page.evaluate(COUNT));
  if (held === 0) await fillStore(page, await makeBigLibrary({ count, seed: Number(values.seed) }));
  else if (held !== count) throw new Error(`The profile holds ${held} clips.`);
  await page.close();
  for (const query of ['', 'ban tuyen giao huyen uy', 'tuyne gioa xa', 'h']) {
    const figures = await measurePopup(desk, query, Number(values.times));
    const { toResultsMs, quickestMs, cpuMs, leastCpuMs, heapMb } = figures;
    console.log(
      `${count} clips, "${query}": ${toResultsMs} ms at the median, ${quickestMs} at best; ` +
        `processor ${cpuMs} ms at the median, ${leastCpuMs} at least; heap ${heapMb} MB ` +
        `(load ${loadavg()[0]?.toFixed(1)})`,
    );
  }
} finally {
  await desk.close();
}
