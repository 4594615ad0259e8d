import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ROOT } from '../root.ts';
import type { Step } from './steps.ts';
import { packageFile } from './steps.ts';
import type { Tally } from './tally.ts';
import { secondTries, tallyCheck, tallyVitest } from './tally.ts';

/** What came of a step, and which of its tests passed only when tried again. */
export interface StepResult extends Tally {
  readonly again: readonly string[];
}

/** Runs one step with its output shown, and counts it. */
export async function runStep(step: Step): Promise<StepResult> {
  if (step.kind === 'check') {
    return { ...tallyCheck(await runToEnd(step, step.args)), again: [] };
  }

  const folder = mkdtempSync(path.join(tmpdir(), 'trich-luc-report-'));
  const report = path.join(folder, 'report.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const exitCode = await runToEnd(step, [...step.args, ...reporters]);
  const text = readOrNull(report);
  rmSync(folder, { recursive: true, force: true });
  return { ...tallyVitest(text, exitCode), again: secondTries(text) };
}

function readOrNull(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

function runToEnd(step: Step, args: readonly string[]): Promise<number> {
  return new Promise((resolve) => {
    const script = packageFile(ROOT, step.script);
    const child = spawn(process.execPath, [script, ...args], {
      cwd: ROOT,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    const alarm = setTimeout(() => {
      console.error(`${step.title}: stopped after ${step.minutes} minutes`);
      child.kill('SIGKILL');
    }, step.minutes * 60_000);
    child.on('error', (error) => {
      console.error(`${step.title}: ${error.message}`);
      clearTimeout(alarm);
      resolve(127);
    });
    child.on('close', (code) => {
      clearTimeout(alarm);
      resolve(code ?? 1);
    });
  });
}
