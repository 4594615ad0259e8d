import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exportFileName, unknownPlaceholders } from '../../lib/export/file-name.ts';
import { makeClip, NOW } from './make.ts';

const clips = [makeClip(), makeClip({ title: 'Tin hai' })];
const LONG = 'Kế hoạch chuyển đổi số của Ủy ban nhân dân xã Xuân Lập giai đoạn 2026 - 2030 '.repeat(
  3,
);

function name(fileName: string, title = 'Thủy lợi'): string {
  return exportFileName({ fileName, title, now: NOW, clips }, 'docx');
}

test.each([
  ['{ngày} {bộ sưu tập}', '2026-11-24 Thủy lợi.docx'],
  ['{date} {collection}', '2026-11-24 Thủy lợi.docx'],
  ['Điểm tin {tháng}-{năm}, {số bài} bài', 'Điểm tin 11-2026, 2 bài.docx'],
  ['{cổng} - {tiêu đề}', 'Cổng thông tin xã Xuân Lập - Xã Xuân Lập ra quân làm thủy lợi.docx'],
  ['{ Bộ  Sưu tập }'.normalize('NFD'), 'Thủy lợi.docx'],
  ['', '2026-11-24 Thủy lợi.docx'],
  ['a/b: {ngày}', 'a-b 2026-11-24.docx'],
  ['con', '_con.docx'],
  ['{gì đó} {ngày}', '{gì đó} 2026-11-24.docx'],
])('the pattern %j names the file %j', (pattern, expected) => {
  expect(name(pattern)).toBe(expected);
});

test('the day keeps its place behind a title that is too long for a name', () => {
  const made = name('{bộ sưu tập} {ngày}', LONG);
  expect(made.endsWith(' 2026-11-24.docx')).toBe(true);
  expect(made.startsWith('Kế hoạch chuyển đổi số của Ủy ban nhân dân xã Xuân Lập')).toBe(true);
});

test('two long parts share the room; a short one leaves its rest to the other', () => {
  const made = name('{bộ sưu tập} – {tiêu đề} ({ngày})', LONG);
  expect(made).toMatch(/ – Xã Xuân Lập ra quân làm thủy lợi \(2026-11-24\)\.docx$/);
  expect(made).toMatch(/^Kế hoạch chuyển đổi số/);
});

test('clips of several portals are named so', () => {
  const other = makeClip({ portal: { name: 'Cổng khác', host: 'a.vn', platform: null } });
  const made = exportFileName(
    { fileName: '{portal}', title: '', now: NOW, clips: [makeClip(), other] },
    'md',
  );
  expect(made).toBe('Nhiều cổng.md');
});

test('words that mean nothing are found before the file is made', () => {
  expect(unknownPlaceholders('{ngày} {gì đó} {Title} {}')).toEqual(['gì đó', '']);
});

test('whatever the pattern and the title, Windows takes the name', () => {
  const pattern = fc
    .array(
      fc.oneof(
        fc.constantFrom('{ngày}', '{collection}', '{tiêu đề}', '{cổng}', '{'),
        fc.string({ unit: 'binary', maxLength: 40 }),
      ),
      { maxLength: 6 },
    )
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(pattern, fc.string({ unit: 'binary', maxLength: 200 }), (given, title) => {
      const base = name(given, title).replace(/\.docx$/, '');
      expect(new TextEncoder().encode(base).length).toBeLessThanOrEqual(120);
      expect(base).not.toMatch(/[<>:"/\\|?*]|\p{Cc}|[\u202A-\u202E\u2066-\u2069]|^[\s.]|[\s.]$/u);
      expect(base).toBe(base.normalize('NFC'));
      expect(base).not.toBe('');
    }),
    { numRuns: 40 },
  );
}, 20_000);
