import type { Command } from 'commander';
import { exportFormats, type FormatOption } from '../index.ts';
import { writeJson, writeOut } from './output.ts';

/** An option without the keys of its names, which mean nothing here. */
function optionFacts(option: FormatOption): Record<string, unknown> {
  const { key, kind, description } = option;
  const facts = { key, kind, description };
  switch (option.kind) {
    case 'switch':
      return { ...facts, initial: option.initial };
    case 'choice': {
      const values = option.values.map(({ value, description: about }) => ({
        value,
        description: about,
      }));
      return { ...facts, values, initial: option.initial };
    }
    case 'text':
      return { ...facts, maxLength: option.maxLength };
    case 'file':
      return { ...facts, accept: option.accept, maxBytes: option.maxBytes };
  }
}

/** `  body=full|lead`: how an option is given to `export --option`, the initial value first. */
function optionLine(option: FormatOption): string {
  switch (option.kind) {
    case 'switch':
      return `${option.key}=${option.initial ? 'yes|no' : 'no|yes'}`;
    case 'choice': {
      const others = option.values.map(({ value }) => value).filter((v) => v !== option.initial);
      return `${option.key}=${[option.initial, ...others].join('|')}`;
    }
    case 'text':
      return `${option.key}=TEXT`;
    case 'file':
      return `${option.key}=FILE${option.accept}`;
  }
}

async function formats(options: { json?: boolean }): Promise<void> {
  if (options.json === true) {
    const rows = exportFormats.map(({ id, extension, mediaType, description, options: own }) => ({
      id,
      extension,
      mediaType,
      description,
      options: (own ?? []).map(optionFacts),
    }));
    await writeJson({ formats: rows });
    return;
  }
  const lines = exportFormats.map(({ id, extension, description, options: own }) => {
    const choices = (own ?? []).map(optionLine).join(' ');
    return [id, `.${extension}`, description, choices].filter(Boolean).join('\t');
  });
  await writeOut(`${lines.join('\n')}\n`);
}

/** `formats`: what `export` can write. */
export function addFormats(program: Command): void {
  program
    .command('formats')
    .summary('list the export formats and their options')
    .description(
      'Prints one format a line: id, extension, description and options, separated by tabs.',
    )
    .option('--json', 'print them as JSON')
    .action(formats);
}
