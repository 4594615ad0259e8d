import { describe, expect, test } from 'vitest';
import { detectPage, extractArticle } from '../../lib/index.ts';
import { makeStandardPage } from './fixture-pages.ts';

const FRAME = (title: string, content: string): string =>
  `<!DOCTYPE html><html lang="vi"><head><title>${title} - Trường THCS Nam Hải</title></head><body>
  <header><a href="/">Trường THCS Nam Hải</a></header>
  <nav><ul><li><a href="/gioi-thieu">Giới thiệu</a></li><li><a href="/thong-bao">Thông báo</a></li></ul></nav>
  <div class="noidung">${content}</div>
  <footer>Trường THCS Nam Hải. Địa chỉ: khu 3, phường Nam Hải. Điện thoại: 0225 000 000</footer></body></html>`;

const NOTICES = [
  'Ngày mai học sinh toàn trường nghỉ học do mưa lớn, thứ Năm đi học bình thường.',
  'Nhà trường mời cha mẹ học sinh khối 9 đến họp vào 8 giờ sáng Chủ nhật tuần này tại hội trường tầng hai. Nội dung họp: lịch ôn thi, hồ sơ dự tuyển và các khoản thu tự nguyện của học kỳ hai.',
  `Câu lạc bộ đọc sách nhận thêm hai mươi bạn khối 6 và khối 7. Các bạn viết tên vào sổ ở thư viện trước ngày 20 và
   chọn một cuốn sách muốn giới thiệu. Buổi đầu tiên mở vào chiều thứ Sáu, do cô Lương Thị Mai phụ trách. Sách có thể
   mượn của thư viện hoặc mang từ nhà, miễn là còn đọc được. Bạn nào bận học thêm có thể xin vào ca hai, từ 16 giờ 30 tới
   18 giờ, và báo cho lớp trưởng trước một ngày.`,
];

describe('a site of no known platform', () => {
  test.each(NOTICES)('a notice of %#', (text) => {
    const title = 'Thông báo của nhà trường về việc trong tuần';
    const url = 'https://thcsnamhai.edu.vn/thong-bao/viec-trong-tuan';
    const html = FRAME(title, `<h1>${title}</h1><div>Ngày 14/03/2026</div><p>${text}</p>`);
    const read = extractArticle(makeStandardPage(html, url), { url });
    if (!read.ok) throw new Error(read.reason);
    expect(read.value.title).toBe(title);
    expect(read.value.publishedAt).toBe('2026-03-14');
    expect(read.value.text).toBe(text.replace(/\s+/g, ' '));
  });

  test.each([
    ['a link below the title', '<p><a href="/tep/lich-thi-hk2.pdf">Tải về</a></p>', 'pdf'],
    [
      'a table row',
      '<table><tr><td>1</td><td><a href="/tep/12-KH.docx">Tải về</a></td></tr></table>',
      'docx',
    ],
    [
      'a viewer in a frame',
      '<iframe src="https://docs.google.com/viewer?url=https%3A%2F%2Fthcsnamhai.edu.vn%2Ftep%2Flich-thi.pdf&embedded=true"></iframe>',
      'pdf',
    ],
    ['an object', '<object data="/tep/lich-thi.pdf" type="application/pdf"></object>', 'pdf'],
  ])('a page with nothing but a file: %s', (_, file, type) => {
    const title = 'Lịch kiểm tra học kỳ hai năm học 2025 - 2026';
    const url = 'https://thcsnamhai.edu.vn/lich-kiem-tra-hoc-ky-hai';
    const html = FRAME(title, `<h1>${title}</h1><div>Ngày đăng: 02/04/2026</div>${file}`);
    const page = makeStandardPage(html, url);
    const read = extractArticle(page, { url });
    if (!read.ok) throw new Error(read.reason);
    expect(read.value.title).toBe(title);
    expect(read.value.publishedAt).toBe('2026-04-02');
    expect(read.value.attachments.map((each) => each.type)).toEqual([type]);
    expect(['article', 'document']).toContain(detectPage(page, url).kind);
  });
});
