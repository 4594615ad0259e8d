import { statSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openExtensionPage, readTable } from '../../../scripts/browser/pages.ts';
import { until } from '../../../scripts/browser/until.ts';
import { readWords } from '../../../scripts/browser/words.ts';
import { type Desk, openDesk } from '../../helpers/extension.ts';
import { seedClips } from '../../helpers/seed-clips.ts';

const t = readWords('vi');
let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
  await seedClips(desk, [{ title: 'Bài thứ nhất' }]);
});
afterAll(() => desk.close());

/** The origin's own folder stands for one that the user picks: the picker of the system answers no test. */
const ANSWER_PICKER = `window.showDirectoryPicker = async () =>
  (await navigator.storage.getDirectory()).getDirectoryHandle('sao-luu', { create: true })`;

const names = (page: Page): Promise<string[]> =>
  page.evaluate<string[]>(`(async () => {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle('sao-luu', { create: true });
    return (await Array.fromAsync(folder.keys())).sort();
  })()`);

test('a folder picked once gets a copy; old copies go, other files stay', async () => {
  const page = await openExtensionPage(desk, 'library.html#backup', { width: 1366, height: 768 });
  await page.evaluate(ANSWER_PICKER);
  await page.evaluate(`(async () => {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle('sao-luu', { create: true });
    const old = [1, 2, 3, 4, 5].map((day) => 'Trich-luc-sao-luu-2026-01-0' + day + '-0800.trichluc');
    for (const name of [...old, 'bao-cao.docx']) await folder.getFileHandle(name, { create: true });
  })()`);
  await page.getByRole('button', { name: t('copies_pick'), exact: true }).click();
  await page.getByText(t('copies_folder', 'sao-luu')).waitFor();
  const kept = await until(
    'copies',
    () => names(page),
    (found) => found.length === 6 && !found.join().includes('2026-01-01'),
  );
  expect(kept).toContain('bao-cao.docx');
  await expect.poll(() => readTable(page, 'folders')).toHaveLength(1);
  await page.close();
});

test('the next day, when something changed, another one is made by itself', async () => {
  await seedClips(desk, [{ title: 'Một' }, { title: 'Hai' }, { title: 'Ba' }]);
  await desk.worker.evaluate(`chrome.storage.local.get('backup').then(({ backup }) =>
    chrome.storage.local.set({ backup: { ...backup, copyAt: '2026-01-01T00:00:00.000Z',
      lastAt: '2026-01-01T00:00:00.000Z' } }))`);
  const page = await openExtensionPage(desk, 'library.html');
  const at = await until(
    'copy',
    () =>
      desk.worker.evaluate<string>(
        "chrome.storage.local.get('backup').then(({ backup }) => backup.copyAt)",
      ),
    (copyAt) => copyAt > '2026-01-02',
  );
  expect(at > '2026-01-02').toBe(true);
  await page.close();
});

test('or to the downloads: at once, and by itself when the library is opened later', async () => {
  const page = await openExtensionPage(desk, 'library.html#backup', { width: 1366, height: 768 });
  const [first] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: t('copies_downloads'), exact: true }).click(),
  ]);
  expect(first.suggestedFilename()).toMatch(/^Trich-luc-sao-luu-[\d-]+\.trichluc$/);
  await page.getByText(t('copies_in_downloads')).waitFor();
  // Until it is noted that the copy was made.
  await page.getByRole('button', { name: t('copies_now'), exact: true }).waitFor();
  await expect.poll(() => readTable(page, 'folders')).toHaveLength(0);
  await page.close();

  await desk.worker.evaluate(`chrome.storage.local.get('backup').then(({ backup }) =>
    chrome.storage.local.set({ changedAt: new Date(Date.now() + 1000).toISOString(),
      backup: { ...backup, copyAt: '2026-01-01T00:00:00.000Z' } }))`);
  const later = await desk.context.newPage();
  const [second] = await Promise.all([
    later.waitForEvent('download'),
    later.goto(`chrome-extension://${desk.id}/library.html`),
  ]);
  expect(statSync(await second.path()).size).toBeGreaterThan(1_000);
  await later.close();
});

test('what lies in the trash is deleted for good only after a second question', async () => {
  const page = await openExtensionPage(desk, 'library.html#trash');
  await page.evaluate(`new Promise((resolve) => {
    const opening = indexedDB.open('trich-luc');
    opening.onsuccess = () => {
      const store = opening.result.transaction('clips', 'readwrite').objectStore('clips');
      const asking = store.getAll();
      asking.onsuccess = () => {
        for (const row of asking.result) store.put({ ...row, deletedAt: '2026-11-20T00:00:00.000Z' });
        store.transaction.oncomplete = () => { opening.result.close(); resolve(null); };
      };
    };
  })`);
  await page.reload();
  await page
    .getByRole('button', { name: t('trash_purge') })
    .first()
    .click();
  await page.getByText(t('trash_purge_sure')).waitFor();
  await page
    .getByRole('button', { name: t('trash_purge') })
    .first()
    .click();
  await page.getByText(t('trash_cleared', 1)).waitFor();
  await expect.poll(() => readTable(page, 'clips')).toHaveLength(2);

  await page.getByRole('button', { name: t('trash_clear') }).click();
  const clear = page.getByRole('button', { name: t('trash_clear') });
  await expect.poll(() => clear.isDisabled()).toBe(true);
  await page.getByLabel(t('trash_clear_field')).fill('2');
  await clear.click();
  await page.getByText(t('trash_empty')).waitFor();
  for (const table of ['clips', 'revisions', 'citations']) {
    expect(await readTable(page, table), table).toHaveLength(0);
  }
  await page.close();
});
