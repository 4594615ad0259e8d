import { statSync } from 'node:fs';
import { join } from 'node:path';
import { fileNamePlaceholders, unknownPlaceholders } from '../index.ts';
import { CommandFailure } from './failure.ts';

/** Where a file goes: into a folder under its own name, or to the very path that was given. */
export function outputPath(output: string, name: string): string {
  const isFolder =
    output.endsWith('/') || statSync(output, { throwIfNoEntry: false })?.isDirectory() === true;
  return isFolder ? join(output, name) : output;
}

/** @throws CommandFailure naming the word of a pattern of names that means nothing */
export function checkName(pattern: string | undefined): void {
  const [unknown] = unknownPlaceholders(pattern ?? '');
  if (unknown === undefined) return;
  const known = fileNamePlaceholders.map((word) => `{${word}}`).join(', ');
  throw new CommandFailure('badUsage', `--name: unknown word {${unknown}} (known: ${known})`);
}
