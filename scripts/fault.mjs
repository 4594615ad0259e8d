import { setUpAndRun } from './setup.mjs';

await setUpAndRun(['scripts', 'fault', 'main.ts'], process.argv.slice(2), {
  needs: process.argv[2]?.startsWith('firefox') ? ['chromium', 'firefox'] : ['chromium'],
});
