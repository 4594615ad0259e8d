import { writeFile } from 'node:fs/promises';
import { CommandFailure, errorText } from './failure.ts';
import { STDIN } from './inputs.ts';
import { writeOut } from './output.ts';

/**
 * Writes a finished file, or to standard output for `-`.
 *
 * @throws CommandFailure where the file cannot be written
 */
export async function writeOutput(path: string, content: string | Uint8Array): Promise<void> {
  if (path === STDIN) {
    await writeOut(content);
    return;
  }
  try {
    await writeFile(path, content);
  } catch (error) {
    throw new CommandFailure('badInput', `cannot write "${path}": ${errorText(error)}`);
  }
}
