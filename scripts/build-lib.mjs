import { chmodSync, existsSync, rmSync } from 'node:fs';
import { node } from './setup/dependencies.mjs';
import { inProject } from './setup/paths.mjs';
import { run } from './setup/processes.mjs';

// Builds the library and the command line into dist/, from nothing, so that no old file is packed.
rmSync(inProject('dist'), { recursive: true, force: true });
const tsc = inProject('node_modules', 'typescript', 'bin', 'tsc');
process.exitCode = await run(node(), [tsc, '-p', 'tsconfig.lib.json']);

const program = inProject('dist', 'cli', 'main.js');
if (existsSync(program)) chmodSync(program, 0o755);
