import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { findHighlights, foldText, makeSnippet, parseQuery } from '../../lib/index.ts';
import { NOW } from './make-clips.ts';

const marked = (text: string, query: string): string[] =>
  findHighlights(text, parseQuery(query, NOW)).map(({ start, end }) => text.slice(start, end));

describe('finds are coloured on the accented letters', () => {
  test.each([
    ['Ban Tuyên giáo Huyện ủy', 'tuyen giao', ['Tuyên giáo']],
    ['Ban Tuyên giáo Huyện ủy', 'TUYÊN', ['Tuyên']],
    ['Ban Tuyên giáo Huyện ủy', 'tuyen gi', ['Tuyên giáo']],
    ['Kết luận số 01 và số 02, số 03', 'ket luan so 1', ['Kết luận số 01']],
    ['Kết quả kết luận', 'kết luận', ['kết luận']],
    ['kết thúc, rồi luận bàn', 'ket luan', ['kết', 'luận']],
    ['Quyết định số 238-QĐ/TW', '238 qd tw', ['238-QĐ/TW']],
    ['Quyết định số 238-QĐ/TW', '238qdtw', ['238-QĐ/TW']],
    ['\u00D0ất \u0111ai', 'dat dai', ['\u00D0ất \u0111ai']],
    ['gần xa', 'đất', []],
    ['', 'đất', []],
    ['đất', '', []],
    ['đất và nước', '-đất nước', ['nước']],
    ['đất hoặc nước', 'đất OR nước', ['đất', 'nước']],
    ['theo Quyết định số 238-QĐ/TW ngày', 'loai:"quyết định"', ['Quyết định số 238-QĐ/TW']],
    ['theo Quyết định số 238-QĐ/TW ngày', 'loai:quyet', ['Quyết định số 238-QĐ/TW']],
    ['và Kết luận số 01 của Bộ Chính trị', 'loai:"ket luan"', ['Kết luận số 01']],
    ['Quyết định 122/2021/NĐ-CP', 'loai:"quyết định"', ['Quyết định 122/2021/NĐ-CP']],
    ['quyết định phương án. 12 người', 'loai:"quyết định"', ['quyết định']],
    ['số 01 của Bộ Chính trị', 'co-quan:"bộ chính trị"', ['Bộ Chính trị']],
    ['số 01 của Bộ Chính trị', 'co-quan:"bo chinh"', ['Bộ Chính']],
    ['số 01 của Bộ Chính trị', '-co-quan:"bộ chính trị"', []],
    ['số 01 của Bộ Chính trị', 'co:anh la:chua-doc', []],
    ['Xây dựng nông thôn mới', 'the:"nông thôn"', ['nông thôn']],
    ['Chỉ thị hoặc Kết luận', 'loai:"chỉ thị" OR loai:"kết luận"', ['Chỉ thị', 'Kết luận']],
  ])('%s: %s', (text, query, found) => {
    expect(marked(text, query)).toEqual(found);
  });

  test('decomposed letters are coloured with their marks', () => {
    const text = 'Ban Tuyên giáo'.normalize('NFD');
    expect(marked(text, 'tuyen giao')).toEqual(['Tuyên giáo'.normalize('NFD')]);
  });

  test('a soft hyphen inside a word does not break the colour', () => {
    expect(marked('Tuyên\u00ADgiáo', 'tuyengiao')).toEqual(['Tuyên\u00ADgiáo']);
  });

  test('ranges are ordered, apart from each other, and fold to something typed', () => {
    const unit = fc.constantFrom(...Array.from('aăâđeêiouyáàảãạ bcnth ,.\u0301\u00AD\u200B😀'));
    fc.assert(
      fc.property(fc.string({ unit }), fc.string({ unit, maxLength: 12 }), (text, query) => {
        let last = -1;
        for (const { start, end } of findHighlights(text, parseQuery(query, NOW))) {
          expect(start).toBeGreaterThan(last);
          expect(end).toBeGreaterThan(start);
          expect(foldText(text.slice(start, end)).trim()).not.toBe('');
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 500 },
    );
  });
});

describe('snippets', () => {
  const long = `${'mở đầu không liên quan '.repeat(20)}Ban Tuyên giáo họp.${' phần cuối'.repeat(40)}`;

  test('show the place of the find, cut between words, with the find coloured', () => {
    const { text, highlights } = makeSnippet(long, parseQuery('tuyen giao', NOW), 80);
    expect(text).toMatch(/^…(?:đầu|mở|không|liên|quan) .* (?:phần|cuối)…$/);
    expect(text.length).toBeLessThanOrEqual(82);
    expect(highlights.map(({ start, end }) => text.slice(start, end))).toEqual(['Tuyên giáo']);
  });

  test('show the beginning where nothing was found', () => {
    const { text, highlights } = makeSnippet(long, parseQuery('xyz', NOW), 30);
    expect(text).toBe('mở đầu không liên quan mở đầu…');
    expect(highlights).toEqual([]);
  });

  test('a short text is shown whole, on one line', () => {
    const { text } = makeSnippet('một\nhai', parseQuery('hai', NOW), 80);
    expect(text).toBe('một hai');
  });

  test('prefer the place where the words stand together', () => {
    const text = `kết quả${' a'.repeat(100)} luận bàn${' b'.repeat(100)} kết luận thanh tra`;
    expect(makeSnippet(text, parseQuery('kết luận', NOW), 60).text).toContain('kết luận thanh tra');
  });

  test('colours fall on the same letters as in the text', () => {
    const unit = fc.constantFrom('đất ', 'nước ', 'a', ' ', '\n', '😀', 'tuyên ', 'ê\u0323');
    fc.assert(
      fc.property(fc.string({ unit }), fc.integer({ min: 5, max: 60 }), (text, length) => {
        const query = parseQuery('dat nuoc ', NOW);
        const snippet = makeSnippet(text, query, length);
        expect(snippet.text.length).toBeLessThanOrEqual(length + 2);
        expect(snippet.text.isWellFormed()).toBe(true);
        for (const { start, end } of snippet.highlights) {
          expect(foldText(snippet.text.slice(start, end))).toMatch(
            /^(?:dat|nuoc)(?: (?:dat|nuoc))*$/,
          );
        }
      }),
      { numRuns: 500 },
    );
  });
});
