import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeFolder, runCli } from './run-cli.ts';

const PARAGRAPH =
  '<p>Xã tổ chức ra quân theo Quyết định số 238-QĐ/TW ngày 30/9/2020 của Ban Bí thư, với hơn hai trăm người tham gia nạo vét kênh mương.</p>';

describe('bringing in what other tools kept', () => {
  test('links, a saved page and a broken row become one library that search reads', async () => {
    const folder = await makeFolder({
      'pocket.csv': 'title,url,tags\nVụ đông,https://b.gov.vn/1,lúa|mùa vụ\nHỏng,ftp://x,\n',
      'trang.html': `<!-- saved from url=(0040)https://xa.gov.vn/tin/ra-quan-vu-dong -->
<!DOCTYPE html><html lang="vi"><head><title>Ra quân vụ đông</title></head><body><article>
<h1>Ra quân sản xuất vụ đông</h1><p>31/01/2023 08:00</p>${PARAGRAPH.repeat(4)}</article></body></html>`,
    });
    const output = join(folder, 'kho.json');
    const run = await runCli(['import', folder, '-o', output]);
    expect(run.code).toBe(0);
    expect(run.stderr).toContain('3 “Hỏng”: bad-address (ftp://x)');
    expect(run.stderr).toContain('2 clips; repeated: 0; not read: 1');
    const library: unknown = JSON.parse(await readFile(output, 'utf8'));
    expect(library).toMatchObject({
      format: 'trich-luc',
      clips: [
        { tags: ['lúa', 'mùa vụ'], article: { title: 'Vụ đông' } },
        { article: { title: 'Ra quân sản xuất vụ đông', directives: expect.anything() } },
      ],
    });
    const found = await runCli(['search', output, '238 qd tw']);
    expect(found.code).toBe(0);
    expect(found.stdout).toContain('ra-quan-vu-dong');
  });

  test('a file that nothing knows is bad input, with one sentence', async () => {
    const folder = await makeFolder({ 'la.csv': 'Họ tên\nAn\n' });
    const run = await runCli(['import', join(folder, 'la.csv'), '-o', '-']);
    expect(run.code).toBe(3);
    expect(run.stdout).toBe('');
    expect(run.stderr).toContain('nothing to import');
  });
});
