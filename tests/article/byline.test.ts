import { expect, test } from 'vitest';
import { readByline, readSource } from '../../lib/article/byline.ts';

test.each([
  [
    'Lê Thơ- Xuân Chất, Trung tâm VHTT  TT&DL huyện',
    ['Lê Thơ', 'Xuân Chất'],
    'Trung tâm VHTT TT&DL huyện',
  ],
  ['Tin, ảnh: L.TUỆ', ['L.TUỆ'], null],
  ['Hữu Lương – Tạ Nhật', ['Hữu Lương', 'Tạ Nhật'], null],
  ['Ngọc Ánh (t/h)', ['Ngọc Ánh'], null],
  ['Bài, ảnh: Đức Hùng', ['Đức Hùng'], null],
  ['BAN BIÊN TẬP', [], 'BAN BIÊN TẬP'],
  ['Tác giả bài viết: N.Q', ['N.Q'], null],
  ['CTV Dương Nương', ['Dương Nương'], null],
  ['PV Hồng Mến./.', ['Hồng Mến'], null],
  ['Minh Châu - Phòng Văn hóa - Xã hội phường', ['Minh Châu'], 'Phòng Văn hóa - Xã hội phường'],
  ['(Nguyễn Thị Hoa, Lê Văn Nam)', ['Nguyễn Thị Hoa', 'Lê Văn Nam'], null],
  ['Tin và ảnh: Thu Hà (Đài TT-TH huyện)', ['Thu Hà'], 'Đài TT-TH huyện'],
  ['Người viết: Trần An; Biên tập: Lê Bình', ['Trần An', 'Lê Bình'], null],
])('reads "%s"', (line, authors, organisation) => {
  expect(readByline(line)).toMatchObject({ authors, organisation });
});

test.each([
  'admin admin',
  'Các thôn sẽ tiếp tục ra quân vào thứ Bảy hằng tuần.',
  'PrintEmail',
  'Người dân cần hỗ trợ gọi số máy trực ban.',
  'Ban Thường vụ Huyện ủy yêu cầu các chi bộ thực hiện nghiêm Chỉ thị số 05-CT/TW.',
])('takes "%s" for no byline', (line) => {
  expect(readByline(line)).toBeNull();
});

test.each([
  ['Nguồn: Báo Thanh Hóa', 'Báo Thanh Hóa'],
  ['Theo Báo Vùng Cao', 'Báo Vùng Cao'],
  ['(Nguồn tin: TTXVN)', 'TTXVN'],
  ['Theo baochinhphu.vn', 'baochinhphu.vn'],
])('reads the source "%s"', (line, source) => {
  expect(readSource(line)).toBe(source);
});

test('running text that opens with "Theo" names no source', () => {
  expect(readSource('Theo báo cáo của huyện, sản lượng tăng 5%.')).toBeNull();
  expect(readSource('Theo đó, các xã phải hoàn thành trước 30/4.')).toBeNull();
});
