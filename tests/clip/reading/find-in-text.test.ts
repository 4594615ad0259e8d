import { expect, test } from 'vitest';
import { findInText } from '../../../lib/index.ts';

const TEXT = 'Công ty khai thác thủy sản.\nThuỷ lợi, THỦY ĐIỆN; thủ y học. Bí thư, bị can.';
const words = (typed: string) =>
  findInText(TEXT, typed).map(({ start, end }) => TEXT.slice(start, end));

test('what is typed without accents finds every spelling', () => {
  expect(words('thuy')).toEqual(['thủy', 'Thuỷ', 'THỦY']);
  expect(words('thuy dien')).toEqual(['THỦY ĐIỆN']);
  expect(words('bi')).toEqual(['Bí', 'bị']);
});

test('typed accents count, on whichever vowel the tone stands', () => {
  expect(words('bí')).toEqual(['Bí']);
  expect(words('thuỷ')).toEqual(['thủy', 'Thuỷ', 'THỦY']);
  expect(words('thủy'.normalize('NFD'))).toEqual(['thủy', 'Thuỷ', 'THỦY']);
});

test('accents that stand nowhere are taken for a slip', () => {
  expect(words('thùy sàn')).toEqual(['thủy sản']);
});

test('a passage may go over the end of a paragraph', () => {
  expect(words('sản. thuỷ lợi')).toEqual(['sản.\nThuỷ lợi']);
});

test('nothing is found of nothing, and nothing where there is none', () => {
  expect(words('   ')).toEqual([]);
  expect(words('xây dựng')).toEqual([]);
});
