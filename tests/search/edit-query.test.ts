import { describe, expect, test } from 'vitest';
import {
  chipOfValue,
  fieldAtCaret,
  parseQuery,
  takeValue,
  withField,
  withoutPart,
} from '../../lib/index.ts';
import { NOW } from './make-clips.ts';

/** The query without the chip that begins with these letters. */
function without(text: string, chip: string): string {
  const found = parseQuery(text, NOW).chips.find((part) => part.text.startsWith(chip));
  if (found === undefined) throw new Error(`no chip "${chip}" in ${text}`);
  return withoutPart(text, found);
}

describe('taking a part out of a query', () => {
  test.each([
    ['hội nghị the:"tuyên giáo"', 'the:', 'hội nghị'],
    ['the:"tuyên giáo" hội nghị', 'the:', 'hội nghị'],
    ['hội nghị -the:nháp ngay:2023', 'the:', 'hội nghị ngay:2023'],
    ['hội nghị ngay:tuan nay', 'ngay:', 'hội nghị'],
    ['"ba dòng kẻ" -"hủy bỏ"', '"hủy', '"ba dòng kẻ"'],
    ['(the:a OR the:b) họp', 'the:a', '(the:b) họp'],
    ['the:a OR the:b', 'the:b', 'the:a'],
    ['the:a OR the:b OR the:c', 'the:b', 'the:a OR the:c'],
    ['họp -(the:a)', 'the:a', 'họp'],
    ['238 qd tw hội nghị', '238', 'hội nghị'],
  ])('%s without %s is %s', (text, chip, left) => {
    expect(without(text, chip)).toBe(left);
  });

  test('what is left reads as the other parts did', () => {
    const text = 'hội nghị the:"tuyên giáo" -nháp ngay:01/2023';
    const left = parseQuery(without(text, 'the:'), NOW);
    expect(left.chips.map((chip) => chip.text)).toEqual(['hội', 'nghị', 'nháp', 'ngay:01/2023']);
    expect(left.chips.map((chip) => chip.negated)).toEqual([false, false, true, false]);
  });
});

describe('putting a field into a query', () => {
  test.each([
    ['hội nghị', 'the', 'tuyên giáo', 'hội nghị the:"tuyên giáo" '],
    ['', 'ngay', '2023', 'ngay:2023 '],
    ['hội nghị ', 'so', '238-QĐ/TW', 'hội nghị so:238-QĐ/TW '],
    ['', 'the', 'gọi là "điểm tin"', 'the:"gọi là điểm tin" '],
  ])('%s with %s: %s', (text, field, value, whole) => {
    expect(withField(text, field, value)).toBe(whole);
  });

  test('gives a query that asks for just this value, and knows it again', () => {
    const whole = withField('hội nghị', 'muc', 'Xây dựng Đảng (cơ sở)');
    const read = parseQuery(whole, NOW);
    expect(read.filters).toContainEqual({
      kind: 'value',
      field: 'category',
      value: 'xay dung dang (co so)',
    });
    expect(read.notes).toEqual([]);
    const chip = chipOfValue(read.chips, 'muc', 'xây dựng đảng (cơ sở)');
    expect(chip?.text).toContain('Đảng');
    expect(chipOfValue(read.chips, 'muc', 'xây dựng')).toBeUndefined();
  });
});

describe('the field that is being typed', () => {
  test.each([
    ['the:tuy', { field: 'the', value: 'tuy', start: 4 }],
    ['họp nhãn:', { field: 'the', value: '', start: 9 }],
    ['họp -muc:"xây d', { field: 'muc', value: 'xây d', start: 9 }],
    ['(cơ-quan:ban', { field: 'co-quan', value: 'ban', start: 9 }],
  ])('%s', (text, open) => {
    expect(fieldAtCaret(text, text.length)).toEqual(open);
  });

  test.each(['the', 'the:xong rồi', 'https://a', '12:30', 'the:"xong" ', 'gì:đó'])(
    'none in %s',
    (text) => {
      expect(fieldAtCaret(text, text.length)).toBeNull();
    },
  );

  test('takes a value in place, what stands behind it stays', () => {
    const text = 'họp the:tuy ngay:2023';
    const caret = 'họp the:tuy'.length;
    const open = fieldAtCaret(text, caret);
    expect(open && takeValue(text, caret, open, 'tuyên giáo')).toEqual({
      text: 'họp the:"tuyên giáo" ngay:2023',
      caret: 'họp the:"tuyên giáo" '.length,
    });
  });
});
