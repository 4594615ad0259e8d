import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ROOT } from '../../scripts/root.ts';
import {
  filesUnder,
  importsOf,
  packageOf,
  readSource,
  resolveImport,
  roomOf,
  SHIPPED,
} from './source.ts';

const UPPER = ['article', 'portal', 'directive', 'search', 'export', 'import'];
const PURE = [...UPPER, 'clip', 'text'].map((room) => `lib/${room}`);

/** The rooms that each room may import from, besides itself. */
const ARROWS: Readonly<Record<string, readonly string[]>> = {
  entrypoints: ['components', 'lib/extension', 'lib/index.ts'],
  components: ['lib/index.ts'],
  'lib/extension': ['lib/index.ts', 'public'],
  'lib/cli': ['lib/index.ts'],
  'lib/index.ts': PURE,
  'lib/article': ['lib/portal', 'lib/clip', 'lib/text'],
  ...Object.fromEntries(
    UPPER.filter((room) => room !== 'article').map((room) => [
      `lib/${room}`,
      ['lib/clip', 'lib/text'],
    ]),
  ),
  'lib/clip': ['lib/text'],
  'lib/text': [],
};

/** Packages that come with the library's public face. */
const LIBRARY_PACKAGES = [
  '@mozilla/readability',
  'docx',
  'fflate',
  'fuse.js',
  'marked',
  'unpdf',
  'valibot',
  'write-excel-file',
];

const TOP_LEVEL = [
  '.ci',
  '.editorconfig',
  '.gitattributes',
  '.gitignore',
  '.npmrc',
  '.prettierignore',
  'ARCHITECTURE.md',
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  'LICENSE',
  'README.md',
  'components',
  'docs',
  'entrypoints',
  'eslint.config.mjs',
  'lib',
  'package-lock.json',
  'package.json',
  'prettier.config.mjs',
  'public',
  'scripts',
  'tests',
  'tsconfig.json',
  'tsconfig.lib.json',
  'vitest.config.ts',
  'vitest.e2e.config.ts',
  'wxt.config.ts',
];
/** What tools make and git does not keep. */
const MADE = new Set(['.git', '.output', '.wxt', 'coverage', 'dist', 'node_modules']);

test('the top level holds exactly the agreed names', () => {
  const found = readdirSync(ROOT).filter((name) => !MADE.has(name) && !name.endsWith('.tgz'));
  expect(found.sort()).toEqual([...TOP_LEVEL].sort());
});

test('no room is called utils, common, shared or helpers', () => {
  const banned = /(?:^|\/)(?:utils?|common|shared|helpers?|misc)(?:\/|\.tsx?$)/;
  const files = filesUnder([...SHIPPED, 'scripts'], 'ts,tsx,mjs,css');
  expect(files.filter((file) => banned.test(file))).toEqual([]);
});

test('every room of the library has its row of arrows', () => {
  const rooms = new Set(filesUnder(SHIPPED).map(roomOf));
  expect([...rooms].filter((room) => !(room in ARROWS))).toEqual([]);
});

test('arrows never turn back, dynamic imports included', () => {
  const turned = filesUnder(SHIPPED).flatMap((file) => {
    const room = roomOf(file);
    return importsOf(file)
      .map((specifier) => resolveImport(file, specifier))
      .filter((target) => target !== null)
      .filter((target) => roomOf(target) !== room && !ARROWS[room]?.includes(roomOf(target)))
      .map((target) => `${file} → ${target}`);
  });
  expect(turned).toEqual([]);
});

test('the library reaches only its own short list of packages', () => {
  const seen = new Set<string>();
  const packages = new Map<string, string>();
  const waiting = ['lib/index.ts'];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    for (const specifier of importsOf(file)) {
      const target = resolveImport(file, specifier);
      if (target === null) packages.set(packageOf(specifier), file);
      else if (/\.tsx?$/.test(target)) waiting.push(target);
    }
  }
  expect(seen.size).toBeGreaterThan(5);
  const foreign = [...packages].filter(([name]) => !LIBRARY_PACKAGES.includes(name));
  expect(foreign.map(([name, file]) => `${name} in ${file}`)).toEqual([]);
});

test('no file is longer than 300 lines', () => {
  const files = filesUnder([...SHIPPED, 'scripts', 'tests'], 'ts,tsx,mjs,css');
  expect(files.length).toBeGreaterThan(20);
  expect(files.filter((file) => lines(file) > 300)).toEqual([]);
});

test('entry files wire and end within 60 lines', () => {
  const entries = filesUnder(['entrypoints']).filter((file) =>
    /^entrypoints\/[^/]+\/(?:main|index)\.tsx?$/.test(file),
  );
  expect(entries).not.toEqual([]);
  expect(entries.filter((file) => lines(file) > 60)).toEqual([]);
});

test('file names are kebab-case', () => {
  const kebab = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.(?:test|d))?\.[a-z]+$/;
  const files = filesUnder([...SHIPPED, 'scripts', 'tests'], 'ts,tsx,css');
  expect(files.filter((file) => !kebab.test(file.split('/').at(-1) ?? ''))).toEqual([]);
});

function lines(file: string): number {
  return readSource(file).trimEnd().split('\n').length;
}
