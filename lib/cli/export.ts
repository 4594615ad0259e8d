import type { Command } from 'commander';
import { exportClips, exportFormats, foldText, type LibraryContents } from '../index.ts';
import { CommandFailure } from './failure.ts';
import { STDIN } from './inputs.ts';
import { LIBRARY_HELP, openLibrary } from './library.ts';
import { tell } from './output.ts';
import { startProgress } from './progress.ts';
import { writeOutput } from './write-output.ts';

interface ExportCommandOptions {
  readonly collection?: string;
  readonly format: string;
  readonly output: string;
}

/** From here on writing a document may take over a second, most of it in one piece. */
const LONG_EXPORT = 20;
/** Title of an export that is no collection. */
const WHOLE_LIBRARY = 'Trích lục';

function checkFormat(format: string): void {
  const known = exportFormats.map(({ id }) => id);
  if (known.some((id) => id === format)) return;
  throw new CommandFailure(
    'badUsage',
    `unknown export format "${format}" (known: ${known.join(', ')})`,
  );
}

/** The clips of a collection, found by its name, accents and case aside, or by its id. */
function choose({ clips, collections }: LibraryContents, name: string | undefined) {
  if (name === undefined) return { title: WHOLE_LIBRARY, clips };
  const wanted = foldText(name.trim());
  const collection =
    collections.find((candidate) => candidate.name === name || candidate.id === name) ??
    collections.find((candidate) => foldText(candidate.name.trim()) === wanted);
  if (collection === undefined) {
    const known = collections.map((candidate) => candidate.name).join(', ');
    throw new CommandFailure(
      'nothingFound',
      `no collection "${name}" (known: ${known === '' ? 'none' : known})`,
    );
  }
  return {
    title: collection.name,
    clips: clips.filter((clip) => clip.collections.includes(collection.id)),
  };
}

async function exportLibrary(file: string, options: ExportCommandOptions): Promise<void> {
  checkFormat(options.format);
  const library = await openLibrary(file);
  const { title, clips } = choose(library, options.collection);
  const used = new Set(clips.flatMap((clip) => clip.collections));
  if (clips.length > LONG_EXPORT) tell(`writing ${clips.length} clips …`);
  const progress = startProgress('writing clips', clips.length);
  const result = await exportClips(options.format, {
    clips,
    collections: library.collections.filter(({ id }) => used.has(id)),
    title,
    now: new Date(),
    onProgress: (done) => progress.update(done),
  });
  progress.finish();
  if (!result.ok) throw new CommandFailure('nothingFound', `collection "${title}" is empty`);
  await writeOutput(options.output, result.value.bytes);
  if (options.output !== STDIN) {
    tell(`${clips.length} ${clips.length === 1 ? 'clip' : 'clips'} written to "${options.output}"`);
  }
}

/** `export LIBRARY --collection NAME --format F -o FILE`: a finished document. */
export function addExport(program: Command): void {
  program
    .command('export')
    .summary('write a collection as a finished document')
    .description(
      'Writes the clips of a collection, or of the whole library, in one of the formats.',
    )
    .argument('<library>', LIBRARY_HELP)
    .option('--collection <name>', 'name or id of a collection; everything when left out')
    .requiredOption('--format <format>', `one of ${exportFormats.map(({ id }) => id).join(', ')}`)
    .requiredOption('-o, --output <file>', 'file to write, or - for standard output')
    .action(exportLibrary);
}
