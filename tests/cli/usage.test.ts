import { expect, test } from 'vitest';
import { exportFormats } from '../../lib/export/formats.ts';
import { runCli } from './run-cli.ts';

const COMMANDS = [
  'detect',
  'extract',
  'citations',
  'search',
  'directives',
  'export',
  'formats',
  'schema',
];

test('the help names every command and every exit code', async () => {
  const { code, stdout } = await runCli(['--help']);
  expect(code).toBe(0);
  for (const command of COMMANDS) expect(stdout).toContain(`\n  ${command} `);
  expect(stdout).toContain('0 done, 1 nothing found, 2 bad usage, 3 bad input');
});

test('every command explains itself', async () => {
  for (const command of COMMANDS) {
    const { code, stdout } = await runCli([command, '--help']);
    expect(code).toBe(0);
    expect(stdout).toContain(`Usage: trich-luc ${command}`);
  }
});

test('formats lists the table, a line each', async () => {
  const { code, stdout } = await runCli(['formats']);
  expect(code).toBe(0);
  expect(
    stdout
      .trimEnd()
      .split('\n')
      .map((line) => line.split('\t')[0]),
  ).toEqual(exportFormats.map(({ id }) => id));
});

test.each([
  [[], 'name a command'],
  [['serch'], "unknown command 'serch' (Did you mean search?)"],
  [['search', 'kho.json'], "missing required argument 'query'"],
  [['formats', '--xml'], "unknown option '--xml'"],
  [['export', 'kho.json', '-o', 'x'], "required option '--format <format>' not specified"],
  [['extract', 'a.html', '--url', 'ftp://a.vn'], '--url "ftp://a.vn" is no http or https address'],
])('%j is bad usage, told in one sentence', async (args, sentence) => {
  const folder = new URL('../fixtures/pages/tan-dan/', import.meta.url);
  const { code, stdout, stderr } = await runCli(
    args.map((arg) => (arg === 'a.html' ? 'tho-xuan.html' : arg)),
    '',
    folder.pathname,
  );
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr.trimEnd().split('\n').at(-1)).toContain(sentence);
});
