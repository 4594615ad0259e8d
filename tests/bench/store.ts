import { parseArgs } from 'node:util';
import { CHROME_BUILD } from '../../scripts/browser/chromium.ts';
import { openExtensionPage } from '../../scripts/browser/pages.ts';
import { addPage, copyBuild } from '../../scripts/fault/copy-build.ts';
import { makeRequest } from '../../scripts/fault/make-request.ts';
import { type BigLibrary, makeBigLibrary } from '../helpers/big-library.ts';
import { openDesk } from '../helpers/extension.ts';
import { fillStore } from '../helpers/fill-store.ts';

/**
 * The store of the built extension in Chromium, empty and with so many clips: what one save takes, what it
 * takes to know whether a page is saved and changed since, and the heap of the library's page.
 */
const { values } = parseArgs({
  options: {
    clips: { type: 'string', default: '50000' },
    times: { type: 'string', default: '40' },
    build: { type: 'string', default: CHROME_BUILD },
  },
});
const count = Number(values.clips);
const times = Number(values.times);

const at = (numbers: readonly number[], share: number): string =>
  (numbers.toSorted((a, b) => a - b)[Math.floor((numbers.length - 1) * share)] ?? 0).toFixed(1);

async function measure(build: string, library: BigLibrary | null): Promise<void> {
  const desk = await openDesk({ build });
  try {
    const page = await openExtensionPage(desk, 'fault-window.html');
    await page.evaluate(`lookUp([], '')`);
    if (library !== null) await fillStore(page, library);
    const requests = Array.from({ length: times }, (_, each) => makeRequest(`do-${each}`, 0, null));
    const saves = await page.evaluate<number[]>(`(async () => {
      const took = [];
      for (const payload of ${JSON.stringify(requests)}) {
        const began = performance.now();
        const answer = await chrome.runtime.sendMessage({ type: 'save-clip', payload });
        if (!answer?.ok) throw new Error(JSON.stringify(answer));
        took.push(performance.now() - began);
      }
      return took.slice(5);
    })()`);
    const urls = [...requests.map(({ article }) => article.url), 'https://khac.gov.vn/chua-luu'];
    const text = 'Một bài viết của trang thông tin xã. '.repeat(300);
    const looked = await page.evaluate<{ isSaved: boolean; isChanged: boolean; took: number }[]>(
      `lookUp(${JSON.stringify(urls)}, ${JSON.stringify(text)})`,
    );
    if (looked.filter(({ isSaved }) => isSaved).length !== times) throw new Error('not all found');
    const known = looked.map(({ took }) => took);
    const reading = await openExtensionPage(desk, 'library.html', { width: 1366, height: 768 });
    await reading.locator('.clip-line').first().waitFor();
    await reading.waitForTimeout(3_000);
    const control = await desk.context.newCDPSession(reading);
    await control.send('HeapProfiler.collectGarbage');
    const { usedSize } = await control.send('Runtime.getHeapUsage');
    console.log(
      `${library?.clips.length ?? 0} clips: a save ${at(saves, 0.5)} ms at the median, p95 ${at(saves, 0.95)} ms; ` +
        `saved and changed? ${at(known, 0.5)} ms, p95 ${at(known, 0.95)} ms; ` +
        `heap of the library page ${(usedSize / 1e6).toFixed(0)} MB`,
    );
  } finally {
    await desk.close();
  }
}

const copy = copyBuild(values.build);
try {
  await addPage(copy, 'fault-window', 'scripts/fault/window-page.ts');
  await measure(copy.folder, null);
  await measure(copy.folder, await makeBigLibrary({ count, words: { least: 40, most: 80 } }));
} finally {
  copy.remove();
}
