import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readTable } from '../../../scripts/browser/pages.ts';
import { until } from '../../../scripts/browser/until.ts';
import { readWords } from '../../../scripts/browser/words.ts';
import type { Desk } from '../../helpers/extension.ts';
import { openSearch, openSearchDesk, type SearchPage } from '../../helpers/search-library.ts';

const t = readWords('vi');
let desk: Desk;
let at: SearchPage;
beforeAll(async () => {
  desk = await openSearchDesk();
});
afterAll(() => desk.close());
beforeEach(async () => {
  at = await openSearch(desk);
});
afterEach(() => at.page.close());

const chosen = () => at.page.locator('.result[aria-selected="true"] .result-title').innerText();
const focused = () => at.page.evaluate('document.activeElement.className');

describe('a clerk who never touches the mouse', () => {
  test('reads how the query was understood, and takes a part of it out', async () => {
    await at.type('giao ban the:"tuyên giáo" ngay:2024', 1);
    const chips = at.page.locator('.query-chips .chip-text');
    await expect.poll(() => chips.allInnerTexts()).toEqual(['Nhãn: tuyên giáo', 'Ngày đăng: 2024']);
    await at.press('Tab');
    await at.press('Tab');
    await at.press('ArrowRight');
    await expect
      .poll(() => at.page.evaluate('document.activeElement.ariaLabel'))
      .toBe(t('search_chip_remove', 'Ngày đăng: 2024'));
    await at.press('Delete');
    await at.found(2);
    await expect.poll(() => at.box.inputValue()).toBe('giao ban the:"tuyên giáo"');
    await expect
      .poll(() => at.box.evaluate((element) => element === document.activeElement))
      .toBe(true);
  });

  test('narrows down by a facet: the choice is text in the box, its count what is left', async () => {
    await at.type('giao ban', 2);
    await at.press('Tab');
    await at.press('Enter');
    const year = at.page.getByRole('group', { name: t('facets_year') }).getByRole('button');
    await year.first().waitFor();
    await expect.poll(() => year.allInnerTexts()).toEqual(['2024\n1', '2023\n1']);
    const label = () => at.page.evaluate('document.activeElement.textContent');
    for (let stop = 0; (await label()) !== '20241' && stop < 10; stop++) await at.press('Tab');
    await at.press('ArrowRight');
    await expect.poll(() => label()).toBe('20231');
    await at.press('Enter');
    await at.found(1);
    expect((await at.box.inputValue()).trim()).toBe('giao ban ngay:2023');
    await expect.poll(() => at.titles()).toEqual(['Ban Tuyên giáo Huyện ủy họp giao ban quý I']);
    await until(
      'the chosen year',
      () => year.first().getAttribute('aria-pressed'),
      (pressed) => pressed === 'true',
    );
  });

  test('counts tags, categories, portals and documents of all that is found', async () => {
    await at.page.locator('.filter-toggle').click();
    const values = (label: string) =>
      at.page
        .getByRole('group', { name: label, exact: true })
        .locator('.facet-value')
        .allInnerTexts();
    await until(
      'counts',
      () => values(t('field_tags')),
      (tags) => tags.length > 0,
    );
    await expect
      .poll(() => values(t('field_tags')))
      .toEqual(['nông nghiệp\n2', 'tuyên giáo\n2', 'dư luận\n1']);
    await expect
      .poll(() => values(t('field_category')))
      .toEqual(['Kinh tế\n5', 'Xây dựng Đảng\n2']);
    await expect.poll(() => values(t('field_documents'))).toEqual(['12-KH/TU\n3', '238-QĐ/TW\n1']);
  });

  test('unfolds the same release of other portals, and folds it again', async () => {
    await at.type('tinh gon bo may', 3);
    await expect.poll(() => at.titles()).toHaveLength(1);
    await at.press('ArrowDown');
    await at.press('b');
    await expect.poll(() => at.titles()).toHaveLength(3);
    await at.press('ArrowDown');
    await expect.poll(() => at.page.locator('.result-copy[aria-selected="true"]').count()).toBe(1);
    await at.press('b');
    await expect.poll(() => at.titles()).toHaveLength(1);
    await expect.poll(() => focused()).toContain('result');
    await at.page.getByRole('button', { name: t('search_copies', 2) }).click();
    await expect.poll(() => at.titles()).toHaveLength(3);
  });

  test('opens and closes the longer excerpt with the arrows, found words marked', async () => {
    await at.type('dôi dư', 3);
    await at.press('ArrowRight');
    const excerpt = at.page.locator('.result-excerpt');
    await excerpt.waitFor();
    await expect.poll(() => excerpt.locator('mark').allInnerTexts()).toEqual(['dôi dư']);
    await at.press('ArrowDown');
    await at.press('ArrowLeft');
    await expect.poll(() => excerpt.count()).toBe(0);
  });

  test('copies the citation with C, and types a c in the box', async () => {
    await at.type('tinh gon c', 3);
    await at.press('ArrowDown');
    await at.press('c');
    await at.page.locator('.results-said').waitFor();
    const copied = await at.page.evaluate('navigator.clipboard.readText()');
    expect(copied).toContain('Tinh gọn bộ máy cấp xã theo hướng dẫn của Sở Nội vụ');
    expect(copied).toContain('xuanlap.thanhhoa.gov.vn');
    await expect.poll(() => at.box.inputValue()).toBe('tinh gon c');
  });

  test('tags a result on the spot; Escape gives up what was half typed', async () => {
    await at.type('kenh muong', 1);
    await at.press('ArrowDown');
    await at.press('t');
    await at.page.keyboard.type('duluan');
    await at.page
      .locator('.result-tagging .option[aria-selected="true"]', { hasText: 'dư luận' })
      .waitFor();
    await at.press('Tab');
    await at.page.locator('.result-tagging .chip-text', { hasText: 'dư luận' }).waitFor();
    await at.page.keyboard.type('thừa');
    await at.press('Escape');
    await expect.poll(() => focused()).toContain('result');
    const rows = await readTable(at.page, 'clips');
    const row = rows.find(({ title }) => title === 'Kiên cố hóa kênh mương ở Thọ Hải');
    expect(row?.['tags']).toEqual(['nông nghiệp', 'dư luận']);
    await at.press('/');
    await at.press('Backspace');
    await at.type('kenh the:"dư luận"', 1);
  });

  test('walks by page, home and end, and comes back to the box with the slash', async () => {
    await at.press('End');
    await expect.poll(() => chosen()).toBe((await at.titles())[0]);
    await at.press('ArrowDown');
    await at.press('End');
    await expect.poll(() => chosen()).toBe((await at.titles()).at(-1));
    await at.press('Home');
    await expect.poll(() => chosen()).toBe((await at.titles())[0]);
    await at.press('PageDown');
    await expect.poll(() => chosen()).toBe((await at.titles())[6]);
    await at.press('/');
    await expect
      .poll(() => at.box.evaluate((element) => element === document.activeElement))
      .toBe(true);
    await expect.poll(() => at.box.inputValue()).toBe('');
  });

  test('completes the value of a field with Tab', async () => {
    await at.page.keyboard.type('the:tuyeng');
    await at.page.locator('#search-values .option').first().waitFor();
    await at.press('Tab');
    await expect.poll(() => at.box.inputValue()).toBe('the:"tuyên giáo" ');
    await at.found(2);
  });

  test('finds a search made before: with the arrow up, and in the list of the last ones', async () => {
    await at.type('thuy loi', 1);
    const opening = desk.context.waitForEvent('page');
    await at.press('Enter');
    await (await opening).close();
    await at.page.bringToFront();
    await at.press('Escape');
    await at.page.getByRole('button', { name: 'thuy loi', exact: true }).waitFor();
    await at.press('ArrowUp');
    await at.found(1);
    await expect.poll(() => at.box.inputValue()).toBe('thuy loi');
    await at.press('Escape');
    await at.page.getByRole('button', { name: 'thuy loi', exact: true }).focus();
    await at.press('Delete');
    await until(
      'the search to go',
      () => at.page.getByRole('button', { name: 'thuy loi', exact: true }).count(),
      (count) => count === 0,
    );
  });
});
