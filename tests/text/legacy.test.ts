import { describe, expect, test } from 'vitest';

import { repairLegacyText } from '../../lib/index.ts';

describe('text of fonts before Unicode', () => {
  test.each([
    ['Ban Tuyªn gi¸o HuyÖn ñy Thä Xu©n', 'Ban Tuyên giáo Huyện ủy Thọ Xuân'],
    ['§¶ng bé tØnh Thanh Hãa', 'Đảng bộ tỉnh Thanh Hóa'],
    ['x\u00ADëng chÕ biÕn l\u00AD¬ng thùc', 'xưởng chế biến lương thực'],
    ['thèng nhÊt ®Êt n\u00ADíc', 'thống nhất đất nước'],
  ])('TCVN3: %s', (shown, meant) => {
    expect(repairLegacyText(shown)).toBe(meant);
  });

  test.each([
    ['Ban Tuyeân giaùo Huyeän uûy Thoï Xuaân', 'Ban Tuyên giáo Huyện ủy Thọ Xuân'],
    ['Ñaûng boä tænh Ñoàng Nai', 'Đảng bộ tỉnh Đồng Nai'],
    ['chæ thò veà coâng taùc phoøng choáng baõo', 'chỉ thị về công tác phòng chống bão'],
    ['ñöôøng loái cuûa Ñaûng', 'đường lối của Đảng'],
  ])('VNI-Windows: %s', (shown, meant) => {
    expect(repairLegacyText(shown)).toBe(meant);
  });

  test.each([
    'Ban Tuyên giáo Huyện ủy Thọ Xuân',
    'hòa bình, thủy lợi',
    'plain English text',
    'café résumé déjà vu señor',
    'Straße, Brücke, Übung und größer',
    'L’élève a été reçu à Besançon',
    '© 2023 «Báo Nhân Dân» ®',
    'á à ã',
    '',
  ])('%j is left as it is', (text) => {
    expect(repairLegacyText(text)).toBe(text);
  });

  test('each line is judged by itself', () => {
    const text = 'Tiêu đề đã đúng\nBan Tuyªn gi¸o HuyÖn ñy\nrésumé';
    expect(repairLegacyText(text)).toBe('Tiêu đề đã đúng\nBan Tuyên giáo Huyện ủy\nrésumé');
  });
});
