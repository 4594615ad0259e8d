import { startDemoPortal } from '../demo/portal.ts';
import { buildExtension } from './build.ts';
import { runDemo } from './demo-run.ts';
import { showDemo } from './show.ts';

/** A screen is taken for granted on Windows and macOS; Linux says so in its environment. */
function hasScreen(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}

console.log('Building the extension …');
buildExtension();
const portal = await startDemoPortal();
try {
  if (process.argv.includes('--headless') || !hasScreen()) {
    process.exitCode = (await runDemo(portal)) ? 0 : 1;
  } else {
    await showDemo(portal);
  }
} finally {
  await portal.close();
}
