import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { ROOT } from '../../scripts/root.ts';

const CHROME = path.join(ROOT, '.output', 'chrome-mv3');
const FIREFOX = path.join(ROOT, '.output', 'firefox-mv3');
const KB = 1_000;

const PORTALS = ['*://*.gov.vn/*', '*://*.dcs.vn/*'];
const EVERYWHERE = ['activeTab', 'contextMenus', 'scripting', 'storage', 'unlimitedStorage'];

function manifestOf(build: string): Record<string, unknown> & { content_scripts: ContentScript[] } {
  const file = path.join(build, 'manifest.json');
  if (!existsSync(file)) throw new Error(`${file} is missing: run "npm run build" first`);
  return JSON.parse(readFileSync(file, 'utf8'));
}

interface ContentScript {
  readonly matches: readonly string[];
  readonly js: readonly string[];
}

function gzipped(files: readonly string[]): number {
  return files.reduce((sum, file) => sum + gzipSync(readFileSync(file), { level: 9 }).length, 0);
}

/** A page's own scripts and everything they import statically: what loads before it can be used. */
function staticScripts(build: string, page: string): string[] {
  const html = readFileSync(path.join(build, page), 'utf8');
  const sources = [...html.matchAll(/<script[^>]*\bsrc="([^"]+)"/g)].map(([, src = '']) => src);
  const waiting = sources.map((src) => path.join(build, src));
  const seen = new Set<string>();
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    const tree = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
    for (const statement of tree.statements) {
      if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) continue;
      const from = statement.moduleSpecifier;
      if (from !== undefined && ts.isStringLiteral(from)) {
        waiting.push(path.resolve(path.dirname(file), from.text));
      }
    }
  }
  return [...seen];
}

test.each([
  ['Chrome', CHROME],
  ['Firefox', FIREFOX],
])('the content script of %s stays within 40 kB, extraction inside', (_name, build) => {
  const scripts = manifestOf(build).content_scripts.flatMap(({ js }) => js);
  expect(scripts).not.toEqual([]);
  const files = scripts.map((script) => path.join(build, script));
  expect(files.map((file) => readFileSync(file, 'utf8')).join('')).toContain(
    'FLAG_STRIP_UNLIKELYS',
  );
  expect(gzipped(files)).toBeLessThanOrEqual(40 * KB);
});

test.each([
  ['Chrome', CHROME],
  ['Firefox', FIREFOX],
])(
  'what the content script of %s does at a page load is compiled as it is read',
  (_name, build) => {
    const scripts = manifestOf(build).content_scripts.flatMap(({ js }) => js);
    const source = scripts.map((script) => readFileSync(path.join(build, script), 'utf8')).join('');
    expect(source.match(/=\(function\b/g)?.length).toBeGreaterThan(60);
  },
);

test.each([
  ['Chrome', CHROME],
  ['Firefox', FIREFOX],
])('the content script of %s does not tell the page that it is there', (_name, build) => {
  const scripts = manifestOf(build).content_scripts.flatMap(({ js }) => js);
  for (const script of scripts)
    expect(readFileSync(path.join(build, script), 'utf8')).not.toMatch(
      /postMessage|dispatchEvent|CustomEvent/,
    );
});

test.each([
  ['Chrome', CHROME],
  ['Firefox', FIREFOX],
])('the popup of %s loads at most 60 kB of script', (_name, build) => {
  const scripts = staticScripts(build, 'popup.html');
  expect(scripts).not.toEqual([]);
  expect(gzipped(scripts)).toBeLessThanOrEqual(60 * KB);
});

test.each([
  ['Chrome', CHROME],
  ['Firefox', FIREFOX],
])('the library of %s loads at most 150 kB of script before its list is there', (_name, build) => {
  const scripts = staticScripts(build, 'library.html');
  expect(scripts).not.toEqual([]);
  expect(gzipped(scripts)).toBeLessThanOrEqual(150 * KB);
});

test('both browsers are asked for exactly the permissions that README explains', () => {
  const chrome = manifestOf(CHROME);
  const firefox = manifestOf(FIREFOX);
  expect([...(chrome['permissions'] as string[])].sort()).toEqual(
    [...EVERYWHERE, 'sidePanel'].sort(),
  );
  expect([...(firefox['permissions'] as string[])].sort()).toEqual(EVERYWHERE);
  for (const manifest of [chrome, firefox]) {
    expect(manifest.content_scripts.map(({ matches }) => [...matches].sort())).toEqual([
      [...PORTALS].sort(),
    ]);
    for (const door of [
      'host_permissions',
      'optional_permissions',
      'optional_host_permissions',
      'web_accessible_resources',
      'externally_connectable',
    ]) {
      expect(manifest, door).not.toHaveProperty(door);
    }
    expect(manifest['incognito']).toBe('not_allowed');
  }
});

test('Firefox is told its id, and that no data is collected', () => {
  expect(manifestOf(FIREFOX)['browser_specific_settings']).toMatchObject({
    gecko: {
      id: expect.stringMatching(/^[\w.-]+@[\w.-]+$/),
      data_collection_permissions: { required: ['none'] },
    },
  });
});

test.each([
  ['Chrome', CHROME],
  ['Firefox', FIREFOX],
])('the pages of %s run no foreign code and no string as markup', (_name, build) => {
  const policy = (manifestOf(build)['content_security_policy'] as Record<string, string>)[
    'extension_pages'
  ];
  const directives = new Map(
    (policy ?? '').split(';').map((directive) => {
      const [name = '', ...values] = directive.trim().split(/\s+/);
      return [name, values.join(' ')];
    }),
  );
  expect(directives.get('default-src')).toBe("'none'");
  expect(directives.get('script-src')).toBe("'self'");
  expect(directives.get('connect-src')).toBe("'self'");
  expect(directives.get('object-src')).toBe("'none'");
  expect(directives.get('require-trusted-types-for')).toBe("'script'");
  expect(directives.get('trusted-types')).toBe('trich-luc-worker');
  expect(policy).not.toMatch(/unsafe|https?:/);
});

test('built pages carry no inline script and name no other host', () => {
  const pages = globSync('*.html', { cwd: CHROME });
  expect(pages).toContain('popup.html');
  for (const page of pages) {
    const html = readFileSync(path.join(CHROME, page), 'utf8');
    expect(html, page).not.toMatch(/<script(?![^>]*\bsrc=)/);
    expect(html, page).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
    expect(html, page).not.toMatch(/\son\w+=/);
  }
});
