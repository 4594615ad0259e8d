const FIRST_AFTER_MS = 1000;
/** Between two lines where stderr is a file or a pipe; a terminal is redrawn more often. */
const LINE_EVERY_MS = 5000;
const DRAW_EVERY_MS = 100;
const BAR_WIDTH = 30;

export interface Progress {
  /** `done` of `total` are finished. */
  update(done: number): void;
  /** Removes the bar. */
  finish(): void;
}

interface Terminal {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

function bar(done: number, total: number): string {
  const share = total === 0 ? 1 : done / total;
  const filled = Math.round(share * BAR_WIDTH);
  const percent = String(Math.floor(share * 100)).padStart(3);
  return `[${'#'.repeat(filled)}${'-'.repeat(BAR_WIDTH - filled)}] ${percent}% ${done}/${total}`;
}

/**
 * Shows how far a long job is, on stderr: a bar on a terminal, plain lines now and then elsewhere.
 * `total` is null where nobody knows it beforehand. Says nothing about jobs that take less than a second.
 */
export function startProgress(
  label: string,
  total: number | null,
  terminal: Terminal = process.stderr,
  clock: () => number = () => performance.now(),
): Progress {
  const isTerminal = terminal.isTTY === true;
  const interval = isTerminal ? DRAW_EVERY_MS : LINE_EVERY_MS;
  let next = clock() + FIRST_AFTER_MS;
  let isShown = false;
  return {
    update(done) {
      const now = clock();
      if (now < next) return;
      next = now + interval;
      isShown = true;
      const text = `${label} ${total === null ? done : bar(done, total)}`;
      terminal.write(isTerminal ? `\r${text}` : `${text}\n`);
    },
    finish() {
      if (isShown && isTerminal) terminal.write(`\r\u001B[K`);
    },
  };
}
