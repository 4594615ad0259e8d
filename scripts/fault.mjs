import { setUpAndRun } from './setup.mjs';

await setUpAndRun(['scripts', 'fault', 'main.ts'], process.argv.slice(2), { needs: ['chromium'] });
