import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { ROOT } from '../root.ts';

/** Builds the extension for Chromium; its output is shown only when the build fails. */
export function buildExtension(): void {
  const wxt = path.join(ROOT, 'node_modules', 'wxt', 'bin', 'wxt.mjs');
  const build = spawnSync(process.execPath, [wxt, 'build'], { cwd: ROOT, encoding: 'utf8' });
  if (build.status !== 0) throw new Error(`The build failed.\n${build.stdout}${build.stderr}`);
}
