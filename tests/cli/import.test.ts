import { readdir, readFile } from 'node:fs/promises';
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

  test('passages of another tool become highlights where the text has them, and notes where not', async () => {
    const page = `<!-- saved from url=(0040)https://xa.gov.vn/tin/ra-quan-vu-dong -->
<!DOCTYPE html><html lang="vi"><head><title>Ra quân vụ đông</title></head><body><article>
<h1>Ra quân sản xuất vụ đông</h1><p>31/01/2023 08:00</p>${PARAGRAPH.repeat(4)}</article></body></html>`;
    const rows = [
      'https://xa.gov.vn/tin/ra-quan-vu-dong,với hơn hai trăm người tham gia,quan trọng',
      'https://xa.gov.vn/tin/ra-quan-vu-dong,Chủ tịch xã phát biểu,',
    ];
    const folder = await makeFolder({
      'a.html': page,
      'b.csv': `URL,Highlight,Note\n${rows.join('\n')}\n`,
    });
    const run = await runCli(['import', 'a.html', 'b.csv', '-o', 'kho.json'], '', folder);
    expect(run.code).toBe(0);
    expect(run.stderr).toContain(
      '“Ra quân sản xuất vụ đông”: 1 highlighted, 1 not in its text and kept in the note',
    );
    const { clips } = JSON.parse(await readFile(join(folder, 'kho.json'), 'utf8'));
    expect(clips).toMatchObject([
      {
        note: '“Chủ tịch xã phát biểu”',
        highlights: [{ quote: { exact: 'với hơn hai trăm người tham gia' }, note: 'quan trọng' }],
      },
    ]);
  });

  test('a preview says what would become of each entry, and writes nothing', async () => {
    const rows = ['Vụ đông,https://b.gov.vn/1', 'Vụ đông,https://b.gov.vn/1', 'Hỏng,ftp://x'];
    const folder = await makeFolder({ 'bang.csv': `title,url\n${rows.join('\n')}\n` });
    const run = await runCli(['import', 'bang.csv', '--preview'], '', folder);
    expect(run.code).toBe(0);
    expect(run.stdout).toBe(
      'add\tVụ đông\thttps://b.gov.vn/1\nrepeat\tVụ đông\thttps://b.gov.vn/1\n',
    );
    expect(run.stderr).toContain('4 “Hỏng”: bad-address (ftp://x)');
    expect(run.stderr).toContain('1 clip; repeated: 1; not read: 1');
    expect(await readdir(folder)).toEqual(['bang.csv']);
  });

  test('a clerk says which column is which and how its days are written', async () => {
    const folder = await makeFolder({
      'so-tin.csv': 'Trang,Nhan đề,Lên mạng\nb.gov.vn/1,Vụ đông,03/02/2023\n',
    });
    const columns = ['url=Trang', 'title=nhan de', 'publishedAt=Lên mạng'];
    const told = columns.flatMap((column) => ['--column', column]);
    const read = async (...days: string[]) => {
      const args = ['import', 'so-tin.csv', ...told, ...days, '-o', '-'];
      const { code, stdout } = await runCli(args, '', folder);
      expect(code).toBe(0);
      const { clips } = JSON.parse(stdout);
      return clips[0].article;
    };
    expect(await read()).toMatchObject({
      url: 'https://b.gov.vn/1',
      title: 'Vụ đông',
      publishedAt: '2023-02-03',
    });
    expect(await read('--days', 'month-first')).toMatchObject({ publishedAt: '2023-03-02' });
  });

  test.each([
    [['--column', 'địa chỉ'], 'địa chỉ'],
    [['--column', 'mau=Trang'], 'mau'],
    [['--column', 'url=Không có'], 'Không có'],
    [['--days', 'năm trước'], 'năm trước'],
    [[], '--preview'],
  ])('%j is bad usage, and says what', async (options, words) => {
    const folder = await makeFolder({ 'so-tin.csv': 'Trang\nhttps://b.gov.vn/1\n' });
    const output = options.length === 0 ? [] : ['--preview'];
    const run = await runCli(['import', 'so-tin.csv', ...output, ...options], '', folder);
    expect([run.code, run.stdout]).toEqual([2, '']);
    expect(run.stderr).toContain(words);
  });

  test('a file that nothing knows is bad input, with one sentence', async () => {
    const folder = await makeFolder({ 'la.csv': 'Họ tên\nAn\n' });
    const run = await runCli(['import', join(folder, 'la.csv'), '-o', '-']);
    expect(run.code).toBe(3);
    expect(run.stdout).toBe('');
    expect(run.stderr).toContain('nothing to import');
  });
});
