import { existsSync } from 'node:fs';
import { ensurePrepared } from './setup/dependencies.mjs';
import { inProject } from './setup/paths.mjs';

// Runs after npm ci. A failure is told and does not stop the install: set-up tries again.
if (existsSync(inProject('node_modules', 'wxt'))) {
  await ensurePrepared({ quiet: true }).catch((error) => console.error(error.message));
}
