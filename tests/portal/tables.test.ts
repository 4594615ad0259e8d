import { expect, test } from 'vitest';
import { isRelatedHeading } from '../../lib/portal/related.ts';
import { isToolLine } from '../../lib/portal/tools.ts';
import { zoneNamed } from '../../lib/portal/zone-names.ts';
import { foldText } from '../../lib/text/fold.ts';

test.each([
  'Các tin khác (12):',
  'Tin mới nhất',
  'Bài viết liên quan',
  'Tin cùng chuyên mục',
  'Xem thêm',
])('"%s" heads a list of other articles', (line) => {
  expect(isRelatedHeading(foldText(line))).toBe(true);
});

test.each(['Tin vui của xã', 'Các hộ khác đã di dời', 'Văn bản số 12', ''])(
  '"%s" heads nothing',
  (line) => {
    expect(isRelatedHeading(foldText(line))).toBe(false);
  },
);

test.each([
  'In bài viết | Gửi email',
  'Cỡ chữ A- A A+',
  'PrintEmail',
  'Bình luận (3)',
  'In trang trước',
])('"%s" holds only things to press', (line) => {
  expect(isToolLine(foldText(line))).toBe(true);
});

test.each(['In ấn phẩm mới', '123', 'Thích nghi với hạn hán', ''])(
  '"%s" tells something',
  (line) => {
    expect(isToolLine(foldText(line))).toBe(false);
  },
);

test.each([
  ['box tin-lien-quan', '', 'related'],
  ['right_main Col-Right', '', 'side'],
  ['', 'ctl00_TopMenu', 'menu'],
  ['breadcrumb menu', '', 'crumb'],
  ['content', 'PageFooter', 'foot'],
  ['copyright', 'main', null],
  ['col-md-8', '', null],
])('class "%s" with id "%s" names the zone %s', (classes, id, zone) => {
  expect(zoneNamed(classes, id)).toBe(zone);
});
