import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { eachLook } from '../../../scripts/gallery/views/draw.ts';
import {
  COLLECTION,
  openOffice,
  openStage,
  seedStage,
  type Stage,
} from '../../../scripts/gallery/views/stage.ts';
import { damagedView, emptyViews, views } from '../../../scripts/gallery/views/table.ts';

/** What sticks out to the side of the page, unless something around it scrolls. */
const OVERFLOWING = `[...document.querySelectorAll('body *')]
  .filter((element) => element.checkVisibility() && element.getBoundingClientRect().width > 1)
  .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
  .filter((element) => {
    for (let box = element.parentElement; box; box = box.parentElement)
      if (getComputedStyle(box).overflowX !== 'visible') return false;
    return true;
  })
  .map((element) => element.outerHTML.slice(0, 120))`;

/** Starts summing up layout shifts before the page's first script. */
const WATCH_SHIFTS = `window.shifts = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if (entry.hadRecentInput) continue;
      const moved = entry.sources.map(({ node }) => node?.outerHTML?.slice(0, 100) ?? '');
      window.shifts.push({ by: entry.value, moved });
    }
  }).observe({ type: 'layout-shift', buffered: true });`;
/** Of the cumulative layout shift: a fifth of what Core Web Vitals call good. */
const MOST_SHIFT = 0.02;

async function expectRest(page: Page, most = MOST_SHIFT): Promise<void> {
  const shifts = await page.evaluate<{ by: number; moved: string[] }[]>('window.shifts');
  const sum = shifts.reduce((total, { by }) => total + by, 0);
  expect(sum, JSON.stringify(shifts)).toBeLessThan(most);
}

/** WCAG 2.2 AA, targets of 24 pixels among it, and what axe calls best practice. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * What is judged of a look. Names, sizes and structure are the same in every theme, and colours in every
 * language: each is looked at where it differs.
 */
async function violationsOf(page: Page, language: string, theme: string): Promise<string[]> {
  const isFirst = language === 'vi' && theme === 'light';
  if (language !== 'vi' && theme !== 'light') return [];
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  if (theme !== 'light') axe.withRules('color-contrast');
  else axe.withTags(RULES).disableRules(isFirst ? [] : ['color-contrast']);
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
}

/** In both languages and themes; the page follows without being loaded again. */
async function judge(stage: Parameters<typeof eachLook>[0], page: Page): Promise<void> {
  await expectRest(page);
  const found: string[] = [];
  await eachLook(stage, page, async ({ language, theme }) => {
    const wrong = [
      ...(await violationsOf(page, language, theme)),
      ...(await page.evaluate<string[]>(OVERFLOWING)).map((html) => `sticks out: ${html}`),
    ];
    found.push(...wrong.map((each) => `${language} ${theme} ${each}`));
  });
  // Twice the letters on an office screen: half of it.
  const whole = page.viewportSize();
  if (whole !== null && whole.width > 400) {
    await page.setViewportSize({ width: 683, height: 384 });
    const out = await page.evaluate<string[]>(OVERFLOWING);
    found.push(...out.map((html) => `at 200 % sticks out: ${html}`));
    await page.setViewportSize(whole);
  }
  // High contrast takes colours away; what is said by them alone would be gone.
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  found.push(
    ...(await violationsOf(page, 'vi', 'contrast')).map((each) => `high contrast: ${each}`),
  );
  const moving = await page.evaluate<string[]>(MOVING);
  found.push(...moving.map((html) => `moves: ${html}`));
  await page.close();
  expect(found).toEqual([]);
}

/** What would still move for those who asked for rest. */
const MOVING = `[...document.querySelectorAll('body *')]
  .filter((element) => getComputedStyle(element).transitionDuration.split(',').some((time) => parseFloat(time) > 0.01)
    || getComputedStyle(element).animationName !== 'none')
  .map((element) => element.outerHTML.slice(0, 120))`;

describe('every view is for everyone', () => {
  let stage: Stage;
  let bare: Awaited<ReturnType<typeof openStage>>;
  beforeAll(async () => {
    bare = await openStage();
    await bare.context.addInitScript(WATCH_SHIFTS);
  });
  afterAll(() => bare.close());

  test.each(emptyViews.map((view) => [view.name, view] as const))(
    '%s, before anything is kept',
    async (_name, view) => judge(bare, await view.open(bare)),
  );

  test('articles are kept for the views to show', async () => {
    stage = await seedStage(bare);
    expect(stage.clips.saved).not.toBe('');
  });

  const SEEN_EMPTY = {
    counts: { all: 0, unread: 0, todo: 0 },
    collections: [],
    tags: [],
    tagCount: 0,
  };
  const REMEMBERED = [
    ['on a first visit', 'chrome.storage.local.remove("libraryNav")'],
    [
      'when much was kept since it was last seen',
      `chrome.storage.local.set({ libraryNav: ${JSON.stringify(SEEN_EMPTY)} })`,
    ],
  ] as const;

  test.each(REMEMBERED)('the navigation pushes nothing aside %s', async (_case, remember) => {
    await stage.worker.evaluate(remember);
    const page = await openOffice(stage, 'library.html');
    const collection = page.locator('.nav-link', { hasText: COLLECTION });
    await collection.locator('.nav-count', { hasText: /[1-9]/u }).waitFor();
    const tag = page.locator('.nav-link', { hasText: 'Chuyên đề 40' });
    await tag.locator('.nav-count', { hasText: '1' }).waitFor();
    await expectRest(page, 0.001);
    await page.close();
  });

  test.each([...views, damagedView].map((view) => [view.name, view] as const))(
    '%s',
    async (_name, view) => judge(stage, await view.open(stage)),
  );
});
