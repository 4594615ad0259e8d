import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { iconTitle, openTab, readTable, tabIdOf } from '../../../scripts/browser/pages.ts';
import { fieldValue, saveClip, showFace } from '../../../scripts/browser/popup.ts';
import { until } from '../../../scripts/browser/until.ts';
import { readWords } from '../../../scripts/browser/words.ts';
import { ROOT } from '../../../scripts/root.ts';
import { type Desk, openDesk } from '../../helpers/extension.ts';
import { buildWithAccess, Picker } from '../../helpers/picker.ts';
import { popupOn, readPage } from '../../helpers/popup.ts';
import {
  listHtml,
  MEETING,
  NOTICE,
  pageAddress,
  portalHtml,
  type PortalPage,
  ROAD,
} from '../../helpers/unknown-portal.ts';

const t = readWords('vi');
const { build, remove } = buildWithAccess();
const LIST = 'https://phucam.gov.vn/tin-tuc';
const OTHER = 'https://phucam.gov.vn/doan/khai-giang-lop-tin-hoc';
/** As strict as a page can be: no style of its own, no script, no string that becomes markup. */
const STRICT = `<meta http-equiv="Content-Security-Policy"
  content="default-src 'none'; style-src 'none'; script-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'">`;
const SHOTS = path.join(ROOT, '.output', 'shots');
mkdirSync(SHOTS, { recursive: true });
let desk: Desk;
let page: Page;
let tabId: number;

function strictly(article: PortalPage): string {
  return portalHtml(article).replace('<head>', `<head>${STRICT}`);
}

beforeAll(async () => {
  desk = await openDesk({ build });
  for (const article of [MEETING, ROAD, NOTICE])
    desk.portal.replacePage(pageAddress(article.number), strictly(article));
  desk.portal.replacePage(
    LIST,
    listHtml(['Xã bàn về giống lúa', 'Thông xe đường', 'Cắt nước ở thôn']),
  );
  desk.portal.replacePage(
    OTHER,
    `<html><head><title>Khai giảng lớp tin học cho đoàn viên xã Phú Cẩm</title></head><body>
     <h1>Khai giảng lớp tin học cho đoàn viên xã Phú Cẩm</h1><p>Ngày đăng: 12/03/2026</p>
     <article><p>${ROAD.paragraphs[0] ?? ''}</p><p>${MEETING.paragraphs[2] ?? ''}</p></article></body></html>`,
  );
  page = await openTab(desk, pageAddress(MEETING.number));
  tabId = await tabIdOf(desk, page);
});
afterAll(async () => {
  await desk.close();
  remove();
});

/** Opens the picker from the popup and goes back to the page, as a popup that closes does. */
async function startTeaching(): Promise<Picker> {
  const popup = await popupOn(desk, tabId);
  await showFace(popup, 'clip');
  await popup.page.getByRole('button', { name: t('teach') }).click();
  await page.bringToFront();
  const picker = await Picker.on(page);
  await popup.page.close();
  return picker;
}

/** A picture of a step, for people to look at. */
async function shoot(step: string): Promise<void> {
  await page.screenshot({ path: path.join(SHOTS, `teach-${step}.png`) });
}

async function leave(picker: Picker): Promise<void> {
  await picker.page.keyboard.press('Escape');
  await until(
    'the picker is gone',
    () => picker.text(),
    (text) => text === '',
  );
}

test('the picker leaves the page as it was, although the page allows no style and no markup', async () => {
  const before = await page.content();
  const picker = await startTeaching();
  await picker.pointAt('Phạm Thị Tuyến');
  await picker.says(t('picker_ask_title'));
  await leave(picker);
  expect(await page.content()).toBe(before);
  await expect.poll(() => page.evaluate('document.activeElement.localName')).toBe('body');
});

test('what is no date is not taken for one, and the reason is said', async () => {
  const picker = await startTeaching();
  await picker.clickOn(MEETING.title);
  await picker.says(t('picker_ask_date'));
  await picker.clickOn('Tin nhanh');
  await picker.says(t('picker_not_date'));
  await expect.poll(() => picker.text()).toContain(t('picker_ask_date'));
  await leave(picker);
});

test('five clicks teach the page, and what was understood is shown at once', async () => {
  const picker = await startTeaching();
  await picker.clickOn(MEETING.title);
  await picker.says(t('picker_ask_date'));
  await shoot('1-title');
  await picker.clickOn('Viết ngày');
  await picker.says('05/02/2026 08:30');
  await shoot('2-date');
  await picker.clickOn('Ba hộ trồng nếp');
  await picker.says(t('picker_ask_body'));
  await shoot('3-lead');
  await picker.clickOn('Phạm Thị Tuyến');
  await picker.says(t('picker_words', MEETING.paragraphs.join(' ').split(' ').length));
  await shoot('4-body');
  await picker.clickOn('Mẫu sổ theo dõi');
  const review = await picker.says(t('picker_review'));
  await shoot('5-review');
  expect(review).toContain('Danh sách hộ giữ giống; Mẫu sổ theo dõi');
  await picker.press(t('picker_save'));
  await picker.says(t('picker_saved', 'phucam.gov.vn'));
  await picker.press(t('picker_done'));
  await until(
    'the picker is gone',
    () => picker.text(),
    (text) => text === '',
  );
  await until(
    'icon',
    () => iconTitle(desk, tabId),
    (title) => title === t('icon_article'),
  );
});

test('the popup reads the page as it was taught, and saving counts one use', async () => {
  const popup = await popupOn(desk, tabId);
  await expect.poll(() => fieldValue(popup, 'field_title')).toBe(MEETING.title);
  await expect.poll(() => fieldValue(popup, 'field_date')).toBe('05/02/2026 08:30');
  await expect.poll(() => fieldValue(popup, 'field_lead')).toBe(MEETING.lead);
  await saveClip(popup);
  const [row, ...others] = await readTable(popup.page, 'taught');
  expect(others).toEqual([]);
  expect(row).toMatchObject({ host: 'phucam.gov.vn', uses: 1 });
  const [revision] = await readTable(popup.page, 'revisions');
  expect(revision?.['article']).toMatchObject({
    provenance: { blocks: 'taught', title: 'taught' },
  });
  await popup.page.close();
});

test.each([ROAD, NOTICE])(
  'another article of the host is seen and read at once: $title',
  async (next) => {
    const read = await readPage(desk, pageAddress(next.number));
    await until(
      'icon',
      () => iconTitle(desk, read.tabId),
      (title) => title === t('icon_article'),
    );
    await expect.poll(() => fieldValue(read.popup, 'field_title')).toBe(next.title);
    await expect
      .poll(() => fieldValue(read.popup, 'field_date'))
      .toBe(next === ROAD ? '11/03/2026 15:05' : '02/04/2026');
    await expect
      .poll(() => read.popup.page.locator('.pictures-head').innerText())
      .toContain(
        t('count_words', [next.lead, ...next.paragraphs].join(' ').trim().split(' ').length),
      );
    await read.popup.page.close();
    await read.article.close();
  },
);

test('a list of the host is still a list', async () => {
  const list = await openTab(desk, LIST);
  const id = await tabIdOf(desk, list);
  await until(
    'icon',
    () => iconTitle(desk, id),
    (title) => title !== t('icon_none'),
  );
  await expect.poll(() => iconTitle(desk, id)).not.toBe(t('icon_article'));
  await list.close();
});

test('a page of another layout is read as if nothing had been taught', async () => {
  const read = await readPage(desk, OTHER);
  await expect
    .poll(() => fieldValue(read.popup, 'field_title'))
    .toBe('Khai giảng lớp tin học cho đoàn viên xã Phú Cẩm');
  await expect.poll(() => fieldValue(read.popup, 'field_date')).toBe('12/03/2026');
  await read.popup.page.close();
  await read.article.close();
});

test('the panel gets out of the way: folded, and on the other side, by its buttons and by keys', async () => {
  const before = await page.content();
  const picker = await startTeaching();
  await picker.says(t('picker_take'));
  await picker.press(t('picker_fold'));
  await expect.poll(() => picker.text()).not.toContain(t('picker_take'));
  await shoot('6-folded');
  await picker.clickOn(MEETING.title);
  expect(await picker.says(t('picker_ask_date'))).not.toContain(t('picker_take'));
  await picker.page.keyboard.press('-');
  await picker.says(t('picker_take'));
  await picker.press(t('picker_move'));
  await expect.poll(() => picker.side()).toBe('left');
  await shoot('7-left');
  await picker.page.keyboard.press('/');
  await expect.poll(() => picker.side()).toBe('right');
  await leave(picker);
  expect(await page.content()).toBe(before);
});

test('by the keys alone: wider, narrower, beside, back, take, skip', async () => {
  const picker = await startTeaching();
  await picker.pointAt('Tin nhanh');
  await picker.page.keyboard.press('ArrowUp');
  await picker.page.keyboard.press('ArrowDown');
  await picker.page.mouse.move(5, 5);
  await picker.page.keyboard.press('ArrowRight');
  await picker.says(t('picker_reads', 'Toàn xã đã gieo cấy'));
  await picker.page.keyboard.press('Enter');
  await picker.says(t('picker_ask_date'));
  await picker.page.keyboard.press('Backspace');
  await picker.says(t('picker_ask_title'));
  await picker.press(t('picker_skip'));
  await picker.press(t('picker_skip'));
  await picker.press(t('picker_skip'));
  await picker.press(t('picker_skip'));
  await picker.press(t('picker_skip'));
  await picker.says(t('picker_no_article'));
  await leave(picker);
});
