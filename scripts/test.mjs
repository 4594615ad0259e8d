import { setUpAndRun } from './setup.mjs';

const args = process.argv.slice(2);
await setUpAndRun(['scripts', 'test', 'main.ts'], args, {
  needs: args.includes('--check') ? [] : ['chromium', 'firefox'],
  onFailure: () => console.log('0 passed, 1 failed'),
});
