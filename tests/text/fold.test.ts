import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { foldMap, foldText, tokenize } from '../../lib/index.ts';
import { syllablePairs, tokenKeys } from '../../lib/text/tokens.ts';

describe('folding', () => {
  test.each([
    ['Kết luận', 'ket luan'],
    ['KẾT LUẬN', 'ket luan'],
    ['hoà', 'hoa'],
    ['hòa', 'hoa'],
    ['thuỷ lợi', 'thuy loi'],
    ['Đảng', 'dang'],
    ['\u00D0ảng', 'dang'],
    ['\u0189ảng', 'dang'],
    ['\u00F0ất', 'dat'],
    ['tuyên\u00ADgiáo', 'tuyengiao'],
    ['tuyên\u200Bgiáo', 'tuyengiao'],
    ['tuyên\u00A0giáo', 'tuyen giao'],
    ['một\nhai', 'mot hai'],
    ['Ưu tiên Ơ Ă Â Ê Ô', 'uu tien o a a e o'],
    ['\u0000', '\u0000'],
    ['😀 ảnh', '😀 anh'],
    ['ＡＢ', 'ａｂ'],
  ])('%j is compared as %j', (text, folded) => {
    expect(foldText(text)).toBe(folded);
    expect(foldText(text.normalize('NFD'))).toBe(folded);
  });

  test('a whole article of a hundred thousand letters does not overflow the stack', () => {
    expect(foldText('Tuyên giáo '.repeat(10_000))).toBe('tuyen giao '.repeat(10_000));
  });
});

/** Letters that Vietnamese text is made of, whole and taken apart, and what portals put between. */
const letter = fc.constantFrom(
  ...Array.from('aăâbcdđeêghiklmnoôơpqrstuưvxyAĂÂĐÊÔƠƯáàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệ0189 -/.,\n'),
  ...['\u00D0', '\u00F0', '\u0189', '\u0300', '\u0301', '\u0302', '\u0306', '\u031B', '\u0323'],
  ...['\u00AD', '\u200B', '\uFEFF', '\u00A0', '😀', 'ß', 'Щ', '中'],
);
const anyText = fc.oneof(fc.string({ unit: letter }), fc.string({ unit: 'binary' }));

describe('the way back from folded text', () => {
  test('every folded letter points at the letter it came from', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { folded, offsets } = foldMap(text);
        expect(folded).toBe(foldText(text));
        expect(offsets).toHaveLength(folded.length + 1);
        expect(offsets.at(-1)).toBe(text.length);
        for (let at = 0; at < folded.length; at++) {
          const [from = 0, to = 0] = offsets.slice(at, at + 2);
          expect(from).toBeLessThanOrEqual(to);
          if (from < to) expect(foldText(text.slice(from, to))).toContain(folded.charAt(at));
        }
      }),
      { numRuns: 500 },
    );
  });

  test('folding twice is folding once', () => {
    fc.assert(
      fc.property(fc.string({ unit: letter }), (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text));
      }),
    );
  });

  test('composed and decomposed spelling fold alike', () => {
    fc.assert(
      fc.property(fc.string({ unit: letter }), (text) => {
        expect(foldText(text.normalize('NFC'))).toBe(foldText(text.normalize('NFD')));
      }),
    );
  });
});

describe('words', () => {
  test('each word knows its place among the accented letters, decomposed ones too', () => {
    const text = 'Ban Tuyên giáo, số 01'.normalize('NFD');
    const words = tokenize(text);
    expect(words.map(({ key }) => key)).toEqual(['ban', 'tuyen', 'giao', 'so', '1']);
    expect(words.map(({ start, end }) => text.slice(start, end).normalize('NFC'))).toEqual([
      'Ban',
      'Tuyên',
      'giáo',
      'số',
      '01',
    ]);
  });

  test('keys alone are the keys with places', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(tokenKeys(text)).toEqual(tokenize(text).map(({ key }) => key));
      }),
    );
  });

  test('neighbours are paired', () => {
    expect(syllablePairs(['ban', 'tuyen', 'giao'])).toEqual(['ban tuyen', 'tuyen giao']);
    expect(syllablePairs(['ban'])).toEqual([]);
  });

  test('a zero is a number, leading zeros are not', () => {
    expect(tokenKeys('0 00 01 2023 0x 007')).toEqual(['0', '0', '1', '2023', '0x', '7']);
  });
});
