import { basename } from 'node:path';
import type { Command } from 'commander';
import {
  citeArticle,
  extractArticle,
  importFormats,
  libraryFromImport,
  planImport,
  readImport,
  type Article,
  type ImportEntry,
  type ImportFile,
  type ImportReading,
} from '../index.ts';
import { loadDom } from './dom.ts';
import { CommandFailure } from './failure.ts';
import { expandInputs, readInput, STDIN } from './inputs.ts';
import { tell } from './output.ts';
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

async function importFiles(
  paths: readonly string[],
  { output }: { output: string },
): Promise<void> {
  const inputs = await expandInputs(paths, READABLE);
  const files: ImportFile[] = [];
  for (const path of inputs.files) {
    files.push({ name: path === STDIN ? 'stdin' : basename(path), bytes: await readInput(path) });
  }
  const progress = startProgress('reading', null);
  const now = new Date().toISOString();
  const readings = await readImport(files, {
    readAt: now,
    extract: await makeExtractor(),
    onProgress: (done) => {
      progress.update(done);
    },
  });
  progress.finish();
  const entries = entriesOf(readings);
  const faults = reportFaults(entries);
  const clips = entries.flatMap((entry) => (entry.kind === 'clip' ? [entry] : []));
  if (clips.length === 0) {
    const isUnread = readings.every(({ result }) => !result.ok);
    throw new CommandFailure(isUnread ? 'badInput' : 'nothingFound', 'nothing to import was found');
  }
  const planned = planImport(clips, () => undefined);
  const library = libraryFromImport(planned, { now, finish: citeArticle });
  await writeOutput(output, `${JSON.stringify(library, null, 2)}\n`);
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
    .requiredOption('-o, --output <file>', 'library to write, or - for standard output')
    .action(importFiles);
}
