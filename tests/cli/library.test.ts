import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { exportClips } from '../../lib/export/export-clips.ts';
import { makeArticle, makeClip, makeDocument, makeRequest } from '../export/make.ts';
import { makeFolder, runCli } from './run-cli.ts';

const text = 'Xã Xuân Lập triển khai Quyết định số 238-QĐ/TW về xây dựng nông thôn mới.';

async function makeLibrary(): Promise<string> {
  const result = await exportClips(
    'json',
    makeRequest({
      clips: [
        makeClip({ text, documents: [makeDocument()] }, { collections: ['c1'] }),
        makeClip(
          { title: 'Trường tiểu học khai giảng', text: 'Sáng 5/9, nhà trường khai giảng.' },
          { id: 'clip-2', sequence: 2 },
        ),
      ],
      collections: [
        { schema: 1, id: 'c1', name: 'Nông thôn mới', createdAt: '2026-11-01T00:00:00.000Z' },
      ],
    }),
  );
  return result.ok ? new TextDecoder().decode(result.value.bytes) : '';
}

describe('search', () => {
  test('finds by words without accents, and says where', async () => {
    const { code, stdout } = await runCli(['search', '-', 'nong thon moi'], await makeLibrary());
    expect(code).toBe(0);
    const answer = JSON.parse(stdout);
    expect(answer).toMatchObject({ query: 'nong thon moi', total: 1 });
    expect(answer.results[0]).toMatchObject({ id: 'clip-1', portal: 'Cổng thông tin xã Xuân Lập' });
    const { snippet } = answer.results[0];
    const [{ start, end }] = snippet.highlights;
    expect(snippet.text.slice(start, end)).toBe('nông thôn mới');
  });

  test('no match is "nothing found"; a limit that is no number is bad usage', async () => {
    const library = await makeLibrary();
    const none = await runCli(['search', '-', 'vũ trụ'], library);
    expect([none.code, none.stderr]).toEqual([1, 'trich-luc: nothing matches "vũ trụ"\n']);
    expect(JSON.parse(none.stdout).results).toEqual([]);
    const wrong = await runCli(['search', '-', 'xã', '--limit', 'ba'], library);
    expect(wrong.code).toBe(2);
    expect(wrong.stderr).toContain('It must be a whole number from 1.');
  });

  test('reads JSON Lines of bare articles, as extract prints them', async () => {
    const { code, stdout } = await runCli(
      ['search', '-', 'xuân lập', '--limit', '1'],
      `${JSON.stringify(makeArticle({ text }))}\n`,
    );
    expect([code, JSON.parse(stdout).results.length]).toEqual([0, 1]);
  });
});

describe('export', () => {
  test('writes a collection, named without accents, as a Word file', async () => {
    const folder = await makeFolder({ 'kho.json': await makeLibrary() });
    const { code, stdout, stderr } = await runCli(
      ['export', 'kho.json', '--collection', 'nong thon moi', '--format', 'docx', '-o', 'tin.docx'],
      '',
      folder,
    );
    expect([code, stdout, stderr]).toEqual([0, '', 'trich-luc: 1 clip written to "tin.docx"\n']);
    const files = unzipSync(await readFile(join(folder, 'tin.docx')));
    const document = strFromU8(files['word/document.xml'] ?? new Uint8Array());
    expect(document).toContain('Nông thôn mới');
    expect(document).not.toContain('khai giảng');
  });

  test('writes everything to standard output when told no collection', async () => {
    const { code, stdout } = await runCli(
      ['export', '-', '--format', 'text', '-o', '-'],
      await makeLibrary(),
    );
    expect(code).toBe(0);
    expect(stdout).toContain('Trường tiểu học khai giảng');
  });

  test('an unknown collection is "nothing found" and names the known ones', async () => {
    const { code, stderr } = await runCli(
      ['export', '-', '--collection', 'Y tế', '--format', 'json', '-o', '-'],
      await makeLibrary(),
    );
    expect([code, stderr]).toEqual([1, 'trich-luc: no collection "Y tế" (known: Nông thôn mới)\n']);
  });

  test('an unknown format is bad usage and names the known ones', async () => {
    const { code, stderr } = await runCli(['export', '-', '--format', 'docs', '-o', '-'], '');
    expect(code).toBe(2);
    expect(stderr).toMatch(
      /^trich-luc: unknown export format "docs" \(known: docx, html, epub, xlsx/,
    );
  });
});

test.each([
  ['Kính gửi', 'neither JSON nor JSON Lines'],
  ['', 'the file is empty'],
  ['{"format":"trich-luc","schema":9}', 'schema 9 was written by a newer version'],
  ['{"__proto__":{"polluted":1}}', 'this key is not allowed'],
])('a library %j is bad input, with the reason', async (content, reason) => {
  const { code, stdout, stderr } = await runCli(['directives', '-'], content);
  expect([code, stdout]).toEqual([3, '']);
  expect(stderr).toMatch(/^trich-luc: standard input is no library: [^\n]+\n$/);
  expect(stderr).toContain(reason);
});
