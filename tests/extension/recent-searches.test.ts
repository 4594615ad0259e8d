import { expect, test } from 'vitest';
import { withSearch } from '../../lib/extension/recent-searches.ts';

test('the last search stands on top, once, however its accents were typed', () => {
  expect(withSearch(['hội nghị', 'thủy lợi'], 'thuy loi')).toEqual(['thuy loi', 'hội nghị']);
});

test('a search typed on replaces its own beginning, not an older search', () => {
  expect(withSearch(['hoi ng', 'hoi'], ' hoi  nghi ')).toEqual(['hoi nghi', 'hoi']);
});

test('twelve are kept, and a single letter is none', () => {
  const many = Array.from({ length: 12 }, (_, at) => `tim ${at}`);
  expect(withSearch(many, 'mới')).toEqual(['mới', ...many.slice(0, 11)]);
  expect(withSearch(many, 'a')).toEqual(many);
});
