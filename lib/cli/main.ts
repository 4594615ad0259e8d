#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { addCitations } from './citations.ts';
import { addDetect } from './detect.ts';
import { addDirectives } from './directives.ts';
import { addExport } from './export.ts';
import { addExtract } from './extract.ts';
import { CommandFailure, errorText, EXIT } from './failure.ts';
import { addFormats } from './formats.ts';
import { addImport } from './import.ts';
import { isClosedPipe, tell } from './output.ts';
import { addSchema } from './schema.ts';
import { addSearch } from './search.ts';
import { addTemplate } from './template.ts';
import { readVersion } from './version.ts';

/** What commander says on several lines, as one: `unknown command 'serch' (Did you mean search?)`. */
function oneSentence(text: string): string {
  return text
    .replace(/^error: /, '')
    .replace(/\s+/g, ' ')
    .trim();
}

const program = new Command('trich-luc')
  .description('Clips, searches and exports articles of Vietnamese local-government portals.')
  .version(readVersion(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')))
  .addHelpText(
    'after',
    '\nExit codes: 0 done, 1 nothing found, 2 bad usage, 3 bad input; the reason stands on stderr.',
  )
  .configureOutput({ outputError: (text) => tell(oneSentence(text)) })
  .exitOverride();

for (const add of [
  addDetect,
  addExtract,
  addCitations,
  addSearch,
  addDirectives,
  addExport,
  addImport,
  addFormats,
  addSchema,
  addTemplate,
]) {
  add(program);
}

process.stdout.on('error', (error) => {
  if (isClosedPipe(error)) process.exit(EXIT.done);
  throw error;
});

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    if (error.code === 'commander.help') tell('name a command');
    process.exitCode = error.exitCode === 0 ? EXIT.done : EXIT.badUsage;
  } else if (error instanceof CommandFailure) {
    tell(errorText(error));
    process.exitCode = error.exitCode;
  } else throw error;
}
