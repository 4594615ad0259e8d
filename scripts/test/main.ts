import { runStep } from './run-step.ts';
import { STEPS } from './steps.ts';
import type { Tally } from './tally.ts';
import { addTallies } from './tally.ts';

/**
 * Runs every step, whatever became of those before it, and closes with the count alone. `--full` injects
 * every fault as often as a release asks for.
 */
const withoutBrowser = process.argv.includes('--check');
const isFull = process.argv.includes('--full');
if (isFull) process.env['TRICH_LUC_FULL'] = '1';
const steps = STEPS.filter((step) => !(withoutBrowser && step.needsBrowser)).map((step) =>
  isFull ? { ...step, minutes: step.fullMinutes ?? step.minutes } : step,
);
const tallies: Tally[] = [];
const summary: string[] = [];

for (const step of steps) {
  console.log(`\n── ${step.title}`);
  const began = performance.now();
  const { again, ...tally } = await runStep(step);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  tallies.push(tally);
  const mark = tally.failed === 0 ? '✓' : '✗';
  summary.push(
    `${mark} ${step.title}: ${tally.passed} passed, ${tally.failed} failed (${seconds} s)`,
  );
  summary.push(...again.map((title) => `  passed only when tried again: ${title}`));
  console.log(summary.slice(-1 - again.length).join('\n'));
}

const total = addTallies(tallies);
console.log(`\n${summary.join('\n')}\n`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
