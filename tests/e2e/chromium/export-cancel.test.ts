import { afterAll, beforeAll, expect, test } from 'vitest';
import { openExtensionPage } from '../../../scripts/browser/pages.ts';
import { chooseFormat, type ExportPage } from '../../../scripts/browser/export-page.ts';
import { makeBigLibrary } from '../../helpers/big-library.ts';
import { openDialog } from '../../helpers/export-desk.ts';
import type { Desk } from '../../helpers/extension.ts';
import { openDesk } from '../../helpers/extension.ts';
import { fillStore } from '../../helpers/fill-store.ts';

const CLIPS = 500;
/** Milliseconds in which the preview follows a change. */
const FOLLOWS = 200;

let desk: Desk;
let dialog: ExportPage;
beforeAll(async () => {
  desk = await openDesk();
  const page = await openExtensionPage(desk, 'popup.html?query=');
  await page.locator('#panel').waitFor();
  await fillStore(page, await makeBigLibrary({ count: CLIPS }));
  await page.close();
  dialog = await openDialog(desk);
});
afterAll(() => desk.close());

test('five hundred articles are listed, and the preview follows a change at once', async () => {
  const { page, t } = dialog;
  await expect.poll(() => page.locator('.item-row').count(), { timeout: 20_000 }).toBe(CLIPS);
  await page.locator('.sheet .printed-item').first().waitFor();
  const times = await page.evaluate(
    async ([label, on]) => {
      const select = [...document.querySelectorAll('label')]
        .find((each) => each.textContent === label)
        ?.parentElement?.querySelector('select');
      if (!(select instanceof HTMLSelectElement)) throw new Error('no such option');
      const times: number[] = [];
      for (const value of [on, 'none', on, 'none', on]) {
        const began = performance.now();
        select.value = value ?? '';
        select.dispatchEvent(new Event('change', { bubbles: true }));
        while ((document.querySelector('.printed-contents-part') !== null) !== (value === on)) {
          await new Promise(requestAnimationFrame);
        }
        times.push(Math.round(performance.now() - began));
      }
      return times;
    },
    [t('option_group'), 'portal'],
  );
  console.log(`preview of ${CLIPS} articles follows in ${times.join(', ')} ms`);
  expect(Math.min(...times)).toBeLessThan(FOLLOWS);
});

test('an export that is stopped leaves no file and says so', async () => {
  const { page, t } = dialog;
  const downloads: string[] = [];
  page.on('download', (download) => downloads.push(download.suggestedFilename()));
  await chooseFormat(dialog, 'docx');
  await page.locator('.run-bar .button-primary').click();
  await page.getByRole('button', { name: t('action_stop') }).click();
  await expect.poll(() => page.locator('.run-state').innerText()).toBe(t('export_cancelled'));
  await page.waitForTimeout(3_000);
  expect(downloads).toEqual([]);
  expect(page.workers()).toEqual([]);
  await expect.poll(() => page.locator('.run-bar .button-primary').isEnabled()).toBe(true);
});
