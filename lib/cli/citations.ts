import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Command } from 'commander';
import { findCitations } from '../index.ts';
import { visitFiles } from './batch.ts';
import { citedText } from './cited-text.ts';
import { CommandFailure, errorText } from './failure.ts';
import { expandInputs, FOLDER_FILES, inputName, STDIN, type Inputs } from './inputs.ts';
import { writeJson, writeJsonLine } from './output.ts';
import { startProgress } from './progress.ts';

/** The mentions in a text as scripts know them. */
function citationsIn(text: string) {
  return findCitations(text).map((citation) => ({
    start: citation.start,
    end: citation.end,
    text: citation.text,
    type: citation.type,
    number: citation.number,
    symbol: citation.symbol,
    normalized: citation.normalized,
    date: citation.date,
    issuer: citation.issuer,
    form: citation.form,
    term: citation.term,
    name: citation.name,
  }));
}

function readPassage(line: string, place: string): { id: unknown; text: string } {
  let data: unknown;
  try {
    data = JSON.parse(line);
  } catch (error) {
    throw new CommandFailure('badInput', `${place} is no JSON: ${errorText(error)}`);
  }
  if (typeof data !== 'object' || data === null || !('id' in data) || !('text' in data)) {
    throw new CommandFailure('badInput', `${place} is not {"id": …, "text": "…"}`);
  }
  if (typeof data.text !== 'string') {
    throw new CommandFailure('badInput', `the text of ${place} is not a string`);
  }
  return { id: data.id, text: data.text };
}

/** Lines in, lines out; a passage without citations is an answer like any other. */
async function citePassages(file: string): Promise<void> {
  const input = file === STDIN ? process.stdin : createReadStream(file);
  const progress = startProgress('passages read:', null);
  let number = 0;
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    number += 1;
    if (line.trim() === '') continue;
    const place = `line ${number} of ${inputName(file)}`;
    const { id, text } = readPassage(line.replace(/^\uFEFF/, ''), place);
    await writeJsonLine({ id, citations: citationsIn(text) });
    progress.update(number);
  }
  progress.finish();
}

async function citeFiles(inputs: Inputs): Promise<void> {
  let found = 0;
  await visitFiles(inputs, async (file) => {
    const citations = citationsIn(await citedText(file));
    found += citations.length;
    await (inputs.isBatch ? writeJsonLine({ id: file, citations }) : writeJson({ citations }));
  });
  if (found === 0) throw new CommandFailure('nothingFound', 'no directive is cited here');
}

async function citations(paths: readonly string[], options: { jsonl?: boolean }): Promise<void> {
  const inputs = await expandInputs(paths, FOLDER_FILES.texts);
  if (options.jsonl !== true) await citeFiles(inputs);
  else for (const file of inputs.files) await citePassages(file);
}

/** `citations FILE|- [--jsonl]`: the directives cited in a text. */
export function addCitations(program: Command): void {
  program
    .command('citations')
    .summary('find the directives cited in a text')
    .description(
      'Prints {"citations": [{start, end, text, type, number, symbol, normalized, date, issuer, form, …}]};\noffsets are half-open UTF-16. Of a saved page the text of its article is read.',
    )
    .argument('<file...>', 'text file, saved page, folder, glob, or - for standard input')
    .option('--jsonl', 'read lines {"id", "text"}, print lines {"id", "citations"}')
    .action(citations);
}
