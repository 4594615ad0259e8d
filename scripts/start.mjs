import { setUpAndRun } from './setup.mjs';

await setUpAndRun(['scripts', 'start', 'main.ts'], process.argv.slice(2), { needs: ['chromium'] });
