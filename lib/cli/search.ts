import { InvalidArgumentError, type Command } from 'commander';
import { searchLibrary, type LibraryHit } from '../index.ts';
import { CommandFailure } from './failure.ts';
import { LIBRARY_HELP, openLibrary } from './library.ts';
import { tell, writeJson } from './output.ts';

/** Searching takes about a millisecond a clip; from here on it is worth a word. */
const LONG_SEARCH = 500;

function parseLimit(text: string): number {
  const limit = Number(text);
  if (!Number.isInteger(limit) || limit < 1) {
    throw new InvalidArgumentError('It must be a whole number from 1.');
  }
  return limit;
}

function publicHit({ clip, score, why, snippet, titleHighlights }: LibraryHit) {
  const { title, url, publishedAt, category, portal } = clip.article;
  return {
    id: clip.id,
    title,
    url,
    publishedAt,
    category,
    portal: portal.name,
    score,
    why,
    snippet,
    titleHighlights,
  };
}

async function search(file: string, query: string, options: { limit: number }): Promise<void> {
  const { clips, collections } = await openLibrary(file);
  if (clips.length > LONG_SEARCH) tell(`searching ${clips.length} clips …`);
  const { hits, total } = await searchLibrary(clips, query, {
    limit: options.limit,
    now: new Date(),
    collectionNames: new Map(collections.map(({ id, name }) => [id, name])),
  });
  await writeJson({ query, total, results: hits.map(publicHit) });
  if (total === 0) throw new CommandFailure('nothingFound', `nothing matches "${query}"`);
}

/** `search LIBRARY QUERY [--limit N]`: the clips that match, best first. */
export function addSearch(program: Command): void {
  program
    .command('search')
    .summary('search a library')
    .description('Prints {query, total, results} as JSON, best first. Accents may be left out.')
    .argument('<library>', LIBRARY_HELP)
    .argument('<query>', 'words, numbers of directives, "phrases"')
    .option('--limit <n>', 'the most results to print', parseLimit, 20)
    .action(search);
}
