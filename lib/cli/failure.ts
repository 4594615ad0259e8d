/** How a command ends; scripts rely on these numbers. */
export const EXIT = { done: 0, nothingFound: 1, badUsage: 2, badInput: 3 } as const;

export type FailureOutcome = Exclude<keyof typeof EXIT, 'done'>;

/** An expected end other than "done": one sentence for stderr and the exit code. */
export class CommandFailure extends Error {
  readonly outcome: FailureOutcome;

  constructor(outcome: FailureOutcome, sentence: string) {
    super(sentence);
    this.name = 'CommandFailure';
    this.outcome = outcome;
  }

  get exitCode(): number {
    return EXIT[this.outcome];
  }
}

/** The words of an error of the system: `ENOENT: no such file or directory, open 'x'`. */
export function errorText(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
