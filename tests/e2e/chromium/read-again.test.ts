import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openExtensionPage, readTable } from '../../../scripts/browser/pages.ts';
import { saveClip } from '../../../scripts/browser/popup.ts';
import { until } from '../../../scripts/browser/until.ts';
import { type Desk, openDesk } from '../../helpers/extension.ts';
import { readPage, type Reading } from '../../helpers/popup.ts';

let desk: Desk;
let at: Reading;
let reader: Page;

beforeAll(async () => {
  const build = process.env['TRICH_LUC_BUILD'];
  desk = await openDesk(build === undefined ? {} : { build });
  at = await readPage(desk);
  await saveClip(at.popup);
});
afterAll(() => desk.close());

async function openDialog(): Promise<void> {
  await reader.getByRole('button', { name: at.popup.t('again_action') }).click();
  await reader.getByRole('dialog').waitFor();
}

test('the page itself is kept beside the clip, as gzip', async () => {
  const [source] = await until(
    'the page',
    () => readTable(at.popup.page, 'sources'),
    (rows) => rows.length > 0,
  );
  expect(source).toMatchObject({ number: 1, url: at.article.url() });
});

test('read again by the same version, it gives the same article', async () => {
  const [clip] = await readTable(at.popup.page, 'clips');
  reader = await openExtensionPage(desk, `library.html#clip=${String(clip?.['id'])}`);
  await openDialog();
  await reader.getByRole('dialog').getByText(at.popup.t('again_same')).waitFor();
  await reader.keyboard.press('Escape');
});

test('what an older version missed is shown, and kept as a revision on a word', async () => {
  await reader.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('trich-luc');
        opening.onerror = () => reject(new Error('no store'));
        opening.onsuccess = () => {
          const store = opening.result
            .transaction('revisions', 'readwrite')
            .objectStore('revisions');
          const cursor = store.openCursor();
          cursor.onsuccess = () => {
            const row = cursor.result;
            if (row === null) return;
            const { article } = row.value;
            row.update({
              ...row.value,
              article: { ...article, publishedAt: null, title: 'Bài cũ' },
            });
          };
          store.transaction.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
  );
  await reader.reload();
  await openDialog();
  const dialog = reader.getByRole('dialog');
  await dialog.locator('ins', { hasText: '31/01/2023' }).waitFor();
  await reader.screenshot({ path: '.output/shots/read-again.png' });
  await dialog.getByRole('button', { name: at.popup.t('again_keep') }).click();
  await until(
    'the revision',
    () => readTable(at.popup.page, 'revisions'),
    (rows) => rows.length === 2,
  );
  const [clip] = await readTable(at.popup.page, 'clips');
  expect(clip).toMatchObject({ revision: 2 });
  expect(String(clip?.['publishedAt'])).toMatch(/^2023-01-31/);
  await expect.poll(() => readTable(at.popup.page, 'sources')).toHaveLength(2);
});
