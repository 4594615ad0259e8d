import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { makeFolder, runCli } from './run-cli.ts';

const FIXTURE = fileURLToPath(new URL('../fixtures/pages/tan-dan/tho-xuan.html', import.meta.url));
const TEXT = 'Thực hiện Quyết định số 238-QĐ/TW của Ban Bí thư.';

test('finds the directives of a text in standard input, offsets included', async () => {
  const { code, stdout } = await runCli(['citations', '-'], TEXT);
  expect(code).toBe(0);
  const { citations } = JSON.parse(stdout);
  expect(citations).toHaveLength(1);
  expect(citations[0]).toMatchObject({
    type: 'quyết định',
    number: '238',
    symbol: 'QĐ/TW',
    normalized: '238-QĐ/TW',
    form: 'full',
  });
  expect(TEXT.slice(citations[0].start, citations[0].end)).toBe(citations[0].text);
  expect(Object.keys(citations[0])).toEqual(
    expect.arrayContaining([
      'start',
      'end',
      'text',
      'type',
      'number',
      'symbol',
      'normalized',
      'date',
      'issuer',
      'form',
    ]),
  );
});

test('of a saved page, the text of the article is read, not its menus', async () => {
  const { code, stdout } = await runCli(['citations', FIXTURE]);
  expect(code).toBe(0);
  expect(JSON.parse(stdout).citations).toHaveLength(12);
});

test('a folder of texts is a batch, answered under the names of the files', async () => {
  const folder = await makeFolder({ 'a.txt': TEXT, 'b.txt': 'Trời mưa.', 'c.docx': 'x' });
  const { code, stdout } = await runCli(['citations', folder]);
  expect(code).toBe(0);
  const lines = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(lines.map(({ id, citations }) => [basename(id), citations.length])).toEqual([
    ['a.txt', 1],
    ['b.txt', 0],
  ]);
});

test('a text without directives is "nothing found", and still a whole answer', async () => {
  const { code, stdout, stderr } = await runCli(['citations', '-'], 'Sáng nay trời mưa.');
  expect([code, JSON.parse(stdout)]).toEqual([1, { citations: [] }]);
  expect(stderr).toBe('trich-luc: no directive is cited here\n');
});

test('with --jsonl every passage is answered under its own id', async () => {
  const input = [
    JSON.stringify({ id: 'a', text: TEXT }),
    '',
    JSON.stringify({ id: 7, text: 'Sáng nay trời mưa.' }),
  ].join('\r\n');
  const { code, stdout, stderr } = await runCli(['citations', '-', '--jsonl'], input);
  expect([code, stderr]).toEqual([0, '']);
  const lines = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(lines.map(({ id, citations }) => [id, citations.length])).toEqual([
    ['a', 1],
    [7, 0],
  ]);
});

test.each([
  ['{"id":1', 'is no JSON'],
  ['{"id":1}', 'is not {"id": …, "text": "…"}'],
  ['{"id":1,"text":2}', 'is not a string'],
])('a passage %j is bad input, named by its line', async (line, reason) => {
  const { code, stderr } = await runCli(
    ['citations', '-', '--jsonl'],
    `{"id":0,"text":""}\n${line}`,
  );
  expect(code).toBe(3);
  expect(stderr).toContain('line 2 of standard input');
  expect(stderr).toContain(reason);
});
