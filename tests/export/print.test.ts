import { expect, test } from 'vitest';
import { layOutPrint } from '../../lib/export/print/lay-out.ts';
import { makeClip, makeParagraph, makeRequest, SCRIPT_ADDRESS } from './make.ts';

const office = {
  style: 'state',
  superior: 'UBND huyện Thọ Xuân',
  agency: 'Văn phòng',
  place: 'Thọ Xuân',
  signer: { title: 'Chánh Văn phòng', name: 'Nguyễn Văn A' },
} as const;

const clips = [
  makeClip({ title: 'Tin một', category: 'Kinh tế', blocks: [makeParagraph('Một.')] }, { id: 'a' }),
  makeClip({ title: 'Tin hai', category: 'Y tế', blocks: [makeParagraph('Hai.')] }, { id: 'b' }),
  makeClip({ title: 'Tin ba', category: 'Kinh tế', blocks: [makeParagraph('Ba.')] }, { id: 'c' }),
];

test('a digest is laid out in groups, numbered throughout, with its contents', () => {
  const laid = layOutPrint(makeRequest({ clips, choices: { group: 'topic' } }));
  expect(laid.front?.name).toBe('ĐIỂM TIN');
  expect(laid.contents).toBe('MỤC LỤC');
  expect(laid.parts.map(({ heading }) => heading)).toEqual(['I. KINH TẾ', 'II. Y TẾ']);
  const items = laid.parts.flatMap((part) => part.items);
  expect(items.map(({ number, title }) => `${number}. ${title}`)).toEqual([
    '1. Tin một',
    '2. Tin ba',
    '3. Tin hai',
  ]);
});

test('the heading block has the lines of a State office, or of the Party', () => {
  const options = { heading: office };
  const state = layOutPrint(makeRequest({ clips, options, choices: { number: '12/BC-VP' } }));
  expect(state.heading?.left.map(({ text }) => text)).toEqual([
    'UBND HUYỆN THỌ XUÂN',
    'VĂN PHÒNG',
    'Số: 12/BC-VP',
  ]);
  expect(state.heading?.right[2]?.text).toMatch(/^Thọ Xuân, ngày \d\d tháng \d+ năm \d{4}$/);
  const party = layOutPrint(makeRequest({ clips, options, choices: { layout: 'party' } }));
  expect(party.heading?.left.map(({ text }) => text)).toContain('*');
  expect(party.heading?.right[0]?.text).toBe('ĐẢNG CỘNG SẢN VIỆT NAM');
  expect(
    layOutPrint(makeRequest({ clips, options, choices: { layout: 'none' } })).heading,
  ).toBeNull();
});

test('a signature closes the document only where it was asked for', () => {
  const options = { heading: office };
  expect(layOutPrint(makeRequest({ clips, options })).signature).toBeNull();
  const signed = layOutPrint(makeRequest({ clips, options, choices: { signature: true } }));
  expect(signed.signature).toMatchObject({ title: 'CHÁNH VĂN PHÒNG', name: 'Nguyễn Văn A' });
});

test('in full, each article begins a page and keeps its whole text', () => {
  const laid = layOutPrint(makeRequest({ clips, choices: { template: 'full', body: 'lead' } }));
  expect(laid.isPageEach).toBe(true);
  expect(laid.contents).toBeNull();
  expect(laid.parts[0]?.items.map(({ blocks }) => blocks.length)).toEqual([1, 1, 1]);
});

test('an address that opens no page is printed without a link', () => {
  const clip = makeClip({ attachments: [{ url: SCRIPT_ADDRESS, name: 'x', type: 'pdf' }] });
  const [item] = layOutPrint(makeRequest({ clips: [clip] })).parts.flatMap((part) => part.items);
  expect(item?.lists[0]?.lines).toEqual([{ text: 'x', href: null }]);
});
