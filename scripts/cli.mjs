import { setUpAndRun } from './setup.mjs';

// npm moves to the project's folder; file names are meant from where the user stands.
const cwd = process.env.npm_lifecycle_event === 'cli' ? process.env.INIT_CWD : undefined;
await setUpAndRun(['lib', 'cli', 'main.ts'], process.argv.slice(2), { quiet: true, cwd });
