import { setUpAndRun } from './setup.mjs';

await setUpAndRun(['scripts', 'gallery', 'main.ts'], process.argv.slice(2), {
  needs: ['chromium'],
});
