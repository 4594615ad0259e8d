import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chooseSettings, openExtensionPage, openPopup } from '../../../scripts/browser/pages.ts';
import { readWords } from '../../../scripts/browser/words.ts';
import { ROOT } from '../../../scripts/root.ts';
import type { Desk } from '../../helpers/extension.ts';
import { openDesk } from '../../helpers/extension.ts';
import { readPage } from '../../helpers/popup.ts';

const SHOTS = path.join(ROOT, '.output', 'shots');
mkdirSync(SHOTS, { recursive: true });

/** Elements that stick out of the page to the side, or whose one line of text is cut off unmarked. */
const OVERFLOWING = `[...document.querySelectorAll('body *')]
  .filter((element) => element.checkVisibility() && element.getBoundingClientRect().right > innerWidth + 1)
  .map((element) => element.outerHTML.slice(0, 120))`;

/** Starts summing up layout shifts before the page's first script. */
const WATCH_SHIFTS = `window.shift = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });`;

/** The element with the focus, where neither it nor its box looks otherwise than without it. */
const FOCUS_UNMARKED = `(() => {
  const element = document.activeElement;
  if (element === document.body) return '';
  const looks = () => [element, element.parentElement.closest('.chip-box, .search-box, .input, label')].map((each) => {
    if (each === null) return '';
    const style = getComputedStyle(each);
    return [style.outline, style.boxShadow, style.borderColor, style.backgroundColor].join();
  }).join();
  const focused = looks();
  element.blur();
  const blurred = looks();
  element.focus();
  return focused === blurred ? element.outerHTML.slice(0, 120) : '';
})()`;

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`),
  ).toEqual([]);
}

describe.each([{ percent: 100 }, { percent: 150 }])('at $percent %', ({ percent }) => {
  let desk: Desk;
  let tabId: number;
  let clipId: unknown;
  beforeAll(async () => {
    desk = await openDesk({ scale: percent / 100 });
    await desk.context.addInitScript(WATCH_SHIFTS);
    const reading = await readPage(desk);
    tabId = reading.tabId;
    await reading.popup.page.getByLabel(reading.popup.t('field_title')).waitFor();
    await reading.popup.page.close();
  });
  afterAll(() => desk.close());

  test.each([
    ['vi', 'light'],
    ['vi', 'dark'],
    ['en', 'light'],
    ['en', 'dark'],
  ] as const)('the popup is whole in %s, %s, on every face', async (language, theme) => {
    const t = readWords(language);
    await chooseSettings(desk, { language, theme });
    const page = await openPopup(desk, tabId);
    const shoot = async (face: string): Promise<void> => {
      expect(await page.evaluate(OVERFLOWING), face).toEqual([]);
      await page.screenshot({
        path: path.join(SHOTS, `${face}-${language}-${theme}-${percent}.png`),
      });
    };
    await page.locator(`html[lang="${language}"]`).waitFor();
    await page.locator('.clip-foot').waitFor();
    await shoot('clip');
    if (clipId === undefined) {
      await page.getByRole('button', { name: t('action_save') }).click();
    }
    await page.locator('.saved-line').waitFor();
    await shoot('saved');
    await page.locator('#tab-search').click();
    await page
      .getByRole('combobox', { name: t('search_label'), exact: true })
      .fill('ket luan so 01');
    await page.locator('.result mark').first().waitFor();
    await shoot('search');
    await page.locator('#tab-collections').click();
    await page.locator('.shelves').waitFor();
    await shoot('collections');
    clipId = await page.evaluate(
      `new Promise((resolve) => { indexedDB.open('trich-luc').onsuccess = ({ target }) => {
        target.result.transaction('clips').objectStore('clips').getAllKeys().onsuccess = (event) =>
          resolve(event.target.result[0]); }; })`,
    );
    await page.close();
  });

  test.each(['light', 'dark'] as const)('the reader is whole in %s', async (theme) => {
    await chooseSettings(desk, { language: 'vi', theme });
    const page = await openExtensionPage(desk, `library.html#clip=${String(clipId)}`);
    await page.locator('figure img').nth(6).waitFor();
    expect(await page.evaluate(OVERFLOWING)).toEqual([]);
    await page.screenshot({ path: path.join(SHOTS, `reader-vi-${theme}-${percent}.png`) });
    await expectAccessible(page);
    await page.close();
  });
});

describe('for everyone', () => {
  let desk: Desk;
  let tabId: number;
  beforeAll(async () => {
    desk = await openDesk();
    await desk.context.addInitScript(WATCH_SHIFTS);
    ({ tabId } = await readPage(desk));
  });
  afterAll(() => desk.close());

  test.each(['light', 'dark'] as const)(
    'the faces of the popup pass the accessibility rules in %s',
    async (theme) => {
      await chooseSettings(desk, { language: 'vi', theme });
      const page = await openPopup(desk, tabId);
      await page.locator('.clip-foot').waitFor();
      await expectAccessible(page);
      for (const face of ['search', 'collections']) {
        await page.locator(`#tab-${face}`).click();
        await page.locator(`#panel[aria-labelledby="tab-${face}"]`).waitFor();
        await expectAccessible(page);
      }
      await page.close();
    },
  );

  test('nothing moves after the popup has been drawn', async () => {
    const page = await openPopup(desk, tabId);
    await page.locator('.clip-foot').waitFor();
    await page.waitForTimeout(500);
    expect(await page.evaluate('window.shift')).toBeLessThan(0.01);
    await page.close();
  });

  test('text is 16 pixels, and what has the focus shows it', async () => {
    const page = await openPopup(desk, tabId);
    await page.locator('.clip-foot').waitFor();
    expect(await page.evaluate('getComputedStyle(document.documentElement).fontSize')).toBe('16px');
    const unseen: string[] = [];
    for (let step = 0; step < 12; step += 1) {
      await page.keyboard.press('Tab');
      const unmarked = await page.evaluate<string>(FOCUS_UNMARKED);
      if (unmarked !== '') unseen.push(unmarked);
    }
    expect(unseen).toEqual([]);
  });
});
