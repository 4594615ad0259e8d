import { expect, test } from 'vitest';
import { makeClip } from './make-clips.ts';
import { findClips as find, searchClips as search } from './search-clips.ts';

/** Holds every pair of "phòng chống thiên tai", but never the four in one piece. */
const SCATTERED = makeClip({
  id: 'roi-rac',
  title: 'Tin tổng hợp trong tuần',
  text: 'Công tác phòng chống cháy rừng. Lực lượng chống thiên nhiên khắc nghiệt. Các thiên tai khác.',
  date: '2026-10-01',
});
const PHRASE = makeClip({
  id: 'lien-nhau',
  title: 'Họp giao ban tháng',
  text: 'Ban Chỉ huy phòng chống thiên tai và tìm kiếm cứu nạn của huyện đã kiểm tra hồ đập.',
  date: '2020-01-01',
});

test('a quoted phrase whose pairs stand apart is let through at first and refused once texts are read', async () => {
  const query = '"phong chong thien tai"';
  expect(await find([SCATTERED], query, false)).toEqual(['roi-rac']);
  expect(await find([SCATTERED], query, true)).toEqual([]);
  expect(await find([SCATTERED, PHRASE], query, true)).toEqual(['lien-nhau']);
});

test('typed without quotes, the clip that holds the words in one piece comes first, though it is older', async () => {
  expect(await find([SCATTERED, PHRASE], 'phong chong thien tai', true)).toEqual([
    'lien-nhau',
    'roi-rac',
  ]);
});

test('accents that were typed put the clips with these accents first', async () => {
  const clips = [
    makeClip({
      id: 'cong',
      title: 'Cồng chiêng ngày hội',
      text: 'Tiếng cồng.',
      date: '2026-01-01',
    }),
    makeClip({
      id: 'cong-dan',
      title: 'Công dân số',
      text: 'Nghĩa vụ công dân.',
      date: '2020-01-01',
    }),
  ];
  expect(await find(clips, 'cong', true)).toEqual(['cong', 'cong-dan']);
  expect((await find(clips, 'công ', true))[0]).toBe('cong-dan');
});

test('every copy of a release can be unfolded from the one that is shown', async () => {
  const text = Array.from({ length: 80 }, (_, at) => `câu thứ ${at} của bản tin`).join('. ');
  const clips = ['2026-01-03', '2026-01-05', '2026-01-04'].map((date) =>
    makeClip({ id: date, title: 'Khai mạc giải bóng chuyền huyện', text, date }),
  );
  const { hits, total } = await search(clips, 'bong chuyen', false);
  expect(hits.map(({ id, similar }) => [id, similar])).toEqual([
    ['2026-01-05', ['2026-01-04', '2026-01-03']],
  ]);
  expect(total).toBe(3);
});

test('a half-typed number finds those it begins, the ones that are written so first', async () => {
  const clips = [
    makeClip({ id: 'trung-uong', title: 'Quán triệt Chỉ thị 34-CT/TW', text: 'Chỉ thị 34-CT/TW.' }),
    makeClip({ id: 'uy-ban', title: 'Họp tháng', text: 'Theo Chỉ thị 34/CT-UBND của Ủy ban.' }),
  ];
  expect(await find(clips, '34/ct', true)).toEqual(['uy-ban', 'trung-uong']);
  expect(await find(clips, '34-ct', true)).toEqual(['trung-uong', 'uy-ban']);
});

test('a number without its body hides none that goes on; a whole one stands alone', async () => {
  const clips = [
    makeClip({ id: 'chi-thi', title: 'Họp', text: 'Theo văn bản số 15-CT của huyện.' }),
    makeClip({ id: 'chuong-trinh', title: 'Họp', text: 'Chương trình 15-CTr/TU của Tỉnh ủy.' }),
    makeClip({ id: 'quyet-dinh', title: 'Họp', text: 'Quyết định 15-QĐ/TW và 15-QĐ/TWH.' }),
  ];
  expect(await find(clips, '15-ct', true)).toEqual(['chi-thi', 'chuong-trinh']);
  expect(await find(clips, '15-ctr/tu', true)).toEqual(['chuong-trinh']);
});

test('a number with a zero before it is whole: it begins no other number', async () => {
  const clips = [
    makeClip({ id: 'mot', title: 'Thực hiện Kết luận số 01', text: 'Kết luận số 01 năm nay.' }),
    makeClip({ id: 'muoi-sau', title: 'Kết luận kiểm tra', text: 'Kết luận ngày 16/6 nêu rõ.' }),
  ];
  expect((await find(clips, 'ket luan so 01', true))[0]).toBe('mot');
  expect(await find(clips, '01', true)).toEqual(['mot']);
  expect(await find(clips, '1', true)).toEqual(['mot', 'muoi-sau']);
});
