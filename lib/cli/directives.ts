import { InvalidArgumentError, Option, type Command } from 'commander';
import { exportRegister, registerFormats, type RegisterEntry } from '../index.ts';
import { chooseDirectives, type DirectiveChoice } from './choose-directives.ts';
import { collect } from './collect.ts';
import { readChoices } from './export-choices.ts';
import { CommandFailure } from './failure.ts';
import { STDIN } from './inputs.ts';
import { LIBRARY_HELP, openLibrary } from './library.ts';
import { libraryRegister } from './library-register.ts';
import { readOffice } from './office.ts';
import { tell, toJson } from './output.ts';
import { checkName, outputPath } from './output-path.ts';
import { writeOutput } from './write-output.ts';

interface DirectivesOptions extends DirectiveChoice {
  readonly format: string;
  readonly option: readonly string[];
  readonly office?: string;
  readonly name?: string;
  readonly output?: string;
}

const JSON_FORMAT = 'json';
const FORMATS = [JSON_FORMAT, ...registerFormats.map(({ id }) => id)];
const WORD_OPTIONS = registerFormats
  .flatMap(({ options = [] }) => options.map(({ key }) => key))
  .join(', ');
/** Title of a register that nothing narrows. */
const WHOLE_REGISTER = 'Sổ văn bản';

function parseYear(text: string): string {
  if (!/^\d{4}$/.test(text)) throw new InvalidArgumentError('It must be a year, such as 2020.');
  return text;
}

/** A document as scripts know it. */
function publicEntry(entry: RegisterEntry) {
  const { key, title, type, normalized, date, issuer, subject, term, resolved } = entry;
  return {
    key,
    title,
    type,
    normalized,
    date,
    issuer,
    subject,
    term,
    resolved,
    clips: entry.clips,
    firstCited: entry.firstCited,
    lastCited: entry.lastCited,
    mentions: entry.mentions.map(({ clipId, clipTitle, url, citedAt, sentences }) => ({
      clipId,
      title: clipTitle,
      url,
      citedAt,
      sentences,
    })),
  };
}

/** How the file is to look, as `export` has it. */
async function readLook({ format, option, office, name }: DirectivesOptions) {
  checkName(name);
  const row = registerFormats.find(({ id }) => id === format) ?? { id: format };
  const choices = await readChoices(row, option);
  const heading = office === undefined ? undefined : await readOffice(office);
  return {
    choices,
    ...(heading === undefined ? {} : { options: { heading } }),
    ...(name === undefined ? {} : { fileName: name }),
  };
}

async function render(
  entries: readonly RegisterEntry[],
  { format, type, issuer, year }: DirectivesOptions,
  look: Awaited<ReturnType<typeof readLook>>,
): Promise<{ readonly name: string; readonly content: string | Uint8Array }> {
  if (format === JSON_FORMAT) {
    return { name: 'directives.json', content: toJson({ directives: entries.map(publicEntry) }) };
  }
  const parts = [type, issuer, year].filter((part) => part !== undefined);
  const title = parts.length === 0 ? WHOLE_REGISTER : parts.join(', ');
  const file = await exportRegister(format, { ...look, entries, title, now: new Date() });
  if (!file.ok) throw new Error(`trich-luc: the register was not written (${file.reason})`);
  return { name: file.value.name, content: file.value.bytes };
}

async function directives(file: string, options: DirectivesOptions): Promise<void> {
  if (options.format !== JSON_FORMAT && options.output === undefined) {
    throw new CommandFailure('badUsage', `name the ${options.format} file with -o`);
  }
  const look = await readLook(options);
  const { clips } = await openLibrary(file);
  const all = libraryRegister(clips);
  const entries = chooseDirectives(all, options);
  let output = options.output ?? STDIN;
  if (entries.length > 0 || options.format === JSON_FORMAT) {
    const { name, content } = await render(entries, options, look);
    output = outputPath(output, name);
    await writeOutput(output, content);
  }
  if (entries.length === 0) {
    const what = all.length === 0 ? 'cites a directive' : 'cites a directive of that kind';
    throw new CommandFailure('nothingFound', `no clip of this library ${what}`);
  }
  if (output !== STDIN) {
    const count = `${entries.length} ${entries.length === 1 ? 'directive' : 'directives'}`;
    tell(`${count} written to "${output}"`);
  }
}

/** `directives LIBRARY [--type T] [--issuer I] [--year Y] [--format F -o FILE]`: the register. */
export function addDirectives(program: Command): void {
  program
    .command('directives')
    .summary('list the directives that a library cites')
    .description(
      'Prints {"directives": [{key, title, type, normalized, date, issuer, subject, term, resolved, clips, firstCited, lastCited, mentions}]}:\neach document once, with the clips that cite it and their sentences. Accents may be left out in options.',
    )
    .argument('<library>', LIBRARY_HELP)
    .option('--type <type>', 'only this type: "nghị quyết"')
    .option('--issuer <body>', 'only from this issuing body: "Chính phủ"')
    .option('--year <year>', 'only issued in this year', parseYear)
    .addOption(
      new Option('--format <format>', 'how to write them').choices(FORMATS).default(JSON_FORMAT),
    )
    .option(
      '--option <key=value>',
      `an option of the Word file, as "formats" has them: ${WORD_OPTIONS}; repeatable`,
      collect,
      [],
    )
    .option(
      '--office <file>',
      'JSON file of the office for the head and the signature of the Word file',
    )
    .option('--name <pattern>', 'name of the file in a folder: "{date} {collection}"')
    .option('-o, --output <file>', 'file or folder to write to, or - for standard output')
    .action(directives);
}
