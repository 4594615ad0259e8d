import type { Command } from 'commander';
import { exportFormats } from '../index.ts';
import { writeJson, writeOut } from './output.ts';

async function formats(options: { json?: boolean }): Promise<void> {
  const rows = exportFormats.map(({ id, extension, mediaType, description }) => ({
    id,
    extension,
    mediaType,
    description,
  }));
  if (options.json === true) await writeJson({ formats: rows });
  else {
    const lines = rows.map(
      ({ id, extension, description }) => `${id}\t.${extension}\t${description}`,
    );
    await writeOut(`${lines.join('\n')}\n`);
  }
}

/** `formats`: what `export` can write. */
export function addFormats(program: Command): void {
  program
    .command('formats')
    .summary('list the export formats')
    .description('Prints one format a line: id, extension and description, separated by tabs.')
    .option('--json', 'print them as JSON')
    .action(formats);
}
