import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build as bundle } from 'vite';
import { ROOT } from '../root.ts';

/** A copy of a built extension that may be changed. */
export interface BuildCopy {
  readonly folder: string;
  remove(): void;
}

export function copyBuild(build: string): BuildCopy {
  const folder = mkdtempSync(path.join(tmpdir(), 'trich-luc-build-'));
  cpSync(build, folder, { recursive: true });
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Takes a permission away. */
export function withoutPermission({ folder }: BuildCopy, permission: string): void {
  const file = path.join(folder, 'manifest.json');
  const manifest: { permissions: string[] } = JSON.parse(readFileSync(file, 'utf8'));
  const permissions = manifest.permissions.filter((name) => name !== permission);
  writeFileSync(file, JSON.stringify({ ...manifest, permissions }));
}

/** Scripts that were bundled before: several faults use the same page. */
const bundles = new Map<string, Promise<string>>();

/** Puts a page with one script, bundled from `source`, beside the extension's own. */
export async function addPage({ folder }: BuildCopy, name: string, source: string): Promise<void> {
  const bundling = bundles.get(source) ?? bundleScript(source);
  bundles.set(source, bundling);
  writeFileSync(path.join(folder, `${name}.js`), await bundling);
  const html = `<!doctype html><meta charset="utf-8"><title>${name}</title><script type="module" src="/${name}.js"></script>`;
  writeFileSync(path.join(folder, `${name}.html`), html);
}

async function bundleScript(source: string): Promise<string> {
  const built = await bundle({
    root: ROOT,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      write: false,
      rolldownOptions: { output: { codeSplitting: false } },
      lib: { entry: path.join(ROOT, source), formats: ['es'], fileName: 'page' },
    },
  });
  const outputs = Array.isArray(built) ? built : 'output' in built ? [built] : [];
  const [script] = outputs.flatMap(({ output }) => output);
  if (script?.type !== 'chunk') throw new Error(`${source} did not become one script`);
  return script.code;
}
