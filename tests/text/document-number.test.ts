import { describe, expect, test } from 'vitest';

import { documentNumberKey, findDocumentNumbers } from '../../lib/index.ts';

describe('one key for every way to write a number', () => {
  test.each([
    ['238-QĐ/TW', '238qdtw'],
    ['238-qđ/tw', '238qdtw'],
    ['238 qd tw', '238qdtw'],
    ['238qdtw', '238qdtw'],
    ['238/QĐ-TW', '238qdtw'],
    ['số 238 - QĐ/TW', '238qdtw'],
    ['Số: 238-QĐ/TW', '238qdtw'],
    ['238\u2013QĐ/TW', '238qdtw'],
    ['01-KL/TW', '1kltw'],
    ['1-KL/TW', '1kltw'],
    ['122/2021/NĐ-CP', '122/2021ndcp'],
    ['122/2021/nd-cp', '122/2021ndcp'],
    ['122 2021 nd cp', '122/2021ndcp'],
    ['1222021ndcp', '122/2021ndcp'],
    ['05/2023/TT-BGDĐT', '5/2023ttbgddt'],
    ['12/CT-UBND', '12ctubnd'],
  ])('%s', (written, key) => {
    expect(documentNumberKey(written)).toBe(key);
    expect(documentNumberKey(written.normalize('NFD'))).toBe(key);
  });

  test.each(['', 'Kết luận', '2023', '01/2023', '31/01/2023', '1234567890qd'])(
    '%j is no number',
    (text) => {
      expect(documentNumberKey(text)).toBeNull();
    },
  );
});

describe('numbers in running text', () => {
  const numbers = (text: string): string[] =>
    findDocumentNumbers(text).map(({ start, end }) => text.slice(start, end));

  test.each([
    ['Quyết định số 238-QĐ/TW ngày 30/9/2020', ['238-QĐ/TW']],
    ['theo Nghị định số 102/2024/NĐ-CP, có hiệu lực', ['102/2024/NĐ-CP']],
    ['Quyết định 749/QĐ-TTg và 06/QĐ-TTg.', ['749/QĐ-TTg', '06/QĐ-TTg']],
    ['Chương trình 12-CTr/TU', ['12-CTr/TU']],
    ['Kế hoạch số 15 - KH/BTGTU', ['15 - KH/BTGTU']],
    ['Công văn 512/UBND-VX', ['512/UBND-VX']],
    ['Số: 33/2022/QĐ-UBND', ['33/2022/QĐ-UBND']],
    ['(21\u2013KL/TW)', ['21\u2013KL/TW']],
  ])('%s', (text, found) => {
    expect(numbers(text)).toEqual(found);
  });

  test.each([
    'họp 3-5 ngày, trực 24/7',
    'ngày 31/01/2023 tại Hà Nội',
    'Điều 5 UBND huyện chịu trách nhiệm',
    'đạt 98,5% và 1.234.567 đồng',
    'Luật số 4 Đảng viên',
    'năm 2022-2023 HĐND huyện',
    'quốc lộ 47-Thọ Xuân',
    'A1-QĐ',
  ])('%s: none', (text) => {
    expect(numbers(text)).toEqual([]);
  });

  test('a long row of digits, dashes and capitals is read in one pass', () => {
    const text = '12-QĐ/'.repeat(20_000);
    const before = performance.now();
    findDocumentNumbers(text);
    findDocumentNumbers('1/'.repeat(50_000));
    findDocumentNumbers('9'.repeat(100_000));
    expect(performance.now() - before).toBeLessThan(2000);
  });
});
