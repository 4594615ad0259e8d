import { expect, test } from 'vitest';
import { listCandidates, mergeCandidates } from '../../../lib/extension/batch/candidates.ts';
import {
  matching,
  onlySince,
  onlyUnsaved,
  withAll,
  withNone,
  withRange,
} from '../../../lib/extension/batch/choose.ts';
import { addressKey } from '../../../lib/index.ts';

const LIST = 'https://xuanlap.gov.vn/tin-tuc';
const LINKS = [
  { url: 'https://xuanlap.gov.vn/a', title: 'Đảng ủy xã họp tháng 2', date: '2026-02-03' },
  {
    url: 'https://xuanlap.gov.vn/b',
    title: 'Ra quân làm thủy lợi',
    date: '2026-02-02T08:30:00+07:00',
  },
  { url: 'https://thoxuan.gov.vn/c', title: 'Huyện tổng kết năm', date: '2026-02-01' },
  { url: 'https://xuanlap.gov.vn/d', title: 'Đảng viên mới của thôn Hạ', date: null },
];
const SAVED = new Set([addressKey('http://www.xuanlap.gov.vn/b?utm_source=zalo')]);
const all = listCandidates(LINKS, LIST, SAVED);
const none: ReadonlySet<string> = new Set();
const names = (keys: ReadonlySet<string>) => [...keys].map((key) => key.slice(-1)).join('');

test('links are marked as saved by their address keys, links to other sites as out of reach', () => {
  expect(all.map(({ isSaved }) => isSaved)).toEqual([false, true, false, false]);
  expect(all.map(({ obstacle }) => obstacle)).toEqual([null, null, 'other-site', null]);
});

test('all, none, not yet saved and since a day choose among what can be chosen', () => {
  expect(names(withAll(none, all))).toBe('abd');
  expect(names(withNone(withAll(none, all), all))).toBe('');
  expect(names(onlyUnsaved(none, all))).toBe('ad');
  expect(names(onlySince(none, all, '2026-02-02'))).toBe('ab');
});

test('a filter finds words without accents, and choosing leaves what it hides alone', () => {
  const shown = matching(all, 'dang  thon');
  expect(shown.map(({ title }) => title)).toEqual(['Đảng viên mới của thôn Hạ']);
  expect(names(withNone(withAll(none, all), shown))).toBe('ab');
  expect(names(onlySince(withAll(none, all), shown, '2026-01-01'))).toBe('ab');
});

test('Shift sets everything between two pages, in either direction, in the order shown', () => {
  const [a, b, , d] = all.map(({ key }) => key) as [string, string, string, string];
  expect(names(withRange(none, all, { from: d, to: b }, true))).toBe('bd');
  expect(names(withRange(withAll(none, all), all, { from: a, to: b }, false))).toBe('d');
});

test('a next page adds what is new', () => {
  const more = listCandidates(
    [
      LINKS[0]!,
      { ...LINKS[3]!, url: 'https://xuanlap.gov.vn/e' },
      { ...LINKS[3]!, url: 'http://xuanlap.gov.vn/e#x' },
    ],
    LIST,
    SAVED,
  );
  expect(mergeCandidates(all, more).map(({ key }) => key.slice(-1))).toEqual([
    'a',
    'b',
    'c',
    'd',
    'e',
  ]);
});
