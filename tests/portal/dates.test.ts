import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findDate, isoDate } from '../../lib/portal/dates.ts';

test.each([
  ['Đăng lúc: 31/01/2023 (GMT+7)', '2023-01-31', 'posted'],
  ['Đăng ngày 11 - 11 - 2023', '2023-11-11', 'posted'],
  ['Ngày 04/08/2020 17:29:33', '2020-08-04T17:29:33+07:00', null],
  ['Ngay dang: 05/02/2023', '2023-02-05', 'posted'],
  ['Đăng ngày 31-01-2023 16:30:00 | 1245', '2023-01-31T16:30:00+07:00', 'posted'],
  ['31/01/2023 16:30 PM', '2023-01-31T16:30:00+07:00', null],
  ['Thứ Ba, 31/01/2023, 15:20', '2023-01-31T15:20:00+07:00', null],
  ['Ngày đăng 18/03/2019 | 04:01 PM | View count: 536', '2019-03-18T16:01:00+07:00', 'posted'],
  ['Ngày đăng: 08/05/2021 / Lượt xem: 120', '2021-05-08', 'posted'],
  ['15:30 | 05/02/2023', '2023-02-05T15:30:00+07:00', null],
  ['31 Tháng Một, 2023', '2023-01-31', null],
  ['5/2/2023 9:05 CH', '2023-02-05T21:05:00+07:00', null],
  ['21/12/2012 | 12:00 AM', '2012-12-21', null],
])('reads the posting line "%s"', (line, iso, label) => {
  expect(findDate(line)).toMatchObject({ iso, label, alone: true });
});

test.each([
  ['Ngày ban hành: 05/02/2023', 'other'],
  ['Thọ Xuân, ngày 31 tháng 01 năm 2023', 'other'],
  ['Cập nhật lúc: 10:20 ngày 05/02/2023', 'updated'],
  ['Quyết định số 238-QĐ/TW ngày 30/9/2020 của Ban Bí thư', 'other'],
  ['Hạn nộp hồ sơ: 08/09/2023', 'other'],
])('does not take "%s" for a posting date', (line, label) => {
  expect(findDate(line)?.label).toBe(label);
});

test.each(['32/01/2023', '31/02/2023', '01/13/2023', '12/1/23', '238/2020', 'năm 2023'])(
  'finds no date in "%s"',
  (line) => {
    expect(findDate(line)).toBeNull();
  },
);

test('reads every day of the calendar day first', () => {
  const days = fc.date({
    min: new Date(Date.UTC(1996, 0, 1)),
    max: new Date(Date.UTC(2090, 0, 1)),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(days, fc.constantFrom('/', '-', '.'), (date, mark) => {
      const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
      expect(findDate([day, month, year].join(mark))?.iso).toBe(isoDate(year, month, day));
      expect(isoDate(year, month, day)).toBe(date.toISOString().slice(0, 10));
    }),
  );
});

test('never takes long to find nothing', () => {
  for (const line of ['1/'.repeat(80), '1'.repeat(160), 'ngày '.repeat(32), '- '.repeat(80)]) {
    expect(findDate(line)).toBeNull();
  }
});
