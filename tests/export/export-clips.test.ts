import { expect, test } from 'vitest';
import { exportClips } from '../../lib/export/export-clips.ts';
import { exportFormats } from '../../lib/export/formats.ts';
import { makeClip, makeRequest } from './make.ts';

test('an unknown format is named together with the known ones', async () => {
  await expect(exportClips('docs', makeRequest())).rejects.toThrow(
    'trich-luc: unknown export format "docs" (known: docx, html, epub, xlsx,',
  );
  await expect(exportClips('constructor', makeRequest())).rejects.toThrow('unknown export format');
});

test('nothing selected is a reason, not an empty file', async () => {
  expect(await exportClips('docx', makeRequest({ clips: [] }))).toEqual({
    ok: false,
    reason: 'no-clips',
  });
});

test.each(exportFormats.map((format) => [format.id, format] as const))(
  '%s gives a file with the name, ending and media type of its row',
  async (id, format) => {
    const result = await exportClips(id, makeRequest({ clips: [makeClip(), makeClip()] }));
    expect(result).toMatchObject({
      ok: true,
      value: { name: `2026-11-24 Thủy lợi.${format.extension}`, mediaType: format.mediaType },
    });
    expect(result.ok && result.value.bytes.length).toBeGreaterThan(100);
  },
);

test('a very long title loses its end and never the day', async () => {
  const title = 'Đề án chuyển đổi số '.repeat(20);
  const result = await exportClips('json', makeRequest({ title }));
  const name = result.ok ? result.value.name : '';
  expect(name.startsWith('2026-11-24 Đề án chuyển đổi số')).toBe(true);
  expect(new TextEncoder().encode(name.replace(/\.json$/, '')).length).toBeLessThanOrEqual(120);
});

test('a title made of path signs gives a harmless name', async () => {
  const result = await exportClips('json', makeRequest({ title: '../..\\C:\u0000\u202Egpj.' }));
  expect(result.ok && /^[^\\/:*?"<>|\u0000-\u001F\u202E]+\.json$/.test(result.value.name)).toBe(
    true,
  );
});
