import { expect, test } from 'vitest';
import { documentLabel, findCitations, groupDocuments } from '../../lib/index.ts';

const label = (text: string) =>
  groupDocuments(findCitations(text)).documents.map((document) => documentLabel(document));

test('a document with a symbol is called by it', () => {
  expect(label('thực hiện Quyết định số 238 - QĐ/TW của Ban Bí thư')).toEqual(['238-QĐ/TW']);
});

test('a document known by its number alone is called by type and number', () => {
  expect(label('sơ kết Kết luận số 01 của Bộ Chính trị')).toEqual(['KL 01']);
  expect(label('Chỉ thị 05 của Bộ Chính trị')).toEqual(['CT 05']);
});

test('a law keeps its name', () => {
  expect(label('thi hành Luật Đất đai năm 2024')).toEqual(['Luật Đất đai 2024']);
});
