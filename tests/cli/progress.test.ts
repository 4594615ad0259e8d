import { expect, test } from 'vitest';
import { startProgress } from '../../lib/cli/progress.ts';

function makeTerminal(isTTY: boolean) {
  let now = 0;
  let written = '';
  return {
    isTTY,
    write: (text: string) => (written += text),
    clock: () => now,
    wait: (ms: number) => (now += ms),
    written: () => written,
  };
}

test('a job of less than a second says nothing', () => {
  const terminal = makeTerminal(true);
  const progress = startProgress('reading', 2, terminal, terminal.clock);
  terminal.wait(400);
  progress.update(1);
  terminal.wait(400);
  progress.update(2);
  progress.finish();
  expect(terminal.written()).toBe('');
});

test('a long job draws a bar on a terminal and takes it away at the end', () => {
  const terminal = makeTerminal(true);
  const progress = startProgress('reading', 4, terminal, terminal.clock);
  terminal.wait(1001);
  progress.update(2);
  progress.finish();
  expect(terminal.written()).toBe(
    `\rreading [${'#'.repeat(15)}${'-'.repeat(15)}]  50% 2/4\r\u001B[K`,
  );
});

test('elsewhere it is a plain line now and then, without control characters', () => {
  const terminal = makeTerminal(false);
  const progress = startProgress('passages:', null, terminal, terminal.clock);
  for (let done = 1; done <= 70; done += 1) {
    terminal.wait(100);
    progress.update(done);
  }
  progress.finish();
  expect(terminal.written()).toBe('passages: 10\npassages: 60\n');
});
