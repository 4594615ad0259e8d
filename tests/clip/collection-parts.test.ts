import { expect, test } from 'vitest';
import {
  arrangeSections,
  collectionSections,
  orderWithParts,
} from '../../lib/clip/collection-parts.ts';

const week = {
  order: ['a', 'hello', 'culture', 'b', 'remark', 'c', 'end', 'roads', 'd'],
  parts: [
    { id: 'hello', kind: 'note', text: 'Chào' },
    { id: 'culture', kind: 'section', text: 'Văn hóa' },
    { id: 'remark', kind: 'note', text: 'Xem kỹ' },
    { id: 'end', kind: 'note', text: 'Hết phần văn hóa' },
    { id: 'roads', kind: 'section', text: 'Giao thông' },
  ],
} as const;

const drawn = (sections: ReturnType<typeof collectionSections>) =>
  sections.map(({ title, clips, notes }) => [
    title,
    clips.join(''),
    notes.map(({ text, before }) => `${text}@${before ?? 'end'}`),
  ]);

test('a collection falls into its sections, each note at its clip; what came later stands in front', () => {
  expect(drawn(collectionSections(week, ['new', 'a', 'b', 'c', 'd']))).toEqual([
    [null, 'newa', ['Chào@end']],
    ['Văn hóa', 'bc', ['Xem kỹ@c', 'Hết phần văn hóa@end']],
    ['Giao thông', 'd', []],
  ]);
});

test('a note keeps its place where the clip behind it is left out of an export', () => {
  expect(drawn(collectionSections(week, ['a', 'b']))[1]).toEqual([
    'Văn hóa',
    'b',
    ['Xem kỹ@end', 'Hết phần văn hóa@end'],
  ]);
});

test('a collection without headings and notes has no sections', () => {
  expect(collectionSections({ order: ['a', 'b'] }, ['a', 'b'])).toEqual([]);
});

test('clips put into another order stay in their sections, which stand as their first clips do', () => {
  const sections = collectionSections(week, ['a', 'b', 'c', 'd']);
  expect(drawn(arrangeSections(sections, ['d', 'c', 'a', 'b'])).map(([title]) => title)).toEqual([
    null,
    'Giao thông',
    'Văn hóa',
  ]);
  expect(orderWithParts(week, ['d', 'c', 'a', 'b'])).toEqual([
    ...['a', 'hello', 'roads', 'd', 'culture', 'remark', 'c', 'b', 'end'],
  ]);
});

test('an order that was not changed stays as it is', () => {
  expect(orderWithParts(week, ['a', 'b', 'c', 'd'])).toEqual(week.order);
});
