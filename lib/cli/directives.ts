import type { Command } from 'commander';
import { citeArticle, documentIndex, type Clip } from '../index.ts';
import { CommandFailure } from './failure.ts';
import { LIBRARY_HELP, openLibrary } from './library.ts';
import { writeJson } from './output.ts';

/** Articles that came without the grouping of their mentions get it now. */
function withDocuments(clip: Clip): Clip {
  return clip.article.documents.length > 0 ? clip : { ...clip, article: citeArticle(clip.article) };
}

async function directives(file: string): Promise<void> {
  const clips = (await openLibrary(file)).clips.map(withDocuments);
  const entries = documentIndex(clips).map(({ items, ...document }) => ({
    ...document,
    clips: items.flatMap((item) => {
      const clip = clips[item - 1];
      return clip === undefined
        ? []
        : [{ id: clip.id, title: clip.article.title, url: clip.article.url }];
    }),
  }));
  await writeJson({ directives: entries });
  if (entries.length === 0) {
    throw new CommandFailure('nothingFound', 'no clip of this library cites a directive');
  }
}

/** `directives LIBRARY`: the register of cited documents. */
export function addDirectives(program: Command): void {
  program
    .command('directives')
    .summary('list the directives that a library cites')
    .description('Prints {"directives": […]}: each document once, with the clips that cite it.')
    .argument('<library>', LIBRARY_HELP)
    .action(directives);
}
