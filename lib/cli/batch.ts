import { CommandFailure, errorText } from './failure.ts';
import type { Inputs } from './inputs.ts';
import { tell } from './output.ts';
import { startProgress } from './progress.ts';

/**
 * Hands each file to `visit`. A fault in a single file ends the command; in a batch it is told on
 * stderr and the others go on, unless every one of them fails.
 *
 * @throws CommandFailure
 */
export async function visitFiles(
  { files, isBatch }: Inputs,
  visit: (file: string) => Promise<void>,
): Promise<void> {
  const progress = startProgress('reading files', files.length);
  const failures: CommandFailure[] = [];
  for (const [index, file] of files.entries()) {
    try {
      await visit(file);
    } catch (error) {
      if (!isBatch || !(error instanceof CommandFailure)) throw error;
      progress.finish();
      tell(errorText(error));
      failures.push(error);
    }
    progress.update(index + 1);
  }
  progress.finish();
  const [first] = failures;
  if (first === undefined) return;
  const worst = failures.reduce((a, b) => (b.exitCode > a.exitCode ? b : a), first);
  if (failures.length === files.length) {
    throw new CommandFailure(worst.outcome, `none of ${files.length} files could be used`);
  }
  tell(`${files.length - failures.length} of ${files.length} files done`);
}
