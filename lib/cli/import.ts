import { basename } from 'node:path';
import type { Command } from 'commander';
import {
  citeArticle,
  decodeFile,
  extractArticle,
  importFormats,
  libraryFromImport,
  planImport,
  readCsvEntries,
  readImport,
  type Article,
  type Clip,
  type ImportEntry,
  type ImportFile,
  type ImportReading,
  type ImportWorld,
  type PlannedImport,
} from '../index.ts';
import { collect } from './collect.ts';
import { csvChoices, type TableOptions } from './csv-choices.ts';
import { loadDom } from './dom.ts';
import { CommandFailure } from './failure.ts';
import { expandInputs, readInput, STDIN } from './inputs.ts';
import { tell, writeOut } from './output.ts';
import { startProgress } from './progress.ts';
import { writeOutput } from './write-output.ts';

const READABLE = /\.(?:json|jsonl|ndjson|html?|xhtml|csv|tsv|md|markdown|zip)$/i;

/** The pipeline over a page that was saved, with the DOM of the command line. */
async function makeExtractor(): Promise<(html: string, url: string) => Promise<Article>> {
  const parsePage = await loadDom();
  return (html, url) => {
    const page = parsePage(html, url);
    try {
      const article = extractArticle(page.document, { url });
      if (article.ok) return Promise.resolve(article.value);
      return Promise.reject(new Error(article.detail ?? article.reason));
    } finally {
      page.close();
    }
  };
}

function entriesOf(readings: readonly ImportReading[]): ImportEntry[] {
  return readings.flatMap(({ file, result }) => {
    if (result.ok) return result.value;
    tell(`${file}: ${result.reason}${result.detail === undefined ? '' : ` (${result.detail})`}`);
    return [];
  });
}

function reportFaults(entries: readonly ImportEntry[]): number {
  const faults = entries.flatMap((entry) => (entry.kind === 'problem' ? [entry] : []));
  for (const { place, name, reason, detail } of faults) {
    const what = name === '' ? place : `${place} “${name}”`;
    tell(`${what}: ${reason}${detail === undefined ? '' : ` (${detail})`}`);
  }
  return faults.length;
}

/** What became of the passages that another tool marked in an article. */
function reportPassages({ article }: Clip, marked: number, unmarked: number): void {
  tell(
    `“${article.title}”: ${marked} highlighted, ${unmarked} not in its text and kept in the note`,
  );
}

interface ImportCommandOptions extends TableOptions {
  readonly output?: string;
  readonly preview?: true;
}

/** Tables of which something was said are read by it, everything else by what it is. */
async function readOne(
  file: ImportFile,
  options: TableOptions,
  world: ImportWorld,
): Promise<ImportReading[]> {
  const isTold = options.column.length > 0 || options.days !== undefined;
  if (!isTold || !/\.[ct]sv$/i.test(file.name)) return readImport([file], world);
  const text = decodeFile(file.bytes);
  const result = await readCsvEntries(text, world, csvChoices(text, options));
  return [{ file: file.name, format: 'csv', result }];
}

async function readAll(paths: readonly string[], options: TableOptions, readAt: string) {
  const inputs = await expandInputs(paths, READABLE);
  const progress = startProgress('reading', null);
  const world: ImportWorld = {
    readAt,
    extract: await makeExtractor(),
    onProgress: (done) => {
      progress.update(done);
    },
  };
  const readings: ImportReading[] = [];
  for (const path of inputs.files) {
    const name = path === STDIN ? 'stdin' : basename(path);
    readings.push(...(await readOne({ name, bytes: await readInput(path) }, options, world)));
  }
  progress.finish();
  return readings;
}

/** A line for each entry: what would become of it, its title, its address. */
function previewLines(planned: readonly PlannedImport[]): string {
  return planned
    .map(({ act, entry }) => `${[act, entry.article.title, entry.article.url].join('\t')}\n`)
    .join('');
}

async function importFiles(
  paths: readonly string[],
  { output, preview, ...options }: ImportCommandOptions,
): Promise<void> {
  if (output === undefined && preview === undefined) {
    throw new CommandFailure('badUsage', 'name a library to write with -o, or ask for --preview');
  }
  const now = new Date().toISOString();
  const readings = await readAll(paths, options, now);
  const entries = entriesOf(readings);
  const faults = reportFaults(entries);
  const clips = entries.flatMap((entry) => (entry.kind === 'clip' ? [entry] : []));
  if (clips.length === 0) {
    const isUnread = readings.every(({ result }) => !result.ok);
    throw new CommandFailure(isUnread ? 'badInput' : 'nothingFound', 'nothing to import was found');
  }
  const collections = entries.flatMap((entry) => (entry.kind === 'collection' ? [entry] : []));
  const planned = planImport(clips, () => undefined);
  const library = libraryFromImport(planned, {
    now,
    finish: citeArticle,
    collections,
    onPassages: reportPassages,
  });
  if (preview === true) await writeOut(previewLines(planned));
  else if (output !== undefined) await writeOutput(output, `${JSON.stringify(library, null, 2)}\n`);
  const repeats = clips.length - library.clips.length;
  const count = library.clips.length;
  tell(`${count} ${count === 1 ? 'clip' : 'clips'}; repeated: ${repeats}; not read: ${faults}`);
}

/** `import FILE… -o LIBRARY`: exports of other tools as a library of ours. */
export function addImport(program: Command): void {
  program
    .command('import')
    .summary('read exports of other tools as a library')
    .description(
      `Reads ${importFormats.map(({ name }) => name).join('; ')}; archives of these are opened.\nWhat cannot be read is named on stderr, one line each.`,
    )
    .argument('<file...>', 'exported files, folder, glob, or - for standard input')
    .option('--preview', 'only say what would become of each entry; nothing is written')
    .option('--column <field=heading>', 'which column of a table is which; repeatable', collect, [])
    .option('--days <order>', 'how tables write a day: day-first or month-first')
    .option('-o, --output <file>', 'library to write, or - for standard output')
    .action(importFiles);
}
