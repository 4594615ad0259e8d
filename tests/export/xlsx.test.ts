import { expect, test } from 'vitest';
import { exportClips } from '../../lib/export/export-clips.ts';
import type { ExportRequest } from '../../lib/export/export-format.ts';
import { makeClip, makeDocument, makeParagraph, makeRequest } from './make.ts';
import { cellText, readXlsx } from './read-xlsx.ts';

async function exportXlsx(request: Partial<ExportRequest>) {
  const result = await exportClips('xlsx', makeRequest(request));
  if (!result.ok) throw new Error(result.reason);
  return readXlsx(result.value.bytes);
}

test('a row for each clip, its day of posting a real date', async () => {
  const clip = makeClip(
    { documents: [makeDocument()] },
    { tags: ['thủy lợi', 'xã'], note: 'một\nhai' },
  );
  const { rows } = await exportXlsx({ clips: [clip] });
  expect(rows[0]?.slice(0, 5)).toEqual([
    'STT',
    'Tiêu đề',
    'Cổng thông tin',
    'Chuyên mục',
    'Ngày đăng',
  ]);
  expect(rows[1]?.slice(0, 11)).toEqual([
    1,
    'Xã Xuân Lập ra quân làm thủy lợi',
    'Cổng thông tin xã Xuân Lập',
    'Kinh tế',
    { day: '2023-01-31' },
    'Hà My',
    'https://xuanlap.thoxuan.vn/tin/ra-quan-lam-thuy-loi',
    'Quyết định số 238-QĐ/TW',
    'thủy lợi; xã',
    null,
    'một\nhai',
  ]);
});

test('the moment of saving stands in Vietnamese time', async () => {
  const { rows } = await exportXlsx({
    clips: [makeClip({}, { savedAt: '2026-11-19T18:30:00.000Z' })],
  });
  // Days since the epoch of Excel: 20 November 2026, 01:30.
  expect(rows[1]?.at(-1)).toBeCloseTo(46346 + 1.5 / 24, 6);
});

test('what looks like a formula is text, and no cell holds one', async () => {
  const titles = ['=1+1', '+1', '@SUM(A1)', '=HYPERLINK("http://a.vn","x")', 'constructor'];
  const { rows, xml } = await exportXlsx({ clips: titles.map((title) => makeClip({ title })) });
  expect(rows.slice(1).map((row) => cellText(row[1]).trim())).toEqual(titles);
  expect(xml).not.toContain('<f');
});

test('a date that the page prints in its own way stays as printed', async () => {
  const clip = makeClip({ publishedAt: null, publishedText: 'hôm qua' });
  const { rows } = await exportXlsx({ clips: [clip] });
  expect(rows[1]?.[4]).toBe('hôm qua');
});

test('the text goes into columns of its own when asked for, the notes stay at home', async () => {
  const clip = makeClip({ blocks: [makeParagraph('Đoạn một.'), makeParagraph('Đoạn hai.')] });
  const { rows } = await exportXlsx({ clips: [clip], choices: { text: 'full', notes: false } });
  expect(rows[0]?.slice(-4)).toEqual(['Bộ sưu tập', 'Tóm tắt', 'Nội dung', 'Lưu lúc']);
  expect(rows[1]?.at(-2)).toBe('Đoạn một.\nĐoạn hai.');
});

test('an article longer than a cell of Excel loses its end, not the file', async () => {
  const clip = makeClip({ blocks: [makeParagraph('chữ '.repeat(20_000))] });
  const { rows } = await exportXlsx({ clips: [clip], choices: { text: 'full' } });
  expect(cellText(rows[1]?.at(-2)).length).toBeLessThanOrEqual(32_767);
});
