import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  iconTitle,
  openExtensionPage,
  openTab,
  readTable,
  tabIdOf,
} from '../../../scripts/browser/pages.ts';
import { until } from '../../../scripts/browser/until.ts';
import { readWords } from '../../../scripts/browser/words.ts';
import { NEWS, NEWS_LIST } from '../../../scripts/demo/news-site.ts';
import { ROOT } from '../../../scripts/root.ts';
import type { Desk } from '../../helpers/extension.ts';
import { openDesk } from '../../helpers/extension.ts';
import { popupOn } from '../../helpers/popup.ts';

const t = readWords('vi');
const SHOTS = path.join(ROOT, '.output', 'shots');
const SCREEN = { width: 1366, height: 768 };
mkdirSync(SHOTS, { recursive: true });

const urlOf = (n: number): string => new URL(NEWS[n]?.path ?? '', NEWS_LIST).href;
const [BROKEN, SLOW] = [urlOf(4), urlOf(7)];

/** The list in a tab and the picker on it. */
async function openPicker(desk: Desk): Promise<{ list: Page; tabId: number; picker: Page }> {
  const list = await openTab(desk, NEWS_LIST);
  const tabId = await tabIdOf(desk, list);
  const picker = await openExtensionPage(desk, `batch.html?tab=${tabId}`, SCREEN);
  await picker.locator('.pick-row').first().waitFor();
  return { list, tabId, picker };
}

/** Chooses nothing but the first `count` pages, with Shift. */
async function chooseFirst(picker: Page, count: number): Promise<void> {
  await picker.getByRole('button', { name: t('pick_clear') }).click();
  const boxes = picker.locator('.pick-row input');
  await boxes.first().click();
  if (count > 1) await boxes.nth(count - 1).click({ modifiers: ['Shift'] });
}

function saveButton(picker: Page, count: number) {
  return picker.getByRole('button', { name: t('pick_save', count), exact: true });
}

/** Waits until the batch on a page is in a state. */
async function batchState(page: Page, state: string, seconds = 90): Promise<void> {
  await page.locator(`.batch-state-${state}`).waitFor({ timeout: seconds * 1_000 });
}

/** How many pages are in each state. */
async function statesOf(page: Page): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { state } of await readTable(page, 'batchItems')) {
    counts[String(state)] = (counts[String(state)] ?? 0) + 1;
  }
  return counts;
}

function requestsTo(desk: Desk, url: string): number {
  return desk.portal.requests.filter((request) => request.url === url).length;
}

describe('thirty pages, one failing, one slow', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk();
    desk.portal.misbehave(BROKEN, { status: 500 });
    desk.portal.misbehave(SLOW, { delay: 4_000 });
  });
  afterAll(() => desk.close());

  test('the icon counts the links of a list, and the popup leads to the picker', async () => {
    const list = await openTab(desk, NEWS_LIST);
    const tabId = await tabIdOf(desk, list);
    await until(
      'icon',
      () => iconTitle(desk, tabId),
      (title) => title === t('icon_list', 30),
    );
    const badge = `chrome.action.getBadgeText({ tabId: ${tabId} })`;
    expect(await desk.worker.evaluate(badge)).toBe('30');
    const { page } = await popupOn(desk, tabId);
    await page.getByText(t('list_offer', 30, 0)).waitFor();
    await page.screenshot({ path: path.join(SHOTS, 'list-offer-vi-light.png') });
    const opening = desk.context.waitForEvent('page');
    await page.keyboard.press('Enter');
    const picker = await opening;
    await picker.locator('.pick-row').nth(30).waitFor();
    await expect
      .poll(() => picker.locator('.picker-count').innerText())
      .toBe(t('pick_count', 30, 30));
    await picker.close();
    await page.close();
    await list.close();
  });

  test('pages are chosen by filter, date and keyboard', async () => {
    const { list, picker } = await openPicker(desk);
    const count = (): Promise<string> => picker.locator('.picker-count').innerText();
    await picker.getByLabel(t('pick_filter')).fill('ket nap dang vien');
    await picker.locator('.pick-row').nth(1).waitFor({ state: 'detached' });
    await expect
      .poll(() => picker.locator('.pick-title').allInnerTexts())
      .toEqual([expect.stringContaining('kết nạp')]);
    await picker.getByLabel(t('pick_filter')).fill('');
    await picker.getByLabel(t('pick_since')).fill('20/03/2026');
    await expect.poll(() => count()).toBe(t('pick_count', 6, 30));
    await chooseFirst(picker, 1);
    for (let step = 0; step < 3; step += 1) await picker.keyboard.press('Shift+ArrowDown');
    await expect.poll(() => count()).toBe(t('pick_count', 4, 30));
    await picker.keyboard.press('Control+a');
    await expect.poll(() => count()).toBe(t('pick_count', 30, 30));
    await picker.getByRole('button', { name: t('pick_more') }).click();
    await picker.locator('.pick-row').nth(34).waitFor();
    await expect.poll(() => count()).toBe(t('pick_count', 34, 34));
    await picker.close();
    await list.close();
  });

  test('all are saved one by one; the failing one says why, and can be tried again', async () => {
    const { list, picker } = await openPicker(desk);
    await picker.screenshot({ path: path.join(SHOTS, 'list-picker-vi-light.png') });
    await saveButton(picker, 30).click();
    await until(
      'ten pages',
      () => picker.locator('.item-row.item-saved').count(),
      (count) => count >= 10,
      60,
    );
    await picker.screenshot({ path: path.join(SHOTS, 'list-batch-running-vi-light.png') });
    await batchState(picker, 'done');
    await expect.poll(() => statesOf(picker)).toEqual({ saved: 29, failed: 1 });
    await picker.getByText(t('fault_http', 500)).waitFor();
    await picker.screenshot({
      path: path.join(SHOTS, 'list-batch-done-vi-light.png'),
      fullPage: true,
    });
    expect(requestsTo(desk, BROKEN)).toBe(1);

    desk.portal.misbehave(BROKEN, null);
    await picker.getByRole('button', { name: t('action_retry_failed', 1) }).click();
    await until(
      'the retried page',
      () => statesOf(picker),
      ({ saved }) => saved === 30,
    );
    const clips = await readTable(picker, 'clips');
    expect(new Set(clips.map((clip) => clip['title']))).toEqual(
      new Set(NEWS.map(({ title }) => title)),
    );
    expect(clips.find((clip) => clip['url'] === urlOf(0))).toMatchObject({
      imageCount: 1,
      missingImages: [],
      publishedAt: NEWS[0]?.date,
    });
    await picker.close();
    await list.close();
  }, 180_000);

  test('requests are a second apart and carry no more than a visit of the page would', async () => {
    const pages = desk.portal.requests.filter(
      ({ url, destination }) =>
        url.startsWith(new URL('/portal/Pages/2026', NEWS_LIST).href) && destination === 'empty',
    );
    expect(pages.length).toBeGreaterThanOrEqual(30);
    const gaps = pages.slice(1).map(({ at }, i) => at - (pages[i]?.at ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(1_000);
    expect(pages.every(({ method }) => method === 'GET')).toBe(true);
  });

  test('the same list again marks all as saved, and the whole batch can be taken back', async () => {
    const { list, picker } = await openPicker(desk);
    await expect.poll(() => picker.locator('.pick-saved').count()).toBe(30);
    await expect
      .poll(() => picker.locator('.picker-count').innerText())
      .toBe(t('pick_count', 0, 30));
    await picker.close();
    const [batch] = await readTable(list.context().pages()[0] ?? list, 'batches').catch(() => []);
    expect(batch).toBeUndefined(); // A page of the portal sees none of this.
    const page = await openExtensionPage(desk, 'batch.html', SCREEN);
    const [first] = await readTable(page, 'batches');
    await page.goto(`chrome-extension://${desk.id}/batch.html?batch=${String(first?.['id'])}`);
    await page.getByRole('button', { name: t('action_undo_batch') }).click();
    await page.getByText(t('batch_undone', 30)).waitFor();
    const clips = await readTable(page, 'clips');
    expect(clips.filter((clip) => clip['deletedAt'] === '')).toEqual([]);
    await page.close();
    await list.close();
  });
});

// Each has a browser of its own and mostly waits its seconds between two requests: all at once.
describe.concurrent('stopping and dying', () => {
  test('a batch that is stopped goes on, and closing its page does not stop it', async ({
    expect,
    onTestFinished,
  }) => {
    const desk = await openDesk();
    onTestFinished(() => desk.close());
    const { picker } = await openPicker(desk);
    await chooseFirst(picker, 8);
    await saveButton(picker, 8).click();
    await picker.locator('.item-row.item-saved').nth(1).waitFor();
    await picker.getByRole('button', { name: t('action_stop') }).click();
    await batchState(picker, 'stopped');
    const before = desk.portal.requests.length;
    await picker.waitForTimeout(2_500);
    expect(desk.portal.requests.length).toBe(before);
    await picker.getByRole('button', { name: t('action_continue') }).click();
    await picker.locator('.item-row.item-saved').nth(3).waitFor();
    await picker.close();
    const page = await openExtensionPage(desk, 'popup.html');
    await until(
      'the batch behind a closed page',
      () => statesOf(page),
      ({ saved }) => saved === 8,
      30,
    );
  });

  test('a batch whose worker dies is taken up again by its page', async ({
    expect,
    onTestFinished,
  }) => {
    const desk = await openDesk();
    onTestFinished(() => desk.close());
    const { picker } = await openPicker(desk);
    await chooseFirst(picker, 8);
    await saveButton(picker, 8).click();
    await picker.locator('.item-row.item-saved').nth(2).waitFor();
    const session = await desk.context.newCDPSession(picker);
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.stopAllWorkers');
    await batchState(picker, 'done', 40);
    await expect.poll(() => statesOf(picker)).toEqual({ saved: 8 });
    const revisions = await readTable(picker, 'revisions');
    expect(revisions).toHaveLength(8);
  });

  test('after the death of the browser the batch waits for its list, which is opened again', async ({
    expect,
    onTestFinished,
  }) => {
    const profile = mkdtempSync(path.join(tmpdir(), 'trich-luc-batch-'));
    onTestFinished(() => {
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    });
    const killed = await openDesk({ profile });
    const { picker } = await openPicker(killed);
    await chooseFirst(picker, 6);
    await saveButton(picker, 6).click();
    await picker.locator('.item-row.item-saved').nth(1).waitFor();
    const id = new URL(picker.url()).searchParams.get('batch');
    await killed.close();

    const desk = await openDesk({ profile });
    onTestFinished(() => desk.close());
    const page = await openExtensionPage(desk, `batch.html?batch=${String(id)}`, SCREEN);
    await batchState(page, 'waiting');
    await page.screenshot({ path: path.join(SHOTS, 'list-batch-waiting-vi-light.png') });
    await page.getByRole('button', { name: t('action_reopen') }).click();
    await batchState(page, 'done');
    await expect.poll(() => statesOf(page)).toEqual({ saved: 6 });
  });

  test('when the tab of the list is closed, the batch says so', async ({
    expect,
    onTestFinished,
  }) => {
    const desk = await openDesk();
    onTestFinished(() => desk.close());
    const { list, picker } = await openPicker(desk);
    await chooseFirst(picker, 6);
    await saveButton(picker, 6).click();
    await picker.locator('.item-row.item-saved').nth(1).waitFor();
    await list.close();
    await batchState(picker, 'waiting');
    expect((await statesOf(picker))['queued']).toBeGreaterThan(0);
  });
});
