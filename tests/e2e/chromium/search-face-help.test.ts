import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
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

describe('where nothing fits', () => {
  test('offers what does, with its count, and takes one there', async () => {
    await at.page.keyboard.type('thuy loi the:"tuyên giáo"');
    const without = at.page.getByRole('button', {
      name: t('search_without', '“Nhãn: tuyên giáo”'),
    });
    await without.waitFor();
    await until(
      'the count',
      () => without.innerText(),
      (text) => text.includes(t('count_clips', 1)),
    );
    await without.click();
    await at.found(1);
    await expect.poll(() => at.box.inputValue()).toBe('thuy loi');
  });

  test('says of a number that it is not there, and names the one that is', async () => {
    await at.page.keyboard.type('238-QĐ/UBND');
    await at.page.getByText(t('search_number_missing', '238-QĐ/UBND')).waitFor();
    await at.page.getByRole('button', { name: '238-QĐ/TW', exact: true }).click();
    await at.found(1);
    await at.page.getByText('dẫn 238-QĐ/TW').waitFor();
  });

  test('asks whether a slip was meant, and spells it with its accents', async () => {
    await at.type('ban tuyne giao', 2);
    await at.page.getByRole('button', { name: t('search_did_you_mean', 'ban tuyên giáo') }).click();
    await expect.poll(() => at.box.inputValue()).toBe('ban tuyên giáo');
    await until(
      'the question to go',
      () => at.page.locator('.query-notes').count(),
      (count) => count === 0,
    );
  });

  test('says what it did not understand, once the typing rests', async () => {
    await at.page.keyboard.type('giao ban ngay:32/13/2024');
    await at.page.getByText(t('search_problem_date', 'ngay:32/13/2024')).waitFor();
    await expect.poll(() => at.titles()).toHaveLength(2);
  });
});

test('the accessibility rules hold with chips, facets, excerpt and near-copies open', async () => {
  await at.type('tinh gon ngay:2024', 3);
  await at.page.locator('.filter-toggle').click();
  await at.page.locator('.facet-value').first().waitFor();
  await at.box.focus();
  await at.press('ArrowDown');
  await at.press('ArrowRight');
  await at.press('b');
  await at.page.locator('.result').first().hover();
  await at.page.locator('.result-action').first().waitFor();
  const { violations } = await new AxeBuilder({ page: at.page })
    .setLegacyMode(true)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`),
  ).toEqual([]);
});

test('the count is told once the typing rests, not at each keystroke', async () => {
  await at.page.evaluate(`window.told = [];
    for (const region of document.querySelectorAll('[role=status]'))
      new MutationObserver(() => { if (region.textContent !== '') told.push(region.textContent); })
        .observe(region, { childList: true, characterData: true, subtree: true });`);
  await at.page.keyboard.type('giao ban', { delay: 60 });
  await until(
    'the count to be told',
    () => at.page.evaluate<string[]>('told'),
    (told) => told.length > 0,
  );
  expect(await at.page.evaluate('told')).toEqual([t('search_found', 2)]);
});
