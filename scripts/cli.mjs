import { setUpAndRun } from './setup.mjs';

await setUpAndRun(['lib', 'cli', 'main.ts'], process.argv.slice(2), { quiet: true });
