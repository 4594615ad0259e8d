import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openExtensionPage, readTable } from '../../../scripts/browser/pages.ts';
import { until } from '../../../scripts/browser/until.ts';
import { readWords } from '../../../scripts/browser/words.ts';
import type { Desk } from '../../helpers/extension.ts';
import { openDesk } from '../../helpers/extension.ts';
import { seedClips, type SeedClip } from '../../helpers/seed-clips.ts';

const t = readWords('vi');
const RELEASE =
  'Sở Nội vụ hướng dẫn tinh gọn bộ máy cấp xã theo Kế hoạch số 12-KH/TU. Các xã rà soát vị trí việc ' +
  'làm, lập danh sách cán bộ dôi dư, báo cáo trước ngày mười lăm. Huyện tổng hợp gửi tỉnh, bố trí ' +
  'kinh phí theo quy định, công khai tại trụ sở để nhân dân giám sát.';
const PORTALS = [
  ['Cổng thông tin điện tử huyện Thọ Xuân', 'thoxuan.thanhhoa.gov.vn'],
  ['Trang thông tin điện tử thị xã Nghi Sơn', 'nghison.thanhhoa.gov.vn'],
  ['Trang thông tin xã Xuân Lập', 'xuanlap.thanhhoa.gov.vn'],
] as const;
const CLIPS: readonly SeedClip[] = [
  {
    title: 'Ban Tuyên giáo Huyện ủy họp giao ban quý I',
    text: 'Hội nghị đánh giá việc thực hiện Quyết định số 238-QĐ/TW ngày 30/9/2020 của Ban Bí thư.',
    date: '2023-04-02',
    category: 'Xây dựng Đảng',
    tags: ['tuyên giáo'],
  },
  {
    title: 'Ban Tuyên giáo Huyện ủy họp giao ban quý II',
    text: 'Hội nghị bàn về báo cáo viên ở cơ sở và việc nắm dư luận trong nhân dân.',
    date: '2024-07-03',
    category: 'Xây dựng Đảng',
    tags: ['tuyên giáo', 'dư luận'],
  },
  { title: 'Ra quân làm thủy lợi nội đồng', date: '2024-01-10', tags: ['nông nghiệp'] },
  { title: 'Kiên cố hóa kênh mương ở Thọ Hải', date: '2023-11-20', tags: ['nông nghiệp'] },
  ...PORTALS.map((portal, at) => ({
    title: 'Tinh gọn bộ máy cấp xã theo hướng dẫn của Sở Nội vụ',
    text: RELEASE,
    date: `2024-06-1${at}`,
    portal,
  })),
];

let desk: Desk;
let page: Page;
beforeAll(async () => {
  desk = await openDesk();
  await desk.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await seedClips(desk, CLIPS);
});
afterAll(() => desk.close());
beforeEach(async () => {
  page = await openExtensionPage(desk, 'popup.html?query=', { width: 400, height: 600 });
  await page.locator('.result').first().waitFor();
});

afterEach(() => page.close());

const box = () => page.getByRole('combobox', { name: t('search_label'), exact: true });
const press = (key: string) => page.keyboard.press(key);
const titles = () => page.locator('.result-title').allInnerTexts();
const chosen = () => page.locator('.result[aria-selected="true"] .result-title').innerText();
const focused = () => page.evaluate('document.activeElement.className');

/** Types into the box, which has the focus, and waits for the answer. */
async function type(query: string, count: number): Promise<void> {
  await page.keyboard.type(query);
  await page.getByText(t('search_found', count), { exact: true }).first().waitFor();
}

describe('a clerk who never touches the mouse', () => {
  test('reads how the query was understood, and takes a part of it out', async () => {
    await type('giao ban the:"tuyên giáo" ngay:2024', 1);
    const chips = page.locator('.query-chips .chip-text');
    expect(await chips.allInnerTexts()).toEqual(['Nhãn: tuyên giáo', 'Ngày đăng: 2024']);
    await press('Tab');
    await press('Tab');
    await press('ArrowRight');
    expect(await page.evaluate('document.activeElement.ariaLabel')).toBe(
      t('search_chip_remove', 'Ngày đăng: 2024'),
    );
    await press('Delete');
    await page.getByText(t('search_found', 2), { exact: true }).first().waitFor();
    expect(await box().inputValue()).toBe('giao ban the:"tuyên giáo"');
    expect(await box().evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test('narrows down by a facet: the choice is text in the box, its count what is left', async () => {
    await type('giao ban', 2);
    await press('Tab');
    await press('Enter');
    const year = page.getByRole('group', { name: t('facets_year') }).getByRole('button');
    await year.first().waitFor();
    expect(await year.allInnerTexts()).toEqual(['2024\n1', '2023\n1']);
    const label = () => page.evaluate('document.activeElement.textContent');
    for (let stop = 0; (await label()) !== '20241' && stop < 10; stop++) await press('Tab');
    await press('ArrowRight');
    expect(await label()).toBe('20231');
    await press('Enter');
    await page.getByText(t('search_found', 1), { exact: true }).first().waitFor();
    expect((await box().inputValue()).trim()).toBe('giao ban ngay:2023');
    expect(await titles()).toEqual(['Ban Tuyên giáo Huyện ủy họp giao ban quý I']);
    await until(
      'the chosen year',
      () => year.first().getAttribute('aria-pressed'),
      (pressed) => pressed === 'true',
    );
  });

  test('counts tags, categories, portals and documents of all that is found', async () => {
    await page.locator('.filter-toggle').click();
    const values = (label: string) =>
      page.getByRole('group', { name: label, exact: true }).locator('.facet-value').allInnerTexts();
    await until(
      'counts',
      () => values(t('field_tags')),
      (tags) => tags.length > 0,
    );
    expect(await values(t('field_tags'))).toEqual([
      'nông nghiệp\n2',
      'tuyên giáo\n2',
      'dư luận\n1',
    ]);
    expect(await values(t('field_category'))).toEqual(['Kinh tế\n5', 'Xây dựng Đảng\n2']);
    expect(await values(t('field_documents'))).toEqual(['12-KH/TU\n3', '238-QĐ/TW\n1']);
  });

  test('unfolds the same release of other portals, and folds it again', async () => {
    await type('tinh gon bo may', 3);
    expect(await titles()).toHaveLength(1);
    await press('ArrowDown');
    await press('b');
    expect(await titles()).toHaveLength(3);
    await press('ArrowDown');
    expect(await page.locator('.result-copy[aria-selected="true"]').count()).toBe(1);
    await press('b');
    expect(await titles()).toHaveLength(1);
    expect(await focused()).toContain('result');
    await page.getByRole('button', { name: t('search_copies', 2) }).click();
    expect(await titles()).toHaveLength(3);
  });

  test('opens and closes the longer excerpt with the arrows, found words marked', async () => {
    await type('dôi dư', 3);
    await press('ArrowRight');
    const excerpt = page.locator('.result-excerpt');
    await excerpt.waitFor();
    expect(await excerpt.locator('mark').allInnerTexts()).toEqual(['dôi dư']);
    await press('ArrowDown');
    await press('ArrowLeft');
    expect(await excerpt.count()).toBe(0);
  });

  test('copies the citation with C, and types a c in the box', async () => {
    await type('tinh gon c', 3);
    await press('ArrowDown');
    await press('c');
    await page.locator('.results-said').waitFor();
    const copied = await page.evaluate('navigator.clipboard.readText()');
    expect(copied).toContain('Tinh gọn bộ máy cấp xã theo hướng dẫn của Sở Nội vụ');
    expect(copied).toContain('xuanlap.thanhhoa.gov.vn');
    expect(await box().inputValue()).toBe('tinh gon c');
  });

  test('tags a result on the spot; Escape gives up what was half typed', async () => {
    await type('kenh muong', 1);
    await press('ArrowDown');
    await press('t');
    await page.keyboard.type('duluan');
    await page.locator('.result-tagging .option').first().waitFor();
    await press('Tab');
    await page.locator('.result-tagging .chip-text', { hasText: 'dư luận' }).waitFor();
    await page.keyboard.type('thừa');
    await press('Escape');
    expect(await focused()).toContain('result');
    const rows = await readTable(page, 'clips');
    const row = rows.find(({ title }) => title === 'Kiên cố hóa kênh mương ở Thọ Hải');
    expect(row?.['tags']).toEqual(['nông nghiệp', 'dư luận']);
    await press('/');
    await press('Backspace');
    await type('kenh the:"dư luận"', 1);
  });

  test('walks by page, home and end, and comes back to the box with the slash', async () => {
    await press('End');
    expect(await chosen()).toBe((await titles())[0]);
    await press('ArrowDown');
    await press('End');
    expect(await chosen()).toBe((await titles()).at(-1));
    await press('Home');
    expect(await chosen()).toBe((await titles())[0]);
    await press('PageDown');
    expect(await chosen()).toBe((await titles())[6]);
    await press('/');
    expect(await box().evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await box().inputValue()).toBe('');
  });

  test('completes the value of a field with Tab', async () => {
    await page.keyboard.type('the:tuyeng');
    await page.locator('#search-values .option').first().waitFor();
    await press('Tab');
    expect(await box().inputValue()).toBe('the:"tuyên giáo" ');
    await page.getByText(t('search_found', 2), { exact: true }).first().waitFor();
  });

  test('finds a search made before: with the arrow up, and in the list of the last ones', async () => {
    await type('thuy loi', 1);
    const opening = desk.context.waitForEvent('page');
    await press('Enter');
    await (await opening).close();
    await page.bringToFront();
    await press('Escape');
    await page.getByRole('button', { name: 'thuy loi', exact: true }).waitFor();
    await press('ArrowUp');
    await page.getByText(t('search_found', 1), { exact: true }).first().waitFor();
    expect(await box().inputValue()).toBe('thuy loi');
    await press('Escape');
    await page.getByRole('button', { name: 'thuy loi', exact: true }).focus();
    await press('Delete');
    await until(
      'the search to go',
      () => page.getByRole('button', { name: 'thuy loi', exact: true }).count(),
      (count) => count === 0,
    );
  });
});

describe('where nothing fits', () => {
  test('offers what does, with its count, and takes one there', async () => {
    await page.keyboard.type('thuy loi the:"tuyên giáo"');
    const without = page.getByRole('button', { name: t('search_without', '“Nhãn: tuyên giáo”') });
    await without.waitFor();
    await until(
      'the count',
      () => without.innerText(),
      (text) => text.includes(t('count_clips', 1)),
    );
    await without.click();
    await page.getByText(t('search_found', 1), { exact: true }).first().waitFor();
    expect(await box().inputValue()).toBe('thuy loi');
  });

  test('says of a number that it is not there, and names the one that is', async () => {
    await page.keyboard.type('238-QĐ/UBND');
    await page.getByText(t('search_number_missing', '238-QĐ/UBND')).waitFor();
    await page.getByRole('button', { name: '238-QĐ/TW', exact: true }).click();
    await page.getByText(t('search_found', 1), { exact: true }).first().waitFor();
    await page.getByText('dẫn 238-QĐ/TW').waitFor();
  });

  test('asks whether a slip was meant, and spells it with its accents', async () => {
    await type('ban tuyne giao', 2);
    await page.getByRole('button', { name: t('search_did_you_mean', 'ban tuyên giáo') }).click();
    expect(await box().inputValue()).toBe('ban tuyên giáo');
    await until(
      'the question to go',
      () => page.locator('.query-notes').count(),
      (count) => count === 0,
    );
  });

  test('says what it did not understand, once the typing rests', async () => {
    await page.keyboard.type('giao ban ngay:32/13/2024');
    await page.getByText(t('search_problem_date', 'ngay:32/13/2024')).waitFor();
    expect(await titles()).toHaveLength(2);
  });
});

test('the accessibility rules hold with chips, facets, excerpt and near-copies open', async () => {
  await type('tinh gon ngay:2024', 3);
  await page.locator('.filter-toggle').click();
  await page.locator('.facet-value').first().waitFor();
  await box().focus();
  await press('ArrowDown');
  await press('ArrowRight');
  await press('b');
  await page.locator('.result').first().hover();
  await page.locator('.result-action').first().waitFor();
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`),
  ).toEqual([]);
});

test('the count is told once the typing rests, not at each keystroke', async () => {
  await page.evaluate(`window.told = [];
    for (const region of document.querySelectorAll('[role=status]'))
      new MutationObserver(() => { if (region.textContent !== '') told.push(region.textContent); })
        .observe(region, { childList: true, characterData: true, subtree: true });`);
  await page.keyboard.type('giao ban', { delay: 60 });
  await until(
    'the count to be told',
    () => page.evaluate<string[]>('told'),
    (told) => told.length > 0,
  );
  expect(await page.evaluate('told')).toEqual([t('search_found', 2)]);
});

describe('the address bar behind the keyword tl', () => {
  interface Suggestion {
    readonly content: string;
    readonly description: string;
  }
  // The browser's own address bar cannot be driven from here: its event is sent to our listener.
  const suggest = (text: string): Promise<Suggestion[]> =>
    desk.worker.evaluate<Suggestion[], string>(
      (typed) =>
        new Promise((resolve) => {
          const { chrome } = globalThis as unknown as {
            chrome: { omnibox: { onInputChanged: { dispatch(...values: unknown[]): void } } };
          };
          chrome.omnibox.onInputChanged.dispatch(typed, resolve);
        }),
      text,
    );

  test('suggests what the popup lists, in its order, marked for Chrome', async () => {
    const suggestions = await suggest('giao ban');
    await type('giao ban', 2);
    const plain = suggestions.map(({ description }) =>
      description.replace(/ <dim>.*$/, '').replace(/<[^>]+>/g, ''),
    );
    expect(plain).toEqual(await titles());
    expect(suggestions[0]?.description).toContain('<match>giao ban</match>');
    expect(suggestions[0]?.content).toMatch(/library\.html#clip=/);
  });

  test.each([
    [
      'a suggestion opens its clip',
      async (): Promise<string> => (await suggest('kenh muong'))[0]?.content ?? '',
      'h1',
    ],
    [
      'a text as typed opens all that it finds',
      async (): Promise<string> => 'giao ban',
      '.clip-list a',
    ],
  ] as const)('%s', async (_title, entered, shown) => {
    const opening = desk.context.waitForEvent('page');
    await desk.worker.evaluate(
      (text) => {
        const { chrome } = globalThis as unknown as {
          chrome: { omnibox: { onInputEntered: { dispatch(...values: unknown[]): void } } };
        };
        chrome.omnibox.onInputEntered.dispatch(text, 'newForegroundTab');
      },
      await entered(),
    );
    const opened = await opening;
    await opened.locator(shown).first().waitFor();
    expect((await opened.locator(shown).allInnerTexts()).join(' ')).toMatch(/kênh mương|giao ban/);
    await opened.close();
  });
});
