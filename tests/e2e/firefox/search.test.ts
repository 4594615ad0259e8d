import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { foldText } from '../../../lib/index.ts';
import { until } from '../../../scripts/browser/until.ts';
import { makeBigLibrary, type BigLibrary } from '../../helpers/big-library.ts';
import { fillStore } from '../../helpers/fill-store.ts';
import { openFirefoxDesk, openFirefoxPage, type FirefoxDesk } from '../../helpers/firefox.ts';
import { makeReader } from '../../helpers/type-search.ts';

let desk: FirefoxDesk;
let library: BigLibrary;

beforeAll(async () => {
  [library, desk] = await Promise.all([makeBigLibrary({ count: 10_000 }), openFirefoxDesk()]);
  const page = await openSearch();
  await fillStore(page, library);
  await page.close();
}, 180_000);
afterAll(() => desk.close());

async function openSearch(): Promise<Page> {
  const page = await openFirefoxPage(desk, 'popup.html?query=');
  await page.waitForSelector('[role="combobox"]');
  await page.focus('[role="combobox"]');
  return page;
}

const firstTitle = (page: Page): Promise<string> =>
  page.evaluate(`document.querySelector('.result-title')?.textContent ?? ''`).then(String);

test('every letter typed among ten thousand clips gives clips that hold it, and at last the one meant', async () => {
  const holds = makeReader(library);
  const title = library.clips[6_543]?.title ?? '';
  const typed = foldText(title)
    .replace(/[^a-z0-9 ]+/g, ' ')
    .replace(/ +/g, ' ')
    .slice(0, 48);
  const page = await openSearch();
  let soFar = '';
  for (const letter of typed) {
    soFar += letter;
    await page.keyboard.type(letter);
    await until(
      `clips for "${soFar}"`,
      () => firstTitle(page),
      (first) => holds(first, soFar),
    );
  }
  const titles = await page.evaluate(
    `[...document.querySelectorAll('.result-title')].map((title) => title.textContent)`,
  );
  expect(titles).toContain(title);
  await page.close();
}, 120_000);
