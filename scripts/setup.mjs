import { inProject } from './setup/paths.mjs';
import { ensureBrowsers } from './setup/browsers.mjs';
import { ensureDependencies, ensurePrepared, node } from './setup/dependencies.mjs';
import { handOver } from './setup/processes.mjs';

/**
 * Sets the project up and runs one of its scripts on the pinned Node. This file and `setup/` use
 * nothing but Node 20, because at this point nothing else may be there.
 *
 * `needs` says which browsers the script drives; their paths reach it as CHROME_PATH and
 * FIREFOX_PATH. It runs in `cwd`, by default where we are. The exit code is the script's own, or 1 where set-up fails.
 */
export async function setUpAndRun(
  script,
  args,
  { needs = [], quiet = false, cwd, onFailure } = {},
) {
  try {
    await ensureDependencies({ quiet });
    await ensurePrepared({ quiet });
    const env = { ...process.env };
    if (needs.length > 0) {
      const browsers = await ensureBrowsers({ firefox: needs.includes('firefox'), quiet });
      env.CHROME_PATH = browsers.chromium;
      if (browsers.firefox !== null) env.FIREFOX_PATH = browsers.firefox;
    }
    process.exitCode = await handOver(node(), inProject(...script), args, { env, cwd });
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    onFailure?.();
    process.exitCode = 1;
  }
}
