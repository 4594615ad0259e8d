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
 * query shows the newest clips. Making 100,000 clips and putting them in takes some six minutes. Needs `npm run build` before.
 */
const { values } = parseArgs({
  options: {
    clips: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '7' },
    times: { type: 'string', default: '21' },
    build: { type: 'string' },
  },
});

const count = Number(values.clips);
const library = await makeBigLibrary({ count, seed: Number(values.seed) });
const desk = await openDesk(values.build === undefined ? {} : { build: values.build });
try {
  const page = await openExtensionPage(desk, 'popup.html?query=');
  await page.getByRole('combobox').first().waitFor();
  await fillStore(page, library);
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
