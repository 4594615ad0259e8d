/** A reader such as `head` stopped listening, which is no fault of anyone. */
export function isClosedPipe(error: Error): boolean {
  return 'code' in error && error.code === 'EPIPE';
}

/** Writes to stdout and waits until it is taken, so that large answers are never cut short. */
export function writeOut(content: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(content, (error) => {
      if (error && !isClosedPipe(error)) reject(error);
      else resolve();
    });
  });
}

/** One answer, indented for reading. */
export function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** Prints {@link toJson}. */
export function writeJson(value: unknown): Promise<void> {
  return writeOut(toJson(value));
}

/** One answer of many, on a line of its own. */
export function writeJsonLine(value: unknown): Promise<void> {
  return writeOut(`${JSON.stringify(value)}\n`);
}

/** A sentence for the person at the terminal; stdout is for answers only. */
export function tell(sentence: string): void {
  process.stderr.write(`trich-luc: ${sentence}\n`);
}
