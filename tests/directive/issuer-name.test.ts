import { expect, test } from 'vitest';
import { issuerName } from '../../lib/directive/issuer-name.ts';

test.each([
  ['Ban Chấp hành Trung ương', 'Ban Chấp hành Trung ương Đảng'],
  ['Ban Chấp hành Trung ương Đảng', 'Ban Chấp hành Trung ương Đảng'],
  ['BCH TW Đảng', 'Ban Chấp hành Trung ương Đảng'],
  ['Ban chấp hành Trung ương Đảng Cộng sản Việt Nam', 'Ban Chấp hành Trung ương Đảng'],
  ['BCH T.Ư', 'Ban Chấp hành Trung ương Đảng'],
  ['Ban Bí thư Trung ương Đảng', 'Ban Bí thư'],
  ['Thủ tướng', 'Thủ tướng Chính phủ'],
  ['UBTVQH', 'Ủy ban Thường vụ Quốc hội'],
])('%s is listed as %s', (printed, listed) => {
  expect(issuerName(printed)).toBe(listed);
});

test.each([
  'Ban Tổ chức Trung ương',
  'Ban Chấp hành Đảng bộ tỉnh',
  'Trung ương Đoàn',
  'Bộ Chính trị',
  'UBND tỉnh Thanh Hóa',
])('%s keeps its name', (printed) => {
  expect(issuerName(printed)).toBe(printed);
});
