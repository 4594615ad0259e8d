import { defineConfig } from 'vitest/config';

/** Whole-path tests in real browsers: one file at a time, because each drives a browser of its own. */
export default defineConfig({
  test: {
    include: ['tests/e2e/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // What a page says comes when the machine gets to it; a loaded one takes its time.
    expect: { poll: { timeout: 10_000, interval: 50 } },
    passWithNoTests: false,
  },
});
