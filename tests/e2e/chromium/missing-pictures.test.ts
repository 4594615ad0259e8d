import { afterAll, beforeAll, expect, test } from 'vitest';
import { openExtensionPage, readTable } from '../../../scripts/browser/pages.ts';
import { saveClip } from '../../../scripts/browser/popup.ts';
import { until } from '../../../scripts/browser/until.ts';
import type { Desk } from '../../helpers/extension.ts';
import { openDesk } from '../../helpers/extension.ts';
import { popupOn, readPage } from '../../helpers/popup.ts';

const PICTURES = ['12', '4'].map(
  (name) => `https://thoxuan.thanhhoa.gov.vn/portal/Photos/2023-1/${name}.png`,
);
let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

test('pictures that the portal did not give are listed and fetched again, from popup and reader', async () => {
  for (const url of PICTURES) desk.portal.misbehave(url, { status: 503 });
  const { tabId, article, popup } = await readPage(desk);
  await saveClip(popup);
  await popup.page.close();
  const { page, t } = await popupOn(desk, tabId);
  const missing = page.locator('.missing-pictures');
  const [lost, late] = PICTURES;
  await expect.poll(() => missing.locator('summary span').innerText()).toBe(t('images_missing', 2));
  await expect.poll(() => missing.locator('li').allTextContents()).toEqual(['12.png', '4.png']);

  desk.portal.misbehave(late ?? '', null);
  await missing.getByRole('button', { name: t('images_fetch') }).click();
  await until(
    'the list without what came',
    () => missing.locator('li').allTextContents(),
    (names) => names.join() === '12.png',
  );

  // Nothing shows the page any more: a tab is opened for it, and closed again.
  desk.portal.misbehave(lost ?? '', null);
  const [clip] = await readTable(page, 'clips');
  await page.close();
  await article.close();
  const reader = await openExtensionPage(desk, `library.html#clip=${String(clip?.['id'])}`);
  await reader.getByRole('button', { name: t('images_fetch') }).click();
  await reader.locator('.missing-pictures').waitFor({ state: 'detached' });
  const [revision] = await readTable(reader, 'revisions');
  expect(Object.keys(revision?.['images'] ?? {})).toHaveLength(7);
  await until(
    'the tab closed',
    () => Promise.resolve(desk.context.pages().map((open) => open.url())),
    (urls) => !urls.some((url) => url.includes('thoxuan')),
  );
  await reader.close();
});
