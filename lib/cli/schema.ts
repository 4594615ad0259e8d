import { Argument, type Command } from 'commander';
import { jsonSchemas } from '../index.ts';
import { writeJson } from './output.ts';

/** `schema json`: the JSON Schema of what `export` and `extract` write. */
export function addSchema(program: Command): void {
  program
    .command('schema')
    .summary('print the JSON Schema of an export')
    .description('Prints the JSON Schema (2020-12) of a library, or of a line of JSON Lines.')
    .addArgument(
      new Argument('[format]', 'json or jsonl').choices(Object.keys(jsonSchemas)).default('json'),
    )
    .action((format: 'json' | 'jsonl') => writeJson(jsonSchemas[format]));
}
