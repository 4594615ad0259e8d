import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openExtensionPage, readTable } from '../../../scripts/browser/pages.ts';
import { until } from '../../../scripts/browser/until.ts';
import { readWords } from '../../../scripts/browser/words.ts';
import { openDesk } from '../../helpers/extension.ts';
import { replayStore, type StoreDump } from '../../helpers/store-dump.ts';

const t = readWords('vi');
/** As if it had been left yesterday: what is a month old goes, from the trash and from the batches. */
const JSON_TEXT = readFileSync(
  path.join(import.meta.dirname, '../../fixtures/stores/version-1.json'),
  'utf8',
).replaceAll('2026-11-24T02:00:00.000Z', new Date(Date.now() - 86_400_000).toISOString());

test('a store that version 1 left opens in the browser: listed, found, read, checked, nothing lost', async () => {
  const desk = await openDesk();
  try {
    const blank = await openExtensionPage(desk, 'popup.html?query=');
    await blank.evaluate(`(${replayStore.toString()})(indexedDB, ${JSON.stringify(JSON_TEXT)})`);
    const dump: StoreDump = JSON.parse(JSON_TEXT);
    for (const { name, rows } of dump.tables) {
      if (name === 'fileJobs' || name === 'batchItems') continue; // Are worked on at once.
      expect([name, (await readTable(blank, name)).length]).toEqual([name, rows.length]);
    }
    await blank.close();

    const page = await openExtensionPage(desk, 'library.html', { width: 1366, height: 768 });
    await page.getByText('Bài mới nhất').waitFor();
    await expect.poll(() => page.getByText('Bài đã xóa').count()).toBe(0);
    await page.getByText('Tuyên giáo Thọ Xuân 2023').first().click();
    await page.locator('.reader h1').waitFor();
    await expect.poll(() => page.locator('.reader-notice').count()).toBe(0);

    await page.getByRole('searchbox').or(page.getByRole('combobox')).first().fill('duyệt dự toán');
    await page.getByText('Lịch công tác tuần 47').first().waitFor();

    const clip = dump.tables.find(({ name }) => name === 'clips');
    const trashed = clip?.rows.find((row) => 'title' in row && row.title === 'Bài đã xóa');
    if (trashed === undefined || !('id' in trashed)) throw new Error('no clip in the trash');
    await page.goto(`chrome-extension://${desk.id}/library.html#clip=${String(trashed.id)}`);
    await page.getByText(t('reader_trashed')).waitFor();
    await page
      .locator('.reader-notice')
      .getByRole('button', { name: t('action_restore') })
      .click();
    await page.getByText(t('reader_trashed')).waitFor({ state: 'detached' });
    await expect.poll(() => page.evaluate('document.activeElement?.id')).toBe('reader');

    await page.goto(`chrome-extension://${desk.id}/library.html#backup`);
    await page.getByRole('button', { name: t('check_start') }).click();
    const findings = page.locator('.backup-findings');
    await findings.waitFor();
    const words = await until('findings', () => findings.innerText(), Boolean);
    expect(words).toContain(t('check_whole'));
  } finally {
    await desk.close();
  }
});
