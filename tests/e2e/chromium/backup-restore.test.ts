import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { canonicalJson } from '../../../lib/index.ts';
import { readTable } from '../../../scripts/browser/pages.ts';
import { readWords } from '../../../scripts/browser/words.ts';
import { chooseBackup, makeBackup, openBackups } from '../../helpers/backup-desk.ts';
import { type Desk, openDesk } from '../../helpers/extension.ts';
import { readPage } from '../../helpers/popup.ts';
import { seedClips } from '../../helpers/seed-clips.ts';

const t = readWords('vi');
const PASSWORD = 'Thọ Xuân 2026';
let first: Desk;
let second: Desk;
let file: Buffer;
let locked: Buffer;

beforeAll(async () => {
  first = await openDesk();
  const { popup } = await readPage(first);
  await popup.page.getByRole('button', { name: t('action_save') }).click();
  await popup.page.locator('.saved-line').waitFor();
  await popup.page.close();
  await seedClips(first, [
    { title: 'Xã Xuân Lập làm thủy lợi', tags: ['thủy lợi'] },
    { title: 'Hội nghị quán triệt nghị quyết' },
  ]);
  second = await openDesk();
});
afterAll(async () => {
  await first.close();
  await second.close();
});

const rows = async (page: Page, table: string): Promise<string[]> =>
  (await readTable(page, table)).map(canonicalJson).sort();

test('a backup is made, open and locked', async () => {
  const page = await openBackups(first);
  file = await makeBackup(page);
  expect(file.subarray(0, 2).toString()).toBe('PK');
  locked = await makeBackup(page, PASSWORD);
  expect(locked.subarray(0, 17).toString()).toBe('TRICHLUC-LOCKED-1');
  expect(locked.includes('Xã Xuân Lập')).toBe(false);
  await page.close();
});

test('a damaged file is refused and changes nothing', async () => {
  const page = await openBackups(second);
  const damaged = Buffer.from(file);
  const at = Math.floor(damaged.length / 2);
  damaged[at] = (damaged[at] ?? 0) ^ 1;
  for (const bad of [damaged, file.subarray(0, at), Buffer.from('xin chào')]) {
    await chooseBackup(page, bad);
    await page.getByText(t('restore_nothing_changed')).waitFor();
    await expect.poll(() => readTable(page, 'clips')).toHaveLength(0);
  }
  await page.close();
});

test('in a new profile everything comes back, pictures included, after a preview', async () => {
  const page = await openBackups(second);
  await chooseBackup(page, locked);
  await page.getByText(t('restore_locked')).waitFor();
  await page.getByLabel(t('backup_password'), { exact: true }).last().fill('sai mật khẩu');
  await page.getByRole('button', { name: t('restore_open') }).click();
  await page.getByText(t('restore_wrong_password')).waitFor();
  await page.getByLabel(t('backup_password'), { exact: true }).last().fill(PASSWORD);
  await page.getByRole('button', { name: t('restore_open') }).click();
  await page.locator('.restore-preview').waitFor();
  await expect.poll(() => readTable(page, 'clips')).toHaveLength(0);
  await page.getByRole('button', { name: t('restore_run', 3) }).click();
  await page.locator('.restore-report').waitFor();

  const before = await openBackups(first);
  for (const table of ['clips', 'revisions', 'blobs', 'tags', 'collections', 'citations']) {
    expect(await rows(page, table), table).toEqual(await rows(before, table));
  }
  await expect.poll(() => readTable(page, 'blobs')).not.toHaveLength(0);
  await before.close();
  await page.close();
});

test('the same file once more makes no doubles', async () => {
  const page = await openBackups(second);
  const before = await rows(page, 'clips');
  await chooseBackup(page, file);
  await page.getByText(t('restore_nothing_new')).waitFor();
  await expect.poll(() => rows(page, 'clips')).toEqual(before);
  await page.close();
});

test('what differs is shown field by field, and the choice is kept', async () => {
  const page = await openBackups(second);
  await page.evaluate(`new Promise((resolve, reject) => {
    const opening = indexedDB.open('trich-luc');
    opening.onsuccess = () => {
      const store = opening.result.transaction('clips', 'readwrite').objectStore('clips');
      const asking = store.getAll();
      asking.onsuccess = () => {
        const row = asking.result.find(({ title }) => title.startsWith('Xã Xuân Lập'));
        const put = store.put({ ...row, note: 'ghi ở máy này', tags: [], tagKeys: [] });
        put.onsuccess = () => { opening.result.close(); resolve(null); };
      };
    };
    opening.onerror = () => reject(opening.error);
  })`);
  await chooseBackup(page, file);
  await page.locator('.restore-row summary').click();
  await expect.poll(() => page.locator('.restore-fields').innerText()).toContain('thủy lợi');
  await page.getByRole('button', { name: t('restore_merge', 1) }).click();
  await page.locator('.restore-report').waitFor();
  const row = (await readTable(page, 'clips')).find(({ title }) =>
    String(title).startsWith('Xã Xuân Lập'),
  );
  expect(row).toMatchObject({ tags: ['thủy lợi'], note: 'ghi ở máy này' });
  await page.close();
});

test('the store is looked through and found whole', async () => {
  const page = await openBackups(second);
  await page.getByRole('button', { name: t('check_start') }).click();
  await page.getByText(t('check_whole')).waitFor();
  await page.close();
});
