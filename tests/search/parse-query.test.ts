import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { parseQuery } from '../../lib/index.ts';
import { NOW } from './make-clips.ts';

const parse = (text: string): ReturnType<typeof parseQuery> => parseQuery(text, NOW);

describe('how a query is read', () => {
  test('words, the last of them still being typed', () => {
    const { words, filters } = parse('ban Tuyên gi');
    expect(words.map(({ key, text, prefix }) => [key, text, prefix])).toEqual([
      ['ban', 'ban', false],
      ['tuyen', 'Tuyên', false],
      ['gi', 'gi', true],
    ]);
    expect(filters).toEqual([]);
  });

  test('a blank behind the last word ends it', () => {
    expect(parse('tuyen giao ').words.at(-1)?.prefix).toBe(false);
  });

  test('phrases, exclusions, alternatives and groups become conditions', () => {
    const { filters, words } = parse('đất "nông thôn mới" -mẫu (a OR b c)');
    expect(filters).toEqual([
      { kind: 'phrase', keys: ['nong', 'thon', 'moi'] },
      { kind: 'not', of: { kind: 'word', key: 'mau', prefix: false } },
      {
        kind: 'or',
        of: [
          { kind: 'word', key: 'a', prefix: false },
          {
            kind: 'and',
            of: [
              { kind: 'word', key: 'b', prefix: false },
              { kind: 'word', key: 'c', prefix: false },
            ],
          },
        ],
      },
    ]);
    expect(words.filter(({ required }) => required).map(({ key }) => key)).toEqual(['dat']);
    expect(words.map(({ key }) => key)).not.toContain('mau');
  });

  test.each([
    ['the:"nông thôn"', 'tag', 'nong thon'],
    ['thẻ:Nông', 'tag', 'nong'],
    ['tag:x', 'tag', 'x'],
    ['muc:kinh', 'category', 'kinh'],
    ['mục: kinh', 'category', 'kinh'],
    ['category:kinh', 'category', 'kinh'],
    ['loai:"quyết định"', 'kind', 'quyet dinh'],
    ['co-quan:"Ban Bí thư"', 'issuer', 'ban bi thu'],
    ['cơ-quan:UBND', 'issuer', 'ubnd'],
    ['noi:thoxuan', 'portal', 'thoxuan'],
    ['co:anh', 'has', 'anh'],
    ['có:ảnh', 'has', 'anh'],
    ['has:image', 'has', 'anh'],
    ['co:tep', 'has', 'tep'],
    ['la:chua-doc', 'state', 'chua-doc'],
    ['là:"chưa đọc"', 'state', 'chua-doc'],
    ['is:unread', 'state', 'chua-doc'],
    ['tac-gia:hoa', 'author', 'hoa'],
    ['bo:"điểm tin"', 'collection', 'diem tin'],
  ])('%s asks the field %s for %s', (text, field, value) => {
    expect(parse(text).filters).toEqual([{ kind: 'value', field, value }]);
    expect(parse(text.normalize('NFD')).filters).toEqual([{ kind: 'value', field, value }]);
  });

  test.each([
    ['ngay:2023', '2023-01-01', '2023-12-31'],
    ['ngay:01/2023', '2023-01-01', '2023-01-31'],
    ['ngay:2/2024', '2024-02-01', '2024-02-29'],
    ['ngay:2023-01', '2023-01-01', '2023-01-31'],
    ['ngay:31/01/2023', '2023-01-31', '2023-01-31'],
    ['ngay:2023-01-31', '2023-01-31', '2023-01-31'],
    ['ngay:>=2023', '2023-01-01', null],
    ['ngay:>= 01/2023', '2023-01-01', null],
    ['ngay:>2023', '2024-01-01', null],
    ['ngay:<=2023', null, '2023-12-31'],
    ['ngay:<2023', null, '2022-12-31'],
    ['ngay:2022..2023', '2022-01-01', '2023-12-31'],
    ['ngay:01/2023..03/2023', '2023-01-01', '2023-03-31'],
    ['ngay:2023..2022', '2022-01-01', '2023-12-31'],
    ['ngay:2022..', '2022-01-01', null],
    ['ngay:..2022', null, '2022-12-31'],
    ['ngay:"01/2023 - 03/2023"', '2023-01-01', '2023-03-31'],
    ['ngay:"quý 2/2024"', '2024-04-01', '2024-06-30'],
    ['ngay:hom nay', '2024-12-31', '2024-12-31'],
    ['ngày:hôm qua', '2024-12-30', '2024-12-30'],
    ['ngay:tuan nay', '2024-12-30', '2025-01-05'],
    ['ngày:tuần trước', '2024-12-23', '2024-12-29'],
    ['ngay:thang nay', '2024-12-01', '2024-12-31'],
    ['ngay:thang truoc', '2024-11-01', '2024-11-30'],
    ['ngày:năm ngoái', '2023-01-01', '2023-12-31'],
    ['ngay:7 ngày qua', '2024-12-25', '2024-12-31'],
    ['ngay:"30 ngày qua"', '2024-12-02', '2024-12-31'],
    ['date:last week', '2024-12-23', '2024-12-29'],
  ])('%s means %s to %s', (text, from, to) => {
    const { chips, notes } = parse(`${text} đất đai`);
    expect(notes).toEqual([]);
    expect(chips[0]).toMatchObject({ kind: 'date', field: 'ngay', from, to });
    expect(parse(`${text} đất đai`).words.map(({ key }) => key)).toEqual(['dat', 'dai']);
  });

  test('late in the evening in Viet Nam it is still today', () => {
    const { chips } = parseQuery('ngay:hom nay', new Date('2024-12-30T17:30:00Z'));
    expect(chips[0]?.from).toBe('2024-12-31');
  });

  test('chips show each part as typed', () => {
    const { chips } = parse('Đất -"kiểu mẫu" số:238-QĐ/TW');
    expect(chips.map(({ kind, text, negated }) => [kind, text, negated])).toEqual([
      ['word', 'Đất', false],
      ['phrase', '"kiểu mẫu"', true],
      ['field', 'số:238-QĐ/TW', false],
    ]);
  });
});

describe('what is malformed is noted and searched as words', () => {
  test.each([
    ['"nông thôn', 'unclosed-quote'],
    ['(nông thôn', 'unbalanced-parenthesis'],
    ['nông thôn)', 'unbalanced-parenthesis'],
    ['OR nông thôn', 'lonely-operator'],
    ['nông thôn OR', 'lonely-operator'],
    ['nông thôn -()', 'unbalanced'],
    ['nông thôn ngay:xyz', 'bad-date'],
    ['nông thôn ngay:31/02/2023', 'bad-date'],
    ['nông thôn the:', 'empty-field'],
    ['nông thôn mau:xanh', 'unknown-field'],
    [`nông thôn ${'x'.repeat(2000)}`, 'too-long'],
  ])('%s', (text, problem) => {
    const { words, notes } = parse(text);
    expect(words.map(({ key }) => key)).toEqual(expect.arrayContaining(['nong', 'thon']));
    if (problem !== 'unbalanced') expect(notes.map((note) => note.problem)).toContain(problem);
  });

  test('an address, a ratio and a dash between words are no operators', () => {
    for (const text of ['https://thoxuan.gov.vn', '10:30', 'Thọ Xuân - Thanh Hóa', 'a-b']) {
      const { filters, notes } = parse(text);
      expect(filters).toEqual([]);
      expect(notes).toEqual([]);
    }
  });

  test('nothing that can be typed makes the reader fail', { timeout: 30_000 }, () => {
    const piece = fc.constantFrom(
      ...[
        '"',
        '(',
        ')',
        '-',
        ' ',
        'OR',
        '|',
        ':',
        'ngay:',
        'the:',
        'so:',
        '>=',
        '..',
        'đất',
        '238',
      ],
      ...['-QĐ/TW', '2023', 'qd tw', '\u201C', '«', '\n', '😀', '\u0301', 'tuần này', '7 ngày qua'],
    );
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: piece }), fc.string({ unit: 'binary' })), (text) => {
        const { chips, notes, words } = parse(text);
        for (const { start, end } of [...chips, ...notes, ...words]) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
