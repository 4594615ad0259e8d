import { expect, test } from 'vitest';
import { exportClips } from '../../lib/export/export-clips.ts';
import { makeClip, makeRequest } from './make.ts';

async function exportCsv(title: string, note = ''): Promise<string> {
  const result = await exportClips(
    'csv',
    makeRequest({ clips: [makeClip({ title }, { note, tags: ['a', 'b'] })] }),
  );
  return result.ok ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(result.value.bytes) : '';
}

test('a table that Excel opens with its accents: BOM, CRLF, every cell quoted', async () => {
  const text = await exportCsv('Họp "kín", chiều nay');
  const [header, row, end] = text.split('\r\n');
  expect(header?.startsWith('\uFEFF"Tiêu đề","Cổng thông tin"')).toBe(true);
  expect(row).toBe(
    '"Họp ""kín"", chiều nay","Cổng thông tin xã Xuân Lập","Kinh tế","31/01/2023","Hà My","https://xuanlap.thoxuan.vn/tin/ra-quan-lam-thuy-loi","","a; b","","","2026-11-20T01:30:00.000Z"',
  );
  expect(end).toBe('');
});

test.each([
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '  =1',
  '\t=1',
  '\r=1',
  '＝1',
  '＋1',
  '－1',
  '＠x',
  '\u202E=1',
  '\u200B=1',
])('a cell that begins with %j is no formula', async (formula) => {
  const cell = (await exportCsv(formula)).split('\r\n')[1]?.split(',')[0];
  expect(cell?.startsWith('"\'')).toBe(true);
});

test('the lines of a note stay apart inside its cell and do not break the row', async () => {
  const rows = (await exportCsv('Tin', 'một\r\nhai')).split('\r\n');
  expect(rows).toHaveLength(3);
  expect(rows[1]).toContain(',"một\nhai",');
});

test('days are those of offices, or of programs where that is asked for', async () => {
  const made = await exportClips('csv', makeRequest({ choices: { days: 'iso' } }));
  const text = made.ok ? new TextDecoder().decode(made.value.bytes) : '';
  expect(text).toContain('"2023-01-31"');
  expect(await exportCsv('Tin')).toContain('"31/01/2023"');
});
