import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { until } from '../../../scripts/browser/until.ts';
import { openFirefoxDesk, openFirefoxPage, type FirefoxDesk } from '../../helpers/firefox.ts';
import { makeReport, saveMessage, SELECT_WORDS } from '../../helpers/reader-desk.ts';

let desk: FirefoxDesk;
let page: Page;

beforeAll(async () => {
  desk = await openFirefoxDesk();
  const popup = await openFirefoxPage(desk, 'popup.html?query=');
  await popup.evaluate(`browser.runtime.sendMessage(${saveMessage(makeReport())})`);
  await popup.close();
  page = await openFirefoxPage(desk, 'library.html');
}, 120_000);
afterAll(() => desk.close());

const yellow = () =>
  page.evaluate(`[...(CSS.highlights.get('mark-yellow') ?? [])].map((drawn) => {
    const range = document.createRange();
    range.setStart(drawn.startContainer, drawn.startOffset);
    range.setEnd(drawn.endContainer, drawn.endOffset);
    return range.toString();
  })`);

test('Firefox highlights what is selected, and shows it again after a reload', async () => {
  await page.waitForSelector('[role="option"]');
  await page.click('[role="option"]');
  await page.waitForSelector('.reading-row');
  await page.evaluate(`(${SELECT_WORDS})('giải ngân 25', 'nội đồng')`);
  await page.waitForSelector('.mark-bar');
  await page.keyboard.press('1');
  const words = ['giải ngân 25 tỷ đồng cho các công trình thủy lợi nội đồng'];
  const isThere = (found: unknown) => JSON.stringify(found) === JSON.stringify(words);
  await until('highlighted', yellow, isThere);
  await page.evaluate('globalThis.isLeft = true; location.reload()');
  const isNew = () => page.evaluate('globalThis.isLeft !== true').catch(() => false);
  await until('reloaded', isNew, Boolean);
  await until('there again', () => yellow().catch(() => null), isThere);
  const painted = await page.evaluate(`(() => {
    const [drawn] = CSS.highlights.get('mark-yellow');
    return getComputedStyle(drawn.startContainer.parentElement, '::highlight(mark-yellow)').backgroundColor;
  })()`);
  expect(painted).not.toBe('rgba(0, 0, 0, 0)');
}, 90_000);
