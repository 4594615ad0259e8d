import path from 'node:path';

/** Either one check that passes or fails as a whole, or a run of vitest whose tests are counted. */
export interface Step {
  readonly title: string;
  readonly kind: 'check' | 'vitest';
  /** A script of an installed package, run by this very Node. */
  readonly script: readonly string[];
  readonly args: readonly string[];
  /** After this many minutes the step has hung, and failed. */
  readonly minutes: number;
  /** The same for `npm run test:full`, where that runs more of it. */
  readonly fullMinutes?: number;
  /** Left out by `npm run check`, which needs no browser. */
  readonly needsBrowser?: true;
}

const TSC = ['typescript', 'bin', 'tsc'];
const ESLINT = ['eslint', 'bin', 'eslint.js'];
const PRETTIER = ['prettier', 'bin', 'prettier.cjs'];
const WXT = ['wxt', 'bin', 'wxt.mjs'];
const VITEST = ['vitest', 'vitest.mjs'];
/**
 * A browser on a loaded machine loses a key or a frame now and then: such a test is tried once more, and
 * named at the end of the run. Faults are never tried again: one lost clip is a failure.
 */
const TRY_AGAIN = ['--retry', '1'];

/** Cheapest first, so that a small mistake is told within seconds. Guards read the builds. */
export const STEPS: readonly Step[] = [
  {
    title: 'types',
    kind: 'check',
    script: TSC,
    args: ['--noEmit', '-p', 'tsconfig.json'],
    minutes: 5,
  },
  {
    title: 'types of the library',
    kind: 'check',
    script: TSC,
    args: ['--noEmit', '-p', 'tsconfig.lib.json'],
    minutes: 5,
  },
  { title: 'lint', kind: 'check', script: ESLINT, args: ['--max-warnings', '0', '.'], minutes: 10 },
  {
    title: 'format',
    kind: 'check',
    script: PRETTIER,
    args: ['--check', '--log-level', 'warn', '.'],
    minutes: 5,
  },
  {
    title: 'unit tests',
    kind: 'vitest',
    script: VITEST,
    args: ['run', '--exclude', 'tests/guards/**'],
    minutes: 15,
  },
  { title: 'build for Chrome', kind: 'check', script: WXT, args: ['build'], minutes: 5 },
  {
    title: 'build for Firefox',
    kind: 'check',
    script: WXT,
    args: ['build', '-b', 'firefox', '--mv3'],
    minutes: 5,
  },
  { title: 'guards', kind: 'vitest', script: VITEST, args: ['run', 'tests/guards'], minutes: 10 },
  {
    title: 'end to end in Chromium',
    kind: 'vitest',
    script: VITEST,
    args: ['run', '--config', 'vitest.e2e.config.ts', ...TRY_AGAIN, 'tests/e2e/chromium'],
    minutes: 20,
    needsBrowser: true,
  },
  {
    title: 'faults',
    kind: 'vitest',
    script: VITEST,
    args: ['run', '--config', 'vitest.e2e.config.ts', '--maxConcurrency=2', 'tests/e2e/faults'],
    minutes: 15,
    fullMinutes: 180,
    needsBrowser: true,
  },
  {
    title: 'smoke in Firefox',
    kind: 'vitest',
    script: VITEST,
    args: ['run', '--config', 'vitest.e2e.config.ts', ...TRY_AGAIN, 'tests/e2e/firefox'],
    minutes: 10,
    needsBrowser: true,
  },
];

/** Where an installed package keeps a file. */
export function packageFile(root: string, parts: readonly string[]): string {
  return path.join(root, 'node_modules', ...parts);
}
