import { describe, expect, test } from 'vitest';
import { findCitations } from '../../lib/index.ts';
import { readThoXuan } from './gold.ts';

const texts = (text: string): string[] => findCitations(text).map((citation) => citation.text);

describe('the Thọ Xuân article', () => {
  const citations = findCitations(readThoXuan());

  test('holds twelve mentions', () => {
    expect(citations.map(({ text }) => text)).toEqual([
      'Kết luận số 01',
      'Chỉ thị số 05',
      'Kết luận số 01',
      'Kết luận số 01',
      'Kế hoạch số 91',
      'Kết luận số 21',
      'Kế hoạch số 156',
      'Nghị quyết số 28',
      'Nghị quyết số 28',
      'Kết luận số 21',
      'Quyết định số 238-QĐ/TW',
      'Nghị quyết số 10',
    ]);
  });

  test('names day and body of 238-QĐ/TW', () => {
    expect(citations.find(({ number }) => number === '238')).toMatchObject({
      normalized: '238-QĐ/TW',
      date: '2020-09-30',
      issuer: 'Ban Bí thư',
      form: 'full',
    });
  });

  test('does not take the committee "Ban Chỉ đạo 35" for a document', () => {
    expect(citations.filter(({ number }) => number === '35')).toEqual([]);
  });
});

describe('text as portals deliver it', () => {
  test('offsets point into a decomposed text', () => {
    const text = 'Thực hiện Chỉ thị số 05-CT/TW của Bộ Chính trị.'.normalize('NFD');
    const [citation] = findCitations(text);
    expect(citation?.text.normalize('NFC')).toBe('Chỉ thị số 05-CT/TW');
    expect(text.slice(citation?.start, citation?.end)).toBe(citation?.text);
    expect(citation?.issuer).toBe('Bộ Chính trị');
  });

  test('invisible characters inside a citation do not hide it', () => {
    const text = 'Theo Quyết\u00AD định\u00A0số 12/QĐ-\u200BUBND, bến đò phải dừng.';
    const [citation] = findCitations(text);
    expect(citation).toMatchObject({ normalized: '12/QĐ-UBND', symbol: 'QĐ-UBND' });
    expect(citation?.text).toBe('Quyết\u00AD định\u00A0số 12/QĐ-\u200BUBND');
  });

  test('an Icelandic Ð typed for Đ is a Đ', () => {
    expect(findCitations('Theo Quyết định số 12/QÐ-UBND.')[0]?.symbol).toBe('QĐ-UBND');
  });

  test('old tone placement (uỷ) is kept as printed', () => {
    expect(findCitations('Kế hoạch số 5-KH/HU của Huyện uỷ.')[0]?.issuer).toBe('Huyện uỷ');
  });
});

test('a list that goes on for pages is read to its end', () => {
  const numbers = Array.from({ length: 50 }, (_, index) => String(100 + index));
  expect(texts(`Căn cứ các Quyết định số ${numbers.join(', ')} của UBND huyện.`)).toHaveLength(50);
});

test.each([
  ['type words alone', 'Quyết định của UBND tỉnh '],
  ['laws that never name a year', 'Luật sửa đổi luật '],
  ['endless lists', 'số 1, '],
  ['endless plenums', 'Nghị quyết Trung ương 4, 5, '],
  ['subjects without end', 'UBND tỉnh ban hành Quyết định số 1 '],
  ['symbols without end', '1/A-B-'],
  ['marks only', '/-('],
  ['combining marks', '\u0301'],
  ['joined mentions of one type', 'Chỉ thị 15, '],
  ['offices before a verb', 'Giám đốc Sở Y tế - Trưởng ban hành Quyết định 5/QĐ-SYT '],
  ['subjects that name no issuer', 'Quyết định 45/QĐ-UBND về do Bộ do Bộ do Bộ '],
])('a megabyte of %s is read in time', (_, piece) => {
  const text = piece.repeat(Math.ceil(1_000_000 / piece.length));
  const before = process.cpuUsage();
  findCitations(text);
  const { user } = process.cpuUsage(before);
  // One second on an idle machine; twice that leaves room for a busy one.
  expect(user / 1000).toBeLessThan(2000);
});
