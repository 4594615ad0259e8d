import type { Command } from 'commander';
import {
  exportClips,
  exportFormats,
  foldText,
  fromBase64,
  TemplateError,
  type ExportFormat,
  type ExportRequest,
  type ImageLookup,
  type LibraryContents,
} from '../index.ts';
import { orderClips } from './clip-order.ts';
import { collect } from './collect.ts';
import { readChoices } from './export-choices.ts';
import { CommandFailure } from './failure.ts';
import { STDIN } from './inputs.ts';
import { LIBRARY_HELP, openLibrary } from './library.ts';
import { libraryRegister } from './library-register.ts';
import { readOffice } from './office.ts';
import { tell } from './output.ts';
import { checkName, outputPath } from './output-path.ts';
import { startProgress } from './progress.ts';
import { writeOutput } from './write-output.ts';

interface ExportCommandOptions {
  readonly collection?: string;
  readonly format: string;
  readonly option: readonly string[];
  readonly name?: string;
  readonly office?: string;
  readonly output: string;
  readonly sort?: string;
  readonly groupOrder: readonly string[];
}

/** From here on writing a document may take over a second, most of it in one piece. */
const LONG_EXPORT = 20;
/** Title of an export that is no collection. */
const WHOLE_LIBRARY = 'Trích lục';

function findFormat(format: string): ExportFormat {
  const found = exportFormats.find(({ id }) => id === format);
  if (found !== undefined) return found;
  const known = exportFormats.map(({ id }) => id).join(', ');
  throw new CommandFailure('badUsage', `unknown export format "${format}" (known: ${known})`);
}

/** The pictures that the library file itself carries. */
function pictureLookup({ pictures = [] }: LibraryContents): ImageLookup {
  const bySource = new Map(pictures.map((picture) => [picture.src, picture]));
  return (src) => {
    const picture = bySource.get(src);
    const bytes = picture && fromBase64(picture.data);
    return Promise.resolve(picture && bytes ? { ...picture, bytes } : undefined);
  };
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

/** A template that cannot be filled is bad input, told in one sentence. */
async function exportOrFail(format: string, request: ExportRequest) {
  try {
    return await exportClips(format, request);
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    throw new CommandFailure('badInput', error.message.replace(/^trich-luc: /, ''));
  }
}

async function exportLibrary(file: string, options: ExportCommandOptions): Promise<void> {
  const format = findFormat(options.format);
  checkName(options.name);
  const choices = await readChoices(format, options.option);
  const heading = options.office === undefined ? undefined : await readOffice(options.office);
  const library = await openLibrary(file);
  const { title, clips: chosen } = choose(library, options.collection);
  const clips = orderClips(chosen, options, choices);
  const used = new Set(clips.flatMap((clip) => clip.collections));
  if (clips.length > LONG_EXPORT) tell(`writing ${clips.length} clips …`);
  const progress = startProgress('writing clips', clips.length);
  const result = await exportOrFail(format.id, {
    clips,
    register: libraryRegister(clips),
    ...(heading === undefined ? {} : { options: { heading } }),
    collections: library.collections.filter(({ id }) => used.has(id)),
    title,
    images: pictureLookup(library),
    choices,
    ...(options.name === undefined ? {} : { fileName: options.name }),
    now: new Date(),
    onProgress: ({ step, done }) => {
      if (step === 'clips') progress.update(done);
    },
  });
  progress.finish();
  if (!result.ok) throw new CommandFailure('nothingFound', `collection "${title}" is empty`);
  const path = outputPath(options.output, result.value.name);
  await writeOutput(path, result.value.bytes);
  if (path !== STDIN) {
    tell(`${clips.length} ${clips.length === 1 ? 'clip' : 'clips'} written to "${path}"`);
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
    .option(
      '--option <key=value>',
      'an option of the format, see "formats"; repeatable',
      collect,
      [],
    )
    .option(
      '--office <file>',
      'JSON file of the office for the head and the signature of Word files',
    )
    .option('--sort <field>', 'saved, published or title; -published for the newest first')
    .option(
      '--group-order <heading>',
      'a group that stands first; repeatable, in their order',
      collect,
      [],
    )
    .option('--name <pattern>', 'name of the file in a folder: "{date} {collection}"')
    .requiredOption('-o, --output <file>', 'file or folder to write to, or - for standard output')
    .action(exportLibrary);
}
