import { afterAll, beforeAll, expect, test } from 'vitest';
import { openExtensionPage } from '../../../scripts/browser/pages.ts';
import { saveClip } from '../../../scripts/browser/popup.ts';
import { until } from '../../../scripts/browser/until.ts';
import { readWords } from '../../../scripts/browser/words.ts';
import type { Desk } from '../../helpers/extension.ts';
import { openDesk } from '../../helpers/extension.ts';
import { popupOn, readPage } from '../../helpers/popup.ts';

const URL = 'https://xuanlap.thanhhoa.gov.vn/tin-doi-noi-dung';
const t = readWords('vi');
let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const OPENING =
  'Sáng 05/02/2026, Đảng ủy xã Xuân Lập tổ chức hội nghị quán triệt nghị quyết của Trung ương tới toàn thể cán bộ, đảng viên trong xã.';
const COUNT =
  'Dự hội nghị có 120 đại biểu là cán bộ chủ chốt các thôn, các đoàn thể và các đơn vị đóng trên địa bàn xã.';
const SPEECH =
  'Phát biểu tại hội nghị, đồng chí Bí thư Đảng ủy nhấn mạnh việc thực hiện nghị quyết ngay từ những ngày đầu năm mới.';
const FILLER = Array.from(
  { length: 6 },
  (_, at) =>
    `Nội dung thứ ${at + 1} của chương trình hành động được các chi bộ thảo luận kỹ, phân công người phụ trách và thời hạn hoàn thành cụ thể.`,
);

function makePage(title: string, lines: readonly string[]): string {
  return `<!doctype html><html lang="vi"><head><title>${title}</title>
    <meta property="og:type" content="article"><meta property="og:title" content="${title}"></head>
    <body><header>Trang thông tin điện tử xã Xuân Lập</header><main><article><h1>${title}</h1>
    <p class="date">05/02/2026 08:30</p><div class="content">
    ${lines.map((line) => `<p>${line}</p>`).join('\n')}
    </div></article></main></body></html>`;
}

test('a changed page says how much changed, shows it, and both savings stay', async () => {
  desk.portal.replacePage(
    URL,
    makePage('Xã Xuân Lập quán triệt nghị quyết', [OPENING, COUNT, SPEECH, ...FILLER]),
  );
  const { article, tabId, popup } = await readPage(desk, URL);
  await saveClip(popup);
  await popup.page.close();
  desk.portal.replacePage(
    URL,
    makePage('Xã Xuân Lập quán triệt nghị quyết Trung ương', [
      OPENING,
      COUNT.replace('120', '125'),
      ...FILLER,
      SPEECH,
    ]),
  );
  await article.reload();

  const { page } = await popupOn(desk, tabId);
  const line = page.locator('.changed-line');
  await until(
    'the words on the change',
    () => line.innerText(),
    (text) => text.includes(t('page_changed_count', 2)),
  );
  await page.getByRole('button', { name: t('action_view'), exact: true }).click();
  const diff = page.locator('.changed-diff');
  await expect.poll(() => diff.locator('ins').allInnerTexts()).toEqual(['Trung ương', '125']);
  await expect.poll(() => diff.locator('.diff-moved').innerText()).toContain(SPEECH);
  await page.getByRole('button', { name: t('action_save_revision') }).click();
  await line.waitFor({ state: 'detached' });
  await page.close();
});

test('the reader lists the revisions, takes up the older one, and undo brings the newer back', async () => {
  const list = await openExtensionPage(desk, 'popup.html?query=');
  const id = await list.evaluate<string>(
    `new Promise((resolve) => { const open = indexedDB.open('trich-luc'); open.onsuccess = () => {
      const ask = open.result.transaction('clips').objectStore('clips').getAllKeys();
      ask.onsuccess = () => { open.result.close(); resolve(ask.result[0]); }; }; })`,
  );
  await list.close();
  const page = await openExtensionPage(desk, `library.html#clip=${id}`, {
    width: 1366,
    height: 768,
  });
  await page.getByRole('button', { name: t('revisions_count', 2) }).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('.revision-name').nth(1).waitFor();
  await expect
    .poll(() => dialog.locator('.revision-name').allInnerTexts())
    .toEqual([`${t('revision_name', 2)}\n${t('revision_shown')}`, t('revision_name', 1)]);
  await expect.poll(() => dialog.locator('.diff-changed ins').innerText()).toBe('125');

  await dialog.getByRole('button', { name: t('revision_name', 1) }).click();
  await dialog.getByRole('combobox').selectOption({ label: t('revision_whole') });
  await dialog.locator('.revision-text', { hasText: '120 đại biểu' }).waitFor();
  await dialog.getByRole('button', { name: t('revision_show'), exact: true }).click();
  await dialog.locator('.toast').waitFor();
  const title = page.locator('h1');
  await until(
    'the older title',
    () => title.innerText(),
    (text) => text === 'Xã Xuân Lập quán triệt nghị quyết',
  );
  await page.keyboard.press('Control+z');
  await until(
    'the newer title',
    () => title.innerText(),
    (text) => text === 'Xã Xuân Lập quán triệt nghị quyết Trung ương',
  );
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await page.close();
});
