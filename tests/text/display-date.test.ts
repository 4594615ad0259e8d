import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { displayDate, parseDisplayDate } from '../../lib/index.ts';

describe('a date as offices write it', () => {
  test.each([
    ['2023-01-31', '31/01/2023'],
    ['2023-01-31T16:30:00+07:00', '31/01/2023 16:30'],
    ['không rõ', 'không rõ'],
  ])('%s is shown as %s', (iso, shown) => {
    expect(displayDate(iso)).toBe(shown);
  });
});

describe('a date as a clerk types it', () => {
  test.each([
    ['5/2/2023', '2023-02-05'],
    ['05-02-2023', '2023-02-05'],
    [' 31.1.2023 ', '2023-01-31'],
    ['31/01/2023 16:30', '2023-01-31T16:30:00+07:00'],
    ['31/01/2023 7h05', '2023-01-31T07:05:00+07:00'],
    ['29/2/2024', '2024-02-29'],
  ])('%s is read as %s', (typed, iso) => {
    expect(parseDisplayDate(typed)).toBe(iso);
  });

  test.each([
    '29/2/2023',
    '31/4/2023',
    '1/13/2023',
    '31/01/23',
    '2023-01-31',
    '31/01/2023 25:00',
    '',
  ])('%s is no date', (typed) => {
    expect(parseDisplayDate(typed)).toBeUndefined();
  });
});

test('what is shown is read back as the same day', () => {
  const day = fc.date({
    min: new Date('1900-01-01'),
    max: new Date('2100-01-01'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(day, (date) => {
      const iso = date.toISOString().slice(0, 10);
      expect(parseDisplayDate(displayDate(iso))).toBe(iso);
    }),
  );
});
