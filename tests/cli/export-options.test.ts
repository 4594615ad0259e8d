import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { exportClips } from '../../lib/export/export-clips.ts';
import { makeClip, makePng, makeRequest } from '../export/make.ts';
import { makeFolder, runCli } from './run-cli.ts';

const figure = { src: 'https://a.vn/1.png', alt: 'Kênh', caption: null };

/** A library that carries its picture. */
async function makeLibrary(): Promise<string> {
  const png = { bytes: makePng(4, 3), mediaType: 'image/png', width: 4, height: 3 };
  const result = await exportClips(
    'json',
    makeRequest({
      clips: [
        makeClip({ blocks: [{ kind: 'figure', image: figure }] }, { note: 'riêng' }),
        makeClip({ title: 'Tin hai', category: 'Văn hóa' }, { id: 'clip-2', sequence: 2 }),
      ],
      images: () => Promise.resolve(png),
      choices: { pictures: true },
    }),
  );
  return result.ok ? new TextDecoder().decode(result.value.bytes) : '';
}

test('options shape the file: grouped, without notes, without an index', async () => {
  const { code, stdout } = await runCli(
    [
      'export',
      '-',
      '--format',
      'text',
      '--option',
      'group=topic',
      '--option',
      'notes=no',
      '-o',
      '-',
    ],
    await makeLibrary(),
  );
  expect(code).toBe(0);
  expect(stdout).toContain('\n\nKINH TẾ\n\n1. ');
  expect(stdout).toContain('\n\nVĂN HÓA\n\n2. Tin hai');
  expect(stdout).not.toContain('riêng');
});

test('a folder gets the file under the name of the pattern, with the pictures of the library', async () => {
  const folder = await makeFolder({});
  const { code, stderr } = await runCli(
    ['export', '-', '--format', 'epub', '--name', '{collection} {count}', '-o', `${folder}/`],
    await makeLibrary(),
  );
  expect([code, stderr]).toEqual([0, expect.stringContaining('Trích lục 2.epub')]);
  expect(await readdir(folder)).toEqual(['Trích lục 2.epub']);
  const files = unzipSync(await readFile(join(folder, 'Trích lục 2.epub')));
  expect(strFromU8(files['mimetype'] ?? new Uint8Array())).toBe('application/epub+zip');
  expect(Object.keys(files)).toContain('OEBPS/images/anh-001.png');
});

test.each([
  [['--option', 'body'], '--option "body" is not of the form key=value'],
  [
    ['--option', 'bia=no'],
    'html: unknown option "bia" (known: body, pictures, group, notes, index)',
  ],
  [['--option', 'body=half'], 'html: option "body": known: full, lead'],
  [['--option', 'notes=perhaps'], 'html: option "notes": expected yes or no'],
  [['--name', '{ngay}'], '--name: unknown word {ngay} (known: {ngày}, {date}, '],
])('%j is bad usage, and says what is known', async (args, sentence) => {
  const { code, stderr } = await runCli(
    ['export', '-', '--format', 'html', ...args, '-o', '-'],
    await makeLibrary(),
  );
  expect(code).toBe(2);
  expect(stderr).toContain(sentence);
});

test('formats --json lists every option with its values', async () => {
  const { stdout } = await runCli(['formats', '--json']);
  const html = JSON.parse(stdout).formats.find(({ id }: { id: string }) => id === 'html');
  expect(html.options[0]).toEqual({
    key: 'body',
    kind: 'choice',
    description: 'how much of each article',
    values: [
      { value: 'full', description: 'the full text' },
      { value: 'lead', description: 'title, source and lead only' },
      {
        value: 'highlights',
        description: 'the passages highlighted, with their notes; the lead where there are none',
      },
    ],
    initial: 'full',
  });
});

test('the schema that is printed fits what export writes', async () => {
  const { stdout } = await runCli(['schema', 'json']);
  const isLibrary = new Ajv2020({ formats: { 'date-time': true }, allowUnionTypes: true }).compile(
    JSON.parse(stdout),
  );
  expect(isLibrary(JSON.parse(await makeLibrary()))).toBe(true);
  expect(isLibrary({ format: 'trich-luc' })).toBe(false);
});

test('clips are sorted, and groups stand in the order that is asked for', async () => {
  const order = async (...options: string[]) => {
    const args = ['export', '-', '--format', 'text', '--option', 'group=topic', ...options];
    const { code, stdout, stderr } = await runCli([...args, '-o', '-'], await makeLibrary());
    return code === 0 ? [...stdout.matchAll(/^\d\. (.+)$/gm)].map(([, title]) => title) : stderr;
  };
  expect(await order('--sort', 'title')).toEqual(['Tin hai', 'Xã Xuân Lập ra quân làm thủy lợi']);
  expect(await order('--group-order', 'van hoa')).toEqual([
    'Tin hai',
    'Xã Xuân Lập ra quân làm thủy lợi',
  ]);
  expect(await order('--group-order', 'Y tế')).toContain('known: Kinh tế, Văn hóa');
  expect(await order('--sort', 'colour')).toContain('known: saved, published, title');
});
