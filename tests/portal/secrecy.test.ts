import { expect, test } from 'vitest';
import { detectPage } from '../../lib/index.ts';
import { secrecyStamp } from '../../lib/portal/secrecy.ts';
import { makePage } from '../article/fixture-pages.ts';

test.each([
  ['MẬT', 'MẬT'],
  ['TỐI MẬT', 'TỐI MẬT'],
  ['TUYỆT MẬT', 'TUYỆT MẬT'],
  ['T Ố I  M Ậ T', 'TỐI MẬT'],
  ['[ MẬT ]', 'MẬT'],
  ['ĐỘ MẬT: TUYỆT MẬT', 'TUYỆT MẬT'],
  ['MẬT'.normalize('NFD'), 'MẬT'],
])('knows the stamp "%s"', (text, level) => {
  expect(secrecyStamp(text)).toBe(level);
});

test.each([
  'Mật',
  'mật ong',
  'BẢO MẬT',
  'BÍ MẬT NHÀ NƯỚC',
  'MẬT ONG SƠN BÌNH',
  'HỘI NGHỊ VỀ BẢO VỆ BÍ MẬT',
  '',
])('takes "%s" for ordinary text', (text) => {
  expect(secrecyStamp(text)).toBeNull();
});

function markOf(body: string): string | null {
  return detectPage(makePage(`<body>${body}</body>`, 'https://xa.gov.vn/'), 'https://xa.gov.vn/')
    .secrecyMark;
}

test('a stamp may be a boxed line or an image', () => {
  expect(markOf('<table border="1"><tr><td><b>TỐI MẬT</b></td></tr></table><p>Báo cáo</p>')).toBe(
    'TỐI MẬT',
  );
  expect(markOf('<p><img src="/dau.png" alt="MẬT"></p><p>Báo cáo</p>')).toBe('MẬT');
});

test('an article about secrecy is no secret', () => {
  expect(
    markOf(
      '<h1>Tập huấn bảo vệ bí mật nhà nước</h1><p>Tài liệu đóng dấu MẬT phải được quản lý chặt chẽ.</p>',
    ),
  ).toBeNull();
});
