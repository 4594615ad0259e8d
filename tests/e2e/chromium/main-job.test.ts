import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chooseFormat, runExport } from '../../../scripts/browser/export-page.ts';
import { iconTitle, readTable } from '../../../scripts/browser/pages.ts';
import {
  addChip,
  chipsOf,
  exportShelf,
  fieldValue,
  openExportDialog,
  openShelf,
  saveClip,
  search,
  showFace,
} from '../../../scripts/browser/popup.ts';
import { until } from '../../../scripts/browser/until.ts';
import { ROOT } from '../../../scripts/root.ts';
import type { Desk } from '../../helpers/extension.ts';
import { openDesk } from '../../helpers/extension.ts';
import type { Reading } from '../../helpers/popup.ts';
import { readPage } from '../../helpers/popup.ts';

const expected = JSON.parse(
  readFileSync(path.join(ROOT, 'tests/fixtures/pages/tan-dan/tho-xuan.json'), 'utf8'),
);
let desk: Desk;
let at: Reading;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'trich-luc-e2e-'));
  desk = await openDesk();
  at = await readPage(desk);
});
afterAll(async () => {
  await desk.close();
  rmSync(folder, { recursive: true, force: true });
});

async function icon(): Promise<string> {
  return iconTitle(desk, at.tabId);
}

test('the icon says that the page is an article', async () => {
  await until('icon', icon, (title) => title === at.popup.t('icon_article'));
});

test('the popup shows the fields of the article', async () => {
  const { popup } = at;
  expect(await fieldValue(popup, 'field_title')).toBe(expected.title);
  expect(await fieldValue(popup, 'field_date')).toBe('31/01/2023');
  expect(await fieldValue(popup, 'field_category')).toBe(expected.category);
  expect(await fieldValue(popup, 'field_lead')).toBe(expected.lead);
  expect(await fieldValue(popup, 'field_byline')).toContain('Lê Thơ');
  expect(await popup.page.locator('.pictures-head').innerText()).toContain(
    popup.t('count_images', 7),
  );
  expect((await chipsOf(popup, 'field_documents')).join(' ')).toContain('238-QĐ/TW');
});

test('Save commits the clip with all its pictures before the popup says so', async () => {
  await saveClip(at.popup);
  const [clip, ...others] = await readTable(at.popup.page, 'clips');
  expect(others).toEqual([]);
  expect(clip).toMatchObject({ title: expected.title, url: expected.url, missingImages: [] });
  const [revision] = await readTable(at.popup.page, 'revisions');
  expect(Object.keys(revision?.['images'] ?? {}).sort()).toEqual(
    expected.images.map((image: { src: string }) => image.src).sort(),
  );
  await until('icon', icon, (title) => title === at.popup.t('icon_saved'));
});

test.each(['ket luan so 01', 'kết luận số 01', 'KET LUAN SO 01'])(
  'finds it by "%s" and marks the words as the article spells them',
  async (query) => {
    // The first answer comes from the index alone; its marks follow with the texts.
    const [first] = await until(
      'the marked words',
      () => search(at.popup, query),
      ([best]) => best?.marks.join(' ').normalize().includes('Kết luận số 01') === true,
    );
    expect(first?.title).toBe(expected.title);
  },
);

test('finds it by a directive typed without accents and marks', async () => {
  // The first answer comes from the index alone; its marks follow with the texts.
  const [first] = await until(
    'the marked number',
    () => search(at.popup, '238 qd tw'),
    ([best]) => best?.marks.join(' ').includes('238-QĐ/TW') === true,
  );
  expect(first?.title).toBe(expected.title);
});

test('finds nothing for what it does not say', async () => {
  expect(await search(at.popup, 'blockchain')).toEqual([]);
});

test('a tag and a new collection are written at once', async () => {
  await showFace(at.popup, 'clip');
  await addChip(at.popup, 'field_tags', 'tuyên giáo');
  await addChip(at.popup, 'field_collection', 'Điểm tin tuần 05');
  const clip = await until(
    'clip',
    async () => (await readTable(at.popup.page, 'clips'))[0],
    (row) => Array.isArray(row?.['collections']) && row['collections'].length === 1,
  );
  expect(clip?.['tags']).toEqual(['tuyên giáo']);
});

test('the collection holds the clip and hands it on as a Word file', async () => {
  expect(await openShelf(at.popup, 'Điểm tin tuần 05')).toEqual([expected.title]);
  const { file } = await exportShelf(at.popup, folder);
  const parts = unzipSync(readFileSync(file));
  const text = strFromU8(parts['word/document.xml'] ?? new Uint8Array()).replace(/<[^>]+>/g, '');
  expect(text).toContain(expected.title);
  expect(text).toContain(expected.captions[0]);
  expect(Object.keys(parts).filter((name) => name.startsWith('word/media/'))).toHaveLength(7);
});

test('hands it on as Markdown and as JSON', async () => {
  const dialog = await openExportDialog(at.popup);
  await chooseFormat(dialog, 'markdown');
  const markdown = await runExport(dialog, folder);
  expect(readFileSync(markdown.file, 'utf8')).toContain(expected.title);
  await chooseFormat(dialog, 'json');
  const json = await runExport(dialog, folder);
  const library = JSON.parse(readFileSync(json.file, 'utf8'));
  expect(library.clips[0].article).toMatchObject({
    title: expected.title,
    publishedAt: expected.publishedAt,
  });
  expect(library.collections).toMatchObject([{ name: 'Điểm tin tuần 05' }]);
});

test('the reader shows the article with its pictures and captions', async () => {
  const opening = desk.context.waitForEvent('page');
  await showFace(at.popup, 'clip');
  await at.popup.page.getByRole('link', { name: at.popup.t('action_open') }).click();
  const reader = await opening;
  await reader.locator('figure img').nth(6).waitFor();
  expect(await reader.locator('h1').innerText()).toBe(expected.title);
  expect(await reader.locator('figcaption').allInnerTexts()).toEqual(expected.captions);
  await reader.close();
});

test('a page that was edited since says so, and is saved as a second revision', async () => {
  const html = readFileSync(
    path.join(ROOT, 'tests/fixtures/pages/tan-dan/tho-xuan.html'),
    'utf8',
  ).replace('Chiều 31/01/2023, Thường trực', 'Đính chính: chiều 31/01/2023, Thường trực');
  desk.portal.replacePage(expected.url, html);
  await at.article.reload();
  await until('icon', icon, (title) => title === at.popup.t('icon_changed'));

  await at.popup.page.reload();
  await at.popup.page.getByRole('button', { name: at.popup.t('action_save_revision') }).click();
  await until('icon', icon, (title) => title === at.popup.t('icon_saved'));
  const revisions = await readTable(at.popup.page, 'revisions');
  expect(revisions.map((row) => row['number'])).toEqual([1, 2]);
  const [clip] = await readTable(at.popup.page, 'clips');
  expect(clip).toMatchObject({ revision: 2, tags: ['tuyên giáo'] });
});
