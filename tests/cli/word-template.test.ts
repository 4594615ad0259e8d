import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { zipSync, unzipSync, strFromU8, strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { makeArticle } from '../export/make.ts';
import { docxParts } from '../export/unzip-docx.ts';
import { makeFolder, runCli } from './run-cli.ts';

const library = ['Làm thủy lợi', 'Lễ hội']
  .map((title, index) =>
    JSON.stringify(
      makeArticle({
        title,
        url: `https://xuanlap.thoxuan.vn/tin/${index}`,
        text: 'Thực hiện Nghị quyết số 169/NQ-CP ngày 11/11/2020 của Chính phủ.',
      }),
    ),
  )
  .join('\n');

test('a digest carries the head of the office and the layout that was asked for', async () => {
  const office = { style: 'state', agency: 'Huyện ủy', place: 'Thọ Xuân' };
  const folder = await makeFolder({ 'office.json': JSON.stringify(office) });
  const output = join(folder, 'tin.docx');
  const options = ['--option', 'layout=party', '--option', 'number=01-BC/HU'];
  const { code } = await runCli(
    [
      'export',
      '-',
      '--format',
      'docx',
      ...options,
      '--office',
      join(folder, 'office.json'),
      '-o',
      output,
    ],
    library,
  );
  expect(code).toBe(0);
  const { document } = docxParts(await readFile(output));
  for (const text of ['ĐẢNG CỘNG SẢN VIỆT NAM', 'HUYỆN ỦY', 'Số 01-BC/HU']) {
    expect(document).toContain(text);
  }
});

test('an office that is none is bad input, and the fault is named', async () => {
  const folder = await makeFolder({ 'office.json': '{"style": "empire"}' });
  const { code, stderr } = await runCli(
    ['export', '-', '--format', 'docx', '--office', join(folder, 'office.json'), '-o', '-'],
    library,
  );
  expect(code).toBe(3);
  expect(stderr).toContain('style');
});

test('the directives of the library are written by rank', async () => {
  const folder = await makeFolder({});
  const output = join(folder, 'van-ban.docx');
  await runCli(
    ['export', '-', '--format', 'docx', '--option', 'template=directives', '-o', output],
    library,
  );
  const { document } = docxParts(await readFile(output));
  expect(document).toContain('VĂN BẢN CỦA TRUNG ƯƠNG');
  expect(document).toContain('169/NQ-CP');
});

test('the example template is written, checked and filled; a spoilt one is refused by name', async () => {
  const folder = await makeFolder({});
  const template = join(folder, 'mau.docx');
  expect((await runCli(['template', '-o', template])).code).toBe(0);
  expect((await runCli(['template', '--check', template])).code).toBe(0);

  const output = join(folder, 'tin.docx');
  const own = ['--option', 'template=own', '--option'];
  await runCli(
    ['export', '-', '--format', 'docx', ...own, `own-template=${template}`, '-o', output],
    library,
  );
  expect(docxParts(await readFile(output)).document).toContain('Lễ hội');

  const files = unzipSync(await readFile(template));
  const main = strFromU8(files['word/document.xml'] ?? new Uint8Array());
  files['word/document.xml'] = strToU8(main.replace('{số bài}', '{số tin}'));
  const spoilt = await makeFolder({ 'mau.docx': zipSync(files) });
  const refused = await runCli(
    [
      'export',
      '-',
      '--format',
      'docx',
      ...own,
      `own-template=${join(spoilt, 'mau.docx')}`,
      '-o',
      output,
    ],
    library,
  );
  expect(refused.code).toBe(3);
  expect(refused.stderr).toContain('{số tin}');
});
