import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeArticle } from '../export/make.ts';
import { readXlsx } from '../export/read-xlsx.ts';
import { docxParts } from '../export/unzip-docx.ts';
import { makeFolder, runCli } from './run-cli.ts';

const ARTICLES = [
  {
    url: 'https://xuanlap.thoxuan.vn/tin/1',
    title: 'Xã Xuân Lập họp',
    publishedAt: '2023-01-31',
    text: 'Xã triển khai Quyết định số 238-QĐ/TW ngày 30/9/2020 của Ban Bí thư về Quy chế phối hợp giữa các cấp. Quyết định 238-QĐ/TW được phổ biến đến các chi bộ.',
  },
  {
    url: 'https://xuanlap.thoxuan.vn/tin/2',
    title: 'Xã Xuân Lập sơ kết',
    publishedAt: '2023-06-15',
    text: 'Hội nghị sơ kết Quyết định số 238-QĐ/TW ngày 30/9/2020 và Nghị quyết số 169/NQ-CP ngày 11/11/2020 của Chính phủ.',
  },
];

/** What `extract` prints of a folder of pages. */
const library = ARTICLES.map((article) => `${JSON.stringify(makeArticle(article))}\n`).join('');

test('each document once, with every clip that cites it in time order and its sentences', async () => {
  const { code, stdout } = await runCli(['directives', '-'], library);
  expect(code).toBe(0);
  const { directives } = JSON.parse(stdout);
  expect(directives).toHaveLength(2);
  const { key, mentions, ...decision } = directives.find(
    ({ normalized }: { normalized: string }) => normalized === '238-QĐ/TW',
  );
  expect(key).toMatch(/\S/);
  expect(decision).toEqual({
    title: 'Quyết định số 238-QĐ/TW',
    type: 'quyết định',
    normalized: '238-QĐ/TW',
    date: '2020-09-30',
    issuer: 'Ban Bí thư',
    subject: 'Quy chế phối hợp giữa các cấp',
    term: null,
    resolved: true,
    clips: 2,
    firstCited: '2023-01-31',
    lastCited: '2023-06-15',
  });
  expect(mentions).toEqual([
    {
      clipId: expect.stringMatching(/\S/),
      title: 'Xã Xuân Lập họp',
      url: 'https://xuanlap.thoxuan.vn/tin/1',
      citedAt: '2023-01-31',
      sentences: [
        'Xã triển khai Quyết định số 238-QĐ/TW ngày 30/9/2020 của Ban Bí thư về Quy chế phối hợp giữa các cấp.',
        'Quyết định 238-QĐ/TW được phổ biến đến các chi bộ.',
      ],
    },
    {
      clipId: expect.stringMatching(/\S/),
      title: 'Xã Xuân Lập sơ kết',
      url: 'https://xuanlap.thoxuan.vn/tin/2',
      citedAt: '2023-06-15',
      sentences: [ARTICLES[1]?.text],
    },
  ]);
});

test('what the text does not prove to be the same document stays one of its own', async () => {
  const undated = makeArticle({ text: 'Xã triển khai Quyết định số 238-QĐ/TW.' });
  const { stdout } = await runCli(['directives', '-'], `${library}${JSON.stringify(undated)}\n`);
  const found = JSON.parse(stdout).directives.filter(
    ({ normalized }: { normalized: string }) => normalized === '238-QĐ/TW',
  );
  expect(found.map(({ resolved }: { resolved: boolean }) => resolved).sort()).toEqual([
    false,
    true,
  ]);
});

describe('narrowed', () => {
  test.each([
    [['--type', 'nghi quyet'], '169/NQ-CP'],
    [['--issuer', 'ban bi thu'], '238-QĐ/TW'],
    [['--year', '2020', '--issuer', 'Chính phủ'], '169/NQ-CP'],
  ])('by %j, accents left out or not', async (options, normalized) => {
    const { code, stdout } = await runCli(['directives', '-', ...options], library);
    expect([code, JSON.parse(stdout).directives.length]).toEqual([0, 1]);
    expect(JSON.parse(stdout).directives[0].normalized).toBe(normalized);
  });

  test('to nothing is "nothing found", with the names that occur', async () => {
    const type = await runCli(['directives', '-', '--type', 'công văn'], library);
    expect([type.code, type.stdout]).toEqual([1, '']);
    expect(type.stderr).toMatch(
      /^trich-luc: no directive of type "công văn" \(known: .*nghị quyết/,
    );
    const year = await runCli(['directives', '-', '--year', '1999'], library);
    expect([year.code, JSON.parse(year.stdout)]).toEqual([1, { directives: [] }]);
    expect(year.stderr).toBe('trich-luc: no clip of this library cites a directive of that kind\n');
  });
});

describe('as a file', () => {
  async function write(format: string, ...options: string[]) {
    const folder = await makeFolder({ 'kho.jsonl': library });
    const args = ['directives', 'kho.jsonl', '--format', format, '-o', 'so', ...options];
    const ran = await runCli(args, '', folder);
    expect([ran.code, ran.stdout]).toEqual([0, '']);
    return { bytes: new Uint8Array(await readFile(join(folder, 'so'))), stderr: ran.stderr };
  }

  test('for Excel: a row a document', async () => {
    const { bytes, stderr } = await write('xlsx');
    expect(stderr).toBe('trich-luc: 2 directives written to "so"\n');
    const rows = readXlsx(bytes).rows.map((row) => row[2]);
    expect(rows.toSorted()).toEqual(['169/NQ-CP', '238-QĐ/TW', 'Số ký hiệu']);
  });

  test('for Word: what was asked for stands below the title', async () => {
    const { bytes, stderr } = await write('docx', '--issuer', 'chinh phu');
    expect(stderr).toBe('trich-luc: 1 directive written to "so"\n');
    const { document } = docxParts(bytes);
    expect(document).toContain('1. Chính phủ');
    expect(document).not.toContain('238-QĐ/TW');
  });

  test('for Word in the layout of the Party, numbered and signed, as the office is called', async () => {
    const folder = await makeFolder({
      'co-quan.json': JSON.stringify({
        style: 'state',
        superior: 'Huyện ủy Thọ Xuân',
        agency: 'Ban Tuyên giáo',
        place: 'Thọ Xuân',
        signer: { title: 'Trưởng ban', name: 'Lê Văn A' },
      }),
    });
    const office = ['--office', join(folder, 'co-quan.json'), '--option', 'layout=party'];
    const more = ['--option', 'number=12-BC/BTG', '--option', 'signature=yes'];
    const { document } = docxParts((await write('docx', ...office, ...more)).bytes);
    for (const words of ['ĐẢNG CỘNG SẢN VIỆT NAM', '12-BC/BTG', 'Lê Văn A'])
      expect(document).toContain(words);
    expect(document).not.toContain('CỘNG HÒA');
  });

  test('into a folder, under the name of a pattern', async () => {
    const folder = await makeFolder({});
    const args = ['directives', '-', '--format', 'csv', '-o', folder, '--name', 'Sổ {số bài}'];
    const { stderr } = await runCli(args, library);
    expect(stderr).toContain('Sổ');
    expect(await readdir(folder)).toEqual([expect.stringMatching(/^Sổ .*\.csv$/)]);
  });

  test('as CSV and as JSON', async () => {
    const csv = new TextDecoder().decode((await write('csv')).bytes);
    expect(csv).toContain('"Quyết định","238-QĐ/TW","30/09/2020","Ban Bí thư"');
    const json = new TextDecoder().decode((await write('json')).bytes);
    expect(JSON.parse(json).directives).toHaveLength(2);
  });

  test('on standard output where the name is -', async () => {
    const args = ['directives', '-', '--format', 'csv', '-o', '-', '--year', '2020'];
    const { code, stdout, stderr } = await runCli(args, library);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout.split('\r\n')).toHaveLength(4);
  });

  test('that cannot be written is bad input', async () => {
    const args = ['directives', '-', '--format', 'csv', '-o', '/không/có/so.csv'];
    const { code, stderr } = await runCli(args, library);
    expect(code).toBe(3);
    expect(stderr).toMatch(/^trich-luc: cannot write "\/không\/có\/so\.csv": ENOENT/);
  });
});

test.each([
  [['--format', 'xlsx'], 'name the xlsx file with -o'],
  [['--format', 'ods'], 'Allowed choices are json, docx, xlsx, csv.'],
  [['--year', 'hai nghìn'], 'It must be a year, such as 2020.'],
  [['--option', 'layout=party'], 'json: unknown option "layout" (known: none)'],
  [['--format', 'docx', '-o', 'x', '--option', 'layout=x'], 'known: office, state, party, none'],
])('%j is bad usage', async (options, reason) => {
  const { code, stdout, stderr } = await runCli(['directives', '-', ...options], library);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toContain(reason);
});

test('a library that cites nothing is "nothing found", with an empty answer', async () => {
  const { code, stdout } = await runCli(['directives', '-'], JSON.stringify(makeArticle()));
  expect([code, JSON.parse(stdout)]).toEqual([1, { directives: [] }]);
});
