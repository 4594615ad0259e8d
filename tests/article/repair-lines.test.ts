import { expect, test } from 'vitest';
import { repairLines } from '../../lib/index.ts';

test('the titles of a list in a font from before Unicode come out in Unicode, short ones too', () => {
  expect(
    repairLines([
      'Héi nghÞ tæng kÕt c«ng t¸c n¨m 2009',
      'Th«ng b¸o tuyÓn dông viªn chøc huyÖn',
      'Tin míi',
      'UBND',
    ]),
  ).toEqual([
    'Hội nghị tổng kết công tác năm 2009',
    'Thông báo tuyển dụng viên chức huyện',
    'Tin mới',
    'UBND',
  ]);
});

test("a portal's name is read as the article below it proves", () => {
  const [name] = repairLines(['Cæng th«ng tin ®iÖn tö huyÖn', 'Héi nghÞ tæng kÕt c«ng t¸c n¨m']);
  expect(name).toBe('Cổng thông tin điện tử huyện');
});

test('titles in Unicode stay as they are, whatever stands beside them', () => {
  const lines = ['Hội nghị tổng kết công tác', 'Visite du préfet à Huế', 'Hà Nội'];
  expect(repairLines(lines)).toEqual(lines);
  expect(repairLines([])).toEqual([]);
});
