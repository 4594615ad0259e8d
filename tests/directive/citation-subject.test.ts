import { describe, expect, test } from 'vitest';
import { citationSubject } from '../../lib/directive/citation-subject.ts';
import { findCitations } from '../../lib/index.ts';

/** What the text says each of its documents is about. */
function subjects(text: string): (string | null)[] {
  return findCitations(text).map((citation) => citationSubject(text, citation));
}

describe('what a document is about', () => {
  test.each([
    [
      'behind date and issuer',
      'Quyết định số 12-QĐ/HU ngày 5/6/2023 của Huyện ủy về Quy chế thi đua.',
      'Quy chế thi đua',
    ],
    [
      'behind a day in brackets',
      'Kết luận 31-KL/TU (ngày 5/6/2023) về quản lý lễ hội.',
      'quản lý lễ hội',
    ],
    [
      'behind an issuer that a line break cuts in two',
      'Tờ trình số 9/TTr-STC ngày 1/2/2023 của Sở Tài\nchính về giá nước sạch.',
      'giá nước sạch',
    ],
    [
      'behind the short name of the issuer',
      'Thông tư 5/2023/TT-BGDĐT của Bộ Giáo dục và Đào tạo (GD&ĐT) về học bạ điện tử.',
      'học bạ điện tử',
    ],
    [
      'with the verb of what it does',
      'Quyết định số 7/QĐ-UBND ngày 5/6/2023 của UBND tỉnh phê duyệt quy hoạch chợ đầu mối.',
      'phê duyệt quy hoạch chợ đầu mối',
    ],
    [
      'with two verbs and a comma',
      'Nghị định số 7/2023/NĐ-CP ngày 5/6/2023 của Chính phủ sửa đổi, bổ sung quy định về phí.',
      'sửa đổi, bổ sung quy định về phí',
    ],
    [
      'in quotation marks, and no further',
      'Chỉ thị số 9-CT/TU của Tỉnh ủy về “Giữ rừng đầu nguồn” được các xã làm theo.',
      'Giữ rừng đầu nguồn',
    ],
    [
      'in quotation marks that open with "Về"',
      'Chỉ thị số 9-CT/TU “Về giữ rừng đầu nguồn” đã tới từng bản.',
      'giữ rừng đầu nguồn',
    ],
    [
      'behind a colon',
      'Nghị quyết Trung ương 4 (khóa XI): “Một số việc cấp bách” cho cán bộ.',
      'Một số việc cấp bách',
    ],
    [
      'over a wrapped line',
      'Quyết định số 7/QĐ-UBND về chiến lược\nphát triển nghề mộc đến năm\n2030.',
      'chiến lược phát triển nghề mộc đến năm 2030',
    ],
    [
      'with a dash inside a name',
      'Kế hoạch 7/KH-UBND về thi đua Xanh - Sạch - Đẹp năm 2021 - 2025.',
      'thi đua Xanh - Sạch - Đẹp năm 2021 - 2025',
    ],
    [
      'up to the body that issued it',
      'Thông tư 5/2023/TT-BYT quy định về trực đêm do Bộ Y tế ban hành.',
      'trực đêm',
    ],
    ['up to its late date', 'Quyết định số 7/QĐ-UBND về giá đất ở, ngày 5/6/2023.', 'giá đất ở'],
    [
      'up to the clause of the article',
      'Theo Kế hoạch số 7-KH/TU về học tập chuyên đề, Huyện ủy đã mở hai lớp.',
      'học tập chuyên đề',
    ],
    [
      'up to a remark on its short name',
      'Quyết định số 7/QĐ-UBND về giá thuê bến bãi (sau đây gọi là Quyết định 7).',
      'giá thuê bến bãi',
    ],
  ])('is read %s', (_, text, subject) => {
    expect(subjects(`${text}\n\nNguồn: Cổng thông tin.`)[0]).toBe(subject);
  });

  test('ends before the next document of the list', () => {
    const text =
      'Nghị định 7/2023/NĐ-CP quy định về phí đò ngang và Nghị định 8/2023/NĐ-CP quy định về bến cá tôm.';
    expect(subjects(text)).toEqual(['phí đò ngang', 'bến cá tôm']);
  });

  test('keeps the documents that it names itself', () => {
    const text = 'Kế hoạch 7-KH/TU về thực hiện Nghị quyết 18-NQ/TW và Kết luận 62-KL/TW.';
    expect(subjects(text)[0]).toBe('thực hiện Nghị quyết 18-NQ/TW và Kết luận 62-KL/TW');
  });

  test.each([
    'Cả xã làm theo Chỉ thị 05 của Bộ Chính trị trong ba năm qua.',
    'Nghị quyết 21 đề ra năm nhóm việc.',
    'Quy chế ban hành kèm theo Quyết định số 7/QĐ-UBND ngày 5/6/2023.\nVề phía huyện có Bí thư.',
  ])('is not made up where none is printed: %s', (text) => {
    expect(subjects(text)).toEqual([null]);
  });

  test('is cut at a word where it goes on and on', () => {
    const [subject] = subjects(`Quyết định số 7/QĐ-UBND về ${'sửa đường và kè '.repeat(40)}`);
    expect(subject).toMatch(/^sửa đường và kè .*\S…$/u);
    expect(subject?.length).toBeLessThanOrEqual(241);
  });
});
