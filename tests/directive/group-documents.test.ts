import { describe, expect, test } from 'vitest';
import { findCitations, groupDocuments } from '../../lib/index.ts';
import type { CitedDocument } from '../../lib/index.ts';
import { readThoXuan } from './gold.ts';
import { makeCitation } from './make.ts';

const documentsOf = (text: string): readonly CitedDocument[] =>
  groupDocuments(findCitations(text)).documents;

const brief = (documents: readonly CitedDocument[]): [string, number, boolean][] =>
  documents.map(({ title, mentions, resolved }) => [title, mentions, resolved]);

describe('the Thọ Xuân article', () => {
  const { citations, documents } = groupDocuments(findCitations(readThoXuan()));

  test('cites eight documents in twelve mentions', () => {
    expect(citations).toHaveLength(12);
    expect(brief(documents)).toEqual([
      ['Kết luận số 01', 3, false],
      ['Chỉ thị số 05', 1, false],
      ['Kế hoạch số 91', 1, false],
      ['Kết luận số 21', 2, true],
      ['Kế hoạch số 156', 1, false],
      ['Nghị quyết số 28', 2, true],
      ['Quyết định số 238-QĐ/TW', 1, true],
      ['Nghị quyết số 10', 1, false],
    ]);
  });

  test('keeps what any mention says: the body of Kết luận 01, the term of Kết luận 21', () => {
    expect(documents[0]).toMatchObject({ issuer: 'Bộ Chính trị', date: null });
    expect(documents[3]).toMatchObject({ term: 'XIII' });
    expect(documents[6]).toMatchObject({ date: '2020-09-30', issuer: 'Ban Bí thư' });
  });

  test('ties every mention to its document', () => {
    const first = documents[0]?.id;
    expect(citations.filter(({ documentId }) => documentId === first)).toHaveLength(3);
  });
});

describe('one number, several documents', () => {
  test('Kết luận 01 of 2016 and of 2021 stay apart, and a bare Kết luận 01 joins neither', () => {
    const text =
      'Kết luận số 01-KL/TW ngày 4/4/2016 của Bộ Chính trị. Kết luận số 01-KL/TW ngày 18/5/2021 của Bộ Chính trị. Kết luận số 01.';
    expect(brief(documentsOf(text))).toEqual([
      ['Kết luận số 01-KL/TW', 1, true],
      ['Kết luận số 01-KL/TW', 1, true],
      ['Kết luận số 01', 1, false],
    ]);
  });

  test('Chỉ thị 05 of the Politburo is not that of the Prime Minister', () => {
    expect(brief(documentsOf('Chỉ thị 05-CT/TW; Chỉ thị 05/CT-TTg; Chỉ thị 05.'))).toEqual([
      ['Chỉ thị số 05-CT/TW', 1, false],
      ['Chỉ thị số 05/CT-TTg', 1, false],
      ['Chỉ thị số 05', 1, false],
    ]);
  });

  test('Nghị quyết 28 of the Party and of the Government are told apart by body', () => {
    const text =
      'Nghị quyết số 28-NQ/TW ngày 17/11/2022. Nghị quyết 28 của Chính phủ. Nghị quyết 28 của Ban Chấp hành Trung ương khóa XIII.';
    expect(brief(documentsOf(text))).toEqual([
      ['Nghị quyết số 28-NQ/TW', 2, true],
      ['Nghị quyết số 28', 1, false],
    ]);
  });

  test('a decision of two districts is two decisions', () => {
    const text =
      'Quyết định số 5/QĐ-UBND của UBND huyện Như Thanh. Quyết định số 5/QĐ-UBND của UBND huyện Thọ Xuân.';
    expect(documentsOf(text)).toHaveLength(2);
  });

  test('quyết định and quy định share QĐ, never a document', () => {
    expect(documentsOf('Quyết định 37-QĐ/TW và Quy định 37-QĐ/TW.')).toHaveLength(2);
  });
});

describe('several forms, one document', () => {
  test('the short form joins the full one, which gives the title', () => {
    const text =
      'Theo Chỉ thị số 40, vốn tăng. Chỉ thị số 40-CT/TW ngày 22/11/2014 của Ban Bí thư (Chỉ thị 40).';
    expect(brief(documentsOf(text))).toEqual([['Chỉ thị số 40-CT/TW', 3, true]]);
  });

  test('leading zeros, spaces and swapped separators do not make another document', () => {
    expect(documentsOf('Quyết định 217/QĐ-TW. Quyết định số 217-QĐ/TW.')).toHaveLength(1);
    expect(documentsOf('Chỉ thị 5. Chỉ thị 05. Chỉ thị 0 5.')).toHaveLength(1);
  });

  test('a circular is its ministry’s, named or abbreviated', () => {
    expect(brief(documentsOf('Thông tư 22/2013/TT-BYT. Thông tư 22 của Bộ Y tế.'))).toEqual([
      ['Thông tư số 22/2013/TT-BYT', 2, true],
    ]);
  });

  test('a law by date and by year is one law', () => {
    expect(brief(documentsOf('Luật Hộ tịch ngày 20/11/2014. Luật Hộ tịch năm 2014.'))).toEqual([
      ['Luật Hộ tịch', 2, true],
    ]);
  });

  test('plenums meet in digits and in words, and part by term', () => {
    const text =
      'Nghị quyết Trung ương 4 khóa XII. Nghị quyết Hội nghị lần thứ tư Ban Chấp hành Trung ương Đảng khóa XII. Nghị quyết Trung ương 4 khóa XI.';
    expect(brief(documentsOf(text))).toEqual([
      ['Nghị quyết Trung ương 4 khóa XII', 2, true],
      ['Nghị quyết Trung ương 4 khóa XI', 1, true],
    ]);
  });

  test('term printed and term proved by the date give one id across articles', () => {
    const printed = documentsOf('Nghị quyết 28 của Ban Chấp hành Trung ương khóa XIII.');
    const dated = documentsOf('Nghị quyết số 28-NQ/TW ngày 17/11/2022.');
    expect(printed[0]?.id).toBe(dated[0]?.id);
  });
});

test('an article without citations has no documents', () => {
  expect(groupDocuments([])).toEqual({ citations: [], documents: [] });
});

test('a citation that a person typed is grouped like one that was read', () => {
  const typed = makeCitation({ date: '2021-05-18', issuer: 'Bộ Chính trị' });
  expect(groupDocuments([typed]).documents[0]).toMatchObject({ resolved: true, mentions: 1 });
});
