import { afterAll, beforeAll, expect, test } from 'vitest';
import { openExtensionPage, readTable } from '../../../scripts/browser/pages.ts';
import { until } from '../../../scripts/browser/until.ts';
import { readWords } from '../../../scripts/browser/words.ts';
import { chooseBackup, makeBackup, openBackups } from '../../helpers/backup-desk.ts';
import { type Desk, openDesk } from '../../helpers/extension.ts';
import { seedClips } from '../../helpers/seed-clips.ts';

const t = readWords('vi');
let desk: Desk;
let file: Buffer;

beforeAll(async () => {
  desk = await openDesk();
  await seedClips(desk, [{ title: 'Bài thứ nhất' }, { title: 'Bài thứ hai' }]);
  const page = await openBackups(desk);
  file = await makeBackup(page);
  await until(
    'witness',
    () =>
      desk.worker.evaluate<number>(
        "chrome.storage.local.get('witness').then(({ witness }) => witness?.clips ?? 0)",
      ),
    (clips) => clips === 2,
  );
  await page.close();
});
afterAll(() => desk.close());

test('a store that was deleted behind the extension’s back is not a first run', async () => {
  const page = await openExtensionPage(desk, 'library.html#backup');
  await page.getByRole('heading', { name: t('backup_make_title') }).waitFor();
  await page.evaluate(`new Promise((resolve) => {
    const asking = indexedDB.deleteDatabase('trich-luc');
    asking.onsuccess = asking.onerror = () => resolve(null);
  })`);
  await page.getByText(t('outdated_bar')).waitFor();
  await page.reload();
  await page.getByRole('heading', { name: t('recovery_title') }).waitFor();
  await page.getByText(t('recovery_counts', 2, 0)).waitFor();
  await expect.poll(() => page.getByText(t('recovery_safe')).isVisible()).toBe(true);

  const popup = await openExtensionPage(desk, 'popup.html?query=', { width: 400, height: 600 });
  await popup.getByText(t('recovery_bar')).waitFor();
  await popup.close();

  await chooseBackup(page, file);
  await page.getByRole('button', { name: t('restore_run', 2) }).click();
  await page.locator('.restore-report').waitFor();
  await page.getByRole('button', { name: t('recovery_finish') }).click();
  await page.getByRole('heading', { name: t('backup_make_title') }).waitFor();
  await expect.poll(() => readTable(page, 'clips')).toHaveLength(2);
  await page.close();
});

test('going on with what is there takes a second question', async () => {
  await desk.worker.evaluate(
    "chrome.storage.local.get('witness').then(({ witness }) => chrome.storage.local.set({ witness: { ...witness, clips: 9 } }))",
  );
  const page = await openExtensionPage(desk, 'library.html');
  const accept = page.getByRole('button', { name: t('recovery_accept', 2) });
  await accept.click();
  await page.getByText(t('recovery_accept_sure')).waitFor();
  await accept.click();
  await page.getByText('Bài thứ nhất').waitFor();
  await page.close();
});
