import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { openExtensionPage } from '../../scripts/browser/pages.ts';
import { makeBigLibrary } from '../helpers/big-library.ts';
import { openDesk } from '../helpers/extension.ts';
import { fillStore } from '../helpers/fill-store.ts';

/**
 * The built library page in Chromium over so many clips: wall clock from the start of its document to
 * the first line of the list, frames while it is scrolled through, and what keys and acts take. Needs
 * `npm run build` before.
 */
const { values } = parseArgs({
  options: {
    clips: { type: 'string', default: '50000' },
    times: { type: 'string', default: '7' },
    build: { type: 'string' },
  },
});

/** Notes when the first line with a title is on the screen. */
const WATCH = `window.firstLine = new Promise((resolve) => {
  const look = () => {
    if (document.querySelector('.clip-line .clip-facts') === null) requestAnimationFrame(look);
    else requestAnimationFrame(() => resolve(performance.now()));
  };
  requestAnimationFrame(look);
});`;

/** Scrolls for three seconds as a hand on the wheel does; gives the lengths of its frames. */
const SCROLL = `new Promise((resolve) => {
  const list = document.getElementById('list');
  const frames = [];
  let last = performance.now();
  const end = last + 3000;
  const step = (now) => {
    frames.push(now - last);
    last = now;
    list.scrollTop += 160;
    if (now < end) requestAnimationFrame(step);
    else resolve(frames.slice(1));
  };
  requestAnimationFrame(step);
})`;

const sorted = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b);
const at = (numbers: readonly number[], share: number) =>
  Math.round(sorted(numbers)[Math.floor((numbers.length - 1) * share)] ?? 0);

async function timeOf(page: Page, act: () => Promise<unknown>, done: string): Promise<number> {
  const begun = performance.now();
  await act();
  await page.evaluate(`new Promise((resolve) => {
    const look = () => (${done} ? resolve(null) : requestAnimationFrame(look));
    look();
  })`);
  return Math.round(performance.now() - begun);
}

const count = Number(values.clips);
const library = await makeBigLibrary({ count, words: { least: 40, most: 80 } });
const desk = await openDesk(values.build === undefined ? {} : { build: values.build });
try {
  const first = await openExtensionPage(desk, 'popup.html?query=');
  await first.getByRole('combobox').first().waitFor();
  await fillStore(first, library);
  await first.close();
  await desk.context.addInitScript(WATCH);
  const openings: number[] = [];
  let page = await openExtensionPage(desk, 'library.html', { width: 1366, height: 768 });
  for (let time = 0; time < Number(values.times); time += 1) {
    openings.push(await page.evaluate<number>('window.firstLine'));
    await page.close();
    page = await openExtensionPage(desk, 'library.html', { width: 1366, height: 768 });
  }
  await page.evaluate('window.firstLine');
  console.log(
    `${count} clips, from the document to the first line: ${at(openings, 0.5)} ms at the median, ${at(openings, 1)} at worst`,
  );
  await page.waitForTimeout(2_000);
  const frames = await page.evaluate<number[]>(SCROLL);
  console.log(
    `scrolling by 160 pixels a frame: p50 ${at(frames, 0.5)} ms, p95 ${at(frames, 0.95)} ms, worst ${at(frames, 1)} ms`,
  );
  await page.locator('#list').focus();
  const end = await timeOf(
    page,
    () => page.keyboard.press('End'),
    `document.querySelector('.at-cursor')?.getAttribute('aria-posinset') === '${count}'`,
  );
  const all = await timeOf(
    page,
    () => page.keyboard.press('Control+a'),
    `document.querySelector('.chosen-bar') !== null`,
  );
  console.log(`End: ${end} ms; Ctrl+A over all: ${all} ms`);
  await page.keyboard.press('Escape');
  const query = await timeOf(
    page,
    () => page.locator('#list-search').fill('huyện ủy'),
    `document.querySelector('.clip-line mark') !== null`,
  );
  console.log(`a search, from the box to marked lines: ${query} ms`);
} finally {
  await desk.close();
}
