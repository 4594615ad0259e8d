import type { Command } from 'commander';
import { checkTemplate, makeStarterTemplate, TemplateError } from '../index.ts';
import { CommandFailure } from './failure.ts';
import { inputName, readInput, STDIN } from './inputs.ts';
import { tell } from './output.ts';
import { writeOutput } from './write-output.ts';

interface TemplateOptions {
  readonly check?: string;
  readonly output?: string;
}

async function check(file: string): Promise<void> {
  const problems = await checkTemplate(await readInput(file));
  if (problems.length > 0) {
    throw new CommandFailure('badInput', templateFault(file, new TemplateError(problems)));
  }
  tell(`${inputName(file)} can be filled`);
}

/** What is wrong with a template, in one sentence. */
function templateFault(file: string, error: TemplateError): string {
  return `${inputName(file)}: ${error.message.replace(/^trich-luc: /, '')}`;
}

async function template({ check: file, output }: TemplateOptions): Promise<void> {
  if (file !== undefined) return check(file);
  if (output === undefined) {
    throw new CommandFailure('badUsage', 'name a file with -o, or a template with --check');
  }
  await writeOutput(output, await makeStarterTemplate(new Date()));
  if (output !== STDIN) tell(`example template written to "${output}"`);
}

/** `template -o FILE` or `template --check FILE`: a Word template of one's own. */
export function addTemplate(program: Command): void {
  program
    .command('template')
    .summary('write an example Word template, or check one')
    .description(
      'Writes an example of a Word template with placeholders, to be changed and used with\n"export --format docx --option template=own --option own-template=FILE".',
    )
    .option('--check <file>', 'say what is wrong with this template')
    .option('-o, --output <file>', 'file to write, or - for standard output')
    .action(template);
}
