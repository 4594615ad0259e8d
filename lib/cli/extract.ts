import type { Command } from 'commander';
import { articleOf } from './article.ts';
import { writeJson, writeJsonLine } from './output.ts';
import { visitPages } from './pages.ts';

async function extract(files: readonly string[], options: { url?: string }): Promise<void> {
  await visitPages(files, options, async (page, isBatch) => {
    const article = articleOf(page);
    await (isBatch ? writeJsonLine(article) : writeJson(article));
  });
}

/** `extract FILE --url URL`: the article of a page, taken apart. */
export function addExtract(program: Command): void {
  program
    .command('extract')
    .summary('take the article of a saved page apart')
    .description(
      'Prints the article as JSON, its cited directives included.\nFor a folder or a glob: JSON Lines, which search, directives and export read as LIBRARY.',
    )
    .argument('<file...>', 'saved page, folder, glob, or - for standard input')
    .option('--url <url>', 'address of the page; else taken from <name>.json or the page itself')
    .action(extract);
}
