import { expect, test } from 'vitest';
import { extractArticle } from '../../lib/index.ts';
import { makePage } from '../article/fixture-pages.ts';

const URL_ = 'https://xuanlam.example.gov.vn/tin/trong-rung-phong-ho';
const TEXT = `<div><p>Xã Xuân Lâm vừa trồng mới mười hai hecta rừng phòng hộ ven biển với cây phi lao và bần chua.</p>
<p>Việc trồng rừng thực hiện theo Quyết định số 15/QĐ-UBND ngày 03/04/2022 của UBND huyện.</p><p>Ngày 10/05/2022.</p></div>`;

function dateOf(above: string, below: string, after = ''): string | null {
  const html = `<body><div>${above}<h1>Trồng rừng phòng hộ ven biển ở Xuân Lâm</h1>${below}${TEXT}${after}</div></body>`;
  const result = extractArticle(makePage(html, URL_), { url: URL_ });
  return result.ok ? result.value.publishedAt : 'no article';
}

test('takes the date under the title, and the one just above it', () => {
  expect(dateOf('', '<p>Đăng lúc: 05/02/2023</p>')).toBe('2023-02-05');
  expect(dateOf('', '<p>05/02/2023 08:30</p>')).toBe('2023-02-05T08:30:00+07:00');
  expect(dateOf('<p>Nông nghiệp</p><p>05/02/2023</p>', '')).toBe('2023-02-05');
});

test('takes a labelled date below the text', () => {
  expect(dateOf('', '', '<p>Ngày đăng: 05/02/2023</p>')).toBe('2023-02-05');
});

test.each([
  ['the date of a cited decision', '', '', ''],
  ['the clock in the banner', '<p>Thứ Ba, ngày 24/11/2026</p>', '', ''],
  ['the date of the last change', '', '<p>Cập nhật lần cuối: 06/02/2023</p>', ''],
  [
    'the date of issue of a document',
    '',
    '<table><tr><td>Ngày ban hành</td><td>12/04/2023</td></tr></table>',
    '',
  ],
  [
    'dates in a list of other articles',
    '',
    '',
    '<p>Các tin khác</p><ul><li><a href="/a">Xã Xuân Lâm làm đường bê tông</a> (01/02/2023)</li></ul>',
  ],
  [
    'the date beside a link',
    '',
    '<p><a href="/b">Thông báo mời họp tổng kết hợp tác xã toàn xã năm nay</a></p><p>09/01/2023</p>',
    '',
  ],
])('does not take %s for the posting date', (_, above, below, after) => {
  expect(dateOf(above, below, after)).toBeNull();
});
