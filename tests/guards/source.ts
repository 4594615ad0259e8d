import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { ROOT } from '../../scripts/root.ts';

export const SHIPPED = ['entrypoints', 'components', 'lib'];

/** A path as the repository writes it, with forward slashes. */
function inRepository(file: string): string {
  return file.split(path.sep).join('/');
}

/** Files below folders of the project, by extension, sorted, relative to its root. */
export function filesUnder(folders: readonly string[], extensions = 'ts,tsx'): string[] {
  const patterns = folders.flatMap((folder) =>
    extensions.split(',').map((extension) => `${folder}/**/*.${extension}`),
  );
  return globSync(patterns, { cwd: ROOT })
    .map(inRepository)
    .filter((file) => !file.includes('node_modules/'))
    .sort();
}

export function readSource(file: string): string {
  return readFileSync(path.join(ROOT, file), 'utf8');
}

/** Everything a file imports: statically, dynamically, for re-export, for types alone. */
export function importsOf(file: string): string[] {
  return ts.preProcessFile(readSource(file), true, true).importedFiles.map((each) => each.fileName);
}

/** The project's file that a relative import means, or null for a package. */
export function resolveImport(from: string, specifier: string): string | null {
  if (!specifier.startsWith('.')) return null;
  return inRepository(path.posix.join(path.posix.dirname(from), specifier));
}

/** The package of an import: `fuse.js/basic` → `fuse.js`, `@a/b/c` → `@a/b`. */
export function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

/** The room of a file: `lib/text`, `entrypoints`, …, or the file itself at `lib/index.ts`. */
export function roomOf(file: string): string {
  const [top = '', second = '', third] = file.split('/');
  if (top !== 'lib') return top;
  return third === undefined && !second.endsWith('.ts') ? top : `${top}/${second}`;
}

/** Calls `visit` for every node of a file's syntax tree. */
export function walkSyntax(file: string, visit: (node: ts.Node) => void): void {
  const kind = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const tree = ts.createSourceFile(file, readSource(file), ts.ScriptTarget.Latest, true, kind);
  const step = (node: ts.Node): void => {
    visit(node);
    ts.forEachChild(node, step);
  };
  step(tree);
}
