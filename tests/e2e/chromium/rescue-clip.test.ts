import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readTable } from '../../../scripts/browser/pages.ts';
import { fieldValue, saveClip, search } from '../../../scripts/browser/popup.ts';
import { until } from '../../../scripts/browser/until.ts';
import { type Desk, openDesk } from '../../helpers/extension.ts';
import { buildWithAccess } from '../../helpers/picker.ts';
import { popupOn, readPage, type Reading } from '../../helpers/popup.ts';

const TITLE = 'Xã Xuân Trường trao bò giống cho tám hộ khó khăn';
const ADVERT = 'Mời bạn đọc tải ứng dụng Xuân Trường Số để nhận tin từ xã mỗi ngày.';
const TEXT = [
  'Sáng nay 12/03/2026, Hội Chữ thập đỏ xã đã trao tám con bò cái giống cho các hộ ở ba thôn ven sông.',
  'Mỗi con bò trị giá mười lăm triệu đồng, do nhóm cựu học sinh của trường cấp ba cũ quyên góp suốt một năm.',
  'Các hộ nhận bò cam kết tặng lại con bê đầu lòng cho hộ tiếp theo trong danh sách của thôn mình.',
];
const MISSED = 'Bò giống được thú y xã tiêm phòng trước khi trao một tuần.';
const URL = 'https://xuantruong.gov.vn/tin-tuc/trao-bo-giong-cho-tam-ho-kho-khan-1.html';
const HTML = `<!DOCTYPE html><html lang="vi"><head><title>${TITLE}</title></head><body>
<nav><a href="/">Trang chủ</a> <a href="/tin-tuc">Tin tức</a></nav>
<main><h1>${TITLE}</h1><p class="date">Ngày đăng: 12/03/2026</p>
<div class="noi-dung"><p>${TEXT[0] ?? ''}</p><p>${ADVERT}</p>
<p><img src="/anh/bo.png" width="600" height="400" alt=""></p><p>${TEXT[1] ?? ''}</p><p>${TEXT[2] ?? ''}</p></div></main>
<div id="ghi-chu"><span id="tieu-de-dung">Trao "ngân hàng bò" cho tám hộ khó khăn ở Xuân Trường</span>
<span id="ngay-dung">Phát sóng ngày 13/03/2026</span><span id="tac-gia">Tin, ảnh: Đỗ Thị Hà</span>
<p id="sot">Danh sách các hộ nhận bò được niêm yết tại nhà văn hóa ba thôn.</p></div>
<div class="sidebar"><p>${MISSED}</p></div></body></html>`;

const { build, remove } = buildWithAccess();
let desk: Desk;
let at: Reading;

beforeAll(async () => {
  desk = await openDesk({ build });
  desk.portal.replacePage(URL, HTML);
  at = await readPage(desk, URL);
});
afterAll(async () => {
  await desk.close();
  remove();
});

/** Selects an element's text on the page, and comes back to the popup. */
async function select(id: string): Promise<void> {
  await at.article.evaluate(
    (name) =>
      getSelection()?.selectAllChildren(document.querySelector(`#${name}`) ?? document.body),
    id,
  );
  await at.popup.page.evaluate('dispatchEvent(new Event("focus"))');
  const text = await at.article.locator(`#${id}`).innerText();
  await at.popup.page.locator('.selection-text', { hasText: text }).waitFor();
}

function press(name: string, scope = '.selection'): Promise<void> {
  return at.popup.page.locator(scope).getByRole('button', { name, exact: true }).click();
}

async function openPreview(page: Page): Promise<string[]> {
  await page.getByRole('button', { name: at.popup.t('preview'), exact: true }).click();
  await page.locator('.preview-parts').waitFor();
  return page.locator('.preview-part:not(.preview-part-out) .preview-text').allInnerTexts();
}

test('title, date and byline are taken from the words selected on the page', async () => {
  const { popup } = at;
  await select('tieu-de-dung');
  await press(popup.t('field_title'));
  await select('ngay-dung');
  await press(popup.t('field_date'));
  await select('tac-gia');
  await press(popup.t('field_byline'));
  await expect
    .poll(() => fieldValue(popup, 'field_title'))
    .toBe('Trao "ngân hàng bò" cho tám hộ khó khăn ở Xuân Trường');
  await expect.poll(() => fieldValue(popup, 'field_date')).toBe('13/03/2026');
  await expect.poll(() => fieldValue(popup, 'field_byline')).toBe('Tin, ảnh: Đỗ Thị Hà');
});

test('words without a date change no date, and that is said', async () => {
  const { popup } = at;
  await select('tieu-de-dung');
  await press(popup.t('field_date'));
  await popup.page.getByText(popup.t('selection_no_date')).waitFor();
  await expect.poll(() => fieldValue(popup, 'field_date')).toBe('13/03/2026');
});

test('a part is left out in the preview, taken back by undo, and left out again', async () => {
  const { page } = at.popup;
  expect(await openPreview(page)).toContain(ADVERT);
  const box = page.locator('.preview-part', { hasText: ADVERT }).getByRole('checkbox');
  await box.uncheck();
  await page
    .locator('.toast')
    .getByRole('button', { name: at.popup.t('action_undo') })
    .click();
  await until(
    'the box',
    () => box.isChecked(),
    (isChecked) => isChecked,
  );
  await box.uncheck();
  await page.getByRole('button', { name: at.popup.t('action_back') }).click();
});

test('what the page shows beside the article is offered, and added with one click', async () => {
  const { page, t } = at.popup;
  expect(await openPreview(page)).not.toContain(MISSED);
  await page.locator('.preview-others').click();
  const other = page.locator('.preview-part-other', { hasText: MISSED });
  await other.getByRole('checkbox').click();
  await page.getByText(t('preview_other_added')).waitFor();
  await other.waitFor({ state: 'detached' });
  const box = page.locator('.preview-part', { hasText: MISSED }).getByRole('checkbox');
  await until(
    'the part added',
    () => box.isChecked(),
    (isChecked) => isChecked,
  );
  await page.getByRole('button', { name: t('action_back') }).click();
});

test('a line that the reading missed is added from the page', async () => {
  await select('sot');
  await press(at.popup.t('selection_body'));
  const kept = await openPreview(at.popup.page);
  expect(kept.at(-1)).toBe('Danh sách các hộ nhận bò được niêm yết tại nhà văn hóa ba thôn.');
  await at.popup.page.getByRole('button', { name: at.popup.t('action_back') }).click();
});

test('a caption is written under a picture', async () => {
  const { page, t } = at.popup;
  await page.getByRole('button', { name: t('count_images', 1), exact: true }).click();
  await page.getByLabel(t('field_caption')).fill('Bò giống trước giờ trao');
  await until(
    'the draft',
    async () => JSON.stringify(await readTable(page, 'drafts')),
    (drafts) => drafts.includes('Bò giống trước giờ trao'),
  );
});

test('closing the popup loses nothing of it', async () => {
  await at.popup.page.close();
  at = { ...at, popup: await popupOn(desk, at.tabId) };
  await expect.poll(() => fieldValue(at.popup, 'field_title')).toContain('ngân hàng bò');
  expect(await openPreview(at.popup.page)).not.toContain(ADVERT);
  await at.popup.page.getByRole('button', { name: at.popup.t('action_back') }).click();
});

test('saved, the reader shows the article as it was put right', async () => {
  await saveClip(at.popup);
  const opening = desk.context.waitForEvent('page');
  await at.popup.page.getByRole('link', { name: at.popup.t('action_open') }).click();
  const reader = await opening;
  await reader.locator('figure img').waitFor();
  await expect.poll(() => reader.locator('h1').innerText()).toContain('ngân hàng bò');
  await expect.poll(() => reader.locator('figcaption').innerText()).toBe('Bò giống trước giờ trao');
  const body = await reader.locator('article').innerText();
  expect(body).not.toContain('tải ứng dụng');
  expect(body).toContain(TEXT[2]);
  expect(body).toContain(MISSED);
  expect(body).toContain('niêm yết tại nhà văn hóa ba thôn');
  expect(body).toContain('Đỗ Thị Hà');
  expect(body).toContain('13/03/2026');
  await reader.close();
});

test('search finds what was added, and not what was left out', async () => {
  expect((await search(at.popup, 'niem yet tai nha van hoa')).length).toBe(1);
  expect(await search(at.popup, 'tai ung dung xuan truong so')).toEqual([]);
});
