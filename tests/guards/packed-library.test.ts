import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROOT } from '../../scripts/root.ts';

const FIXTURE = path.join(ROOT, 'tests', 'fixtures', 'pages', 'tan-dan', 'tho-xuan');
const expected = JSON.parse(readFileSync(`${FIXTURE}.json`, 'utf8'));

let folder = '';

/** npm is a script of its own, started by Node: no shell, on Windows neither. */
function npm(args: readonly string[], cwd: string): void {
  const script = process.env['npm_execpath'];
  const options = { cwd, stdio: 'pipe', encoding: 'utf8' } as const;
  if (script === undefined)
    execFileSync('npm', args, { ...options, shell: process.platform === 'win32' });
  else
    execFileSync(process.env['npm_node_execpath'] ?? process.execPath, [script, ...args], options);
}

function run(...args: readonly string[]): string {
  return execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
}

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'trich-luc-packed-'));
  npm(['pack', '--silent', '--pack-destination', folder], ROOT);
  const [tarball = 'no tarball'] = readdirSync(folder).filter((name) => name.endsWith('.tgz'));
  writeFileSync(path.join(folder, 'package.json'), '{ "private": true, "type": "module" }');
  npm(['install', '--no-audit', '--no-fund', '--prefer-offline', `./${tarball}`], folder);
}, 300_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the packed library imports in plain Node with every name of its public face', () => {
  writeFileSync(
    path.join(folder, 'names.mjs'),
    "import * as library from 'trich-luc'; console.log(JSON.stringify(Object.keys(library)));",
  );
  const source = readFileSync(path.join(ROOT, 'lib', 'index.ts'), 'utf8');
  const named = [...source.matchAll(/export \{([^}]*)\}/g)].flatMap(([, names = '']) =>
    names
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '' && !name.startsWith('type ')),
  );
  expect(named.length).toBeGreaterThan(10);
  expect(JSON.parse(run('names.mjs'))).toEqual([...named].sort());
});

test('it takes an article apart from a Document that is passed in', () => {
  writeFileSync(
    path.join(folder, 'extract.mjs'),
    `import { readFileSync } from 'node:fs';
     import { JSDOM } from 'jsdom';
     import { extractArticle } from 'trich-luc';
     const url = ${JSON.stringify(expected.url)};
     const html = readFileSync(${JSON.stringify(`${FIXTURE}.html`)}, 'utf8');
     const result = extractArticle(new JSDOM(html, { url }).window.document, { url });
     console.log(JSON.stringify(result.ok ? result.value : result));`,
  );
  const article = JSON.parse(run('extract.mjs'));
  expect(article).toMatchObject({ title: expected.title, publishedAt: expected.publishedAt });
  expect(article.images).toHaveLength(7);
});

test('its command line answers', () => {
  const program = path.join('node_modules', 'trich-luc', 'dist', 'cli', 'main.js');
  const detection = JSON.parse(run(program, 'detect', `${FIXTURE}.html`, '--url', expected.url));
  expect(detection.kind).toBe('article');
  const manifest = JSON.parse(
    readFileSync(path.join(folder, 'node_modules', 'trich-luc', 'package.json'), 'utf8'),
  );
  expect(path.normalize(manifest.bin['trich-luc'])).toBe(path.join('dist', 'cli', 'main.js'));
});

test('it brings types, and none of our sources, tests or the extension', () => {
  const packed = readdirSync(path.join(folder, 'node_modules', 'trich-luc'), { recursive: true })
    .map(String)
    .map((file) => file.split(path.sep).join('/'));
  expect(packed).toContain('dist/index.d.ts');
  const foreign = packed.filter((file) =>
    /^(?:tests|scripts|lib|entrypoints|components)\b/.test(file),
  );
  expect(foreign).toEqual([]);
  expect(packed.filter((file) => file.includes('extension'))).toEqual([]);
});
