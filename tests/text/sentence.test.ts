import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sentenceAt } from '../../lib/text/sentence.ts';

const sentenceOf = (text: string, words: string) => {
  const start = text.indexOf(words);
  const found = sentenceAt(text, start, start + words.length);
  return text.slice(found.start, found.end);
};

test('a sentence ends where a capital follows its full stop', () => {
  const text = 'Hội nghị khai mạc lúc 8 giờ. Đảng ủy xã quán triệt Chỉ thị 05. Sau đó bế mạc.';
  expect(sentenceOf(text, 'Chỉ thị 05')).toBe('Đảng ủy xã quán triệt Chỉ thị 05.');
});

test('dates, numbers and abbreviations end none', () => {
  const text = 'Ngày 5.6.2023, TS. Lê Văn An nêu Kết luận 01 tại TP. Thanh Hóa.\nTin khác';
  expect(sentenceOf(text, 'Kết luận 01')).toBe(
    'Ngày 5.6.2023, TS. Lê Văn An nêu Kết luận 01 tại TP. Thanh Hóa.',
  );
});

test('a line break always ends one', () => {
  expect(sentenceOf('Các văn bản mới\nChỉ thị 05\nKết luận 21', 'Chỉ thị 05')).toBe('Chỉ thị 05');
});

test('always holds the range it was asked for', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.nat(), fc.nat(), (text, a, b) => {
      const words = text.trim();
      const start = Math.min(a % (words.length + 1), b % (words.length + 1));
      const end = Math.max(a % (words.length + 1), b % (words.length + 1));
      const found = sentenceAt(words, start, end);
      const range = words.slice(start, end);
      expect(words.slice(found.start, found.end)).toContain(range.trim());
    }),
  );
});
