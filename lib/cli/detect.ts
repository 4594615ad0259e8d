import type { Command } from 'commander';
import { detectPage } from '../index.ts';
import { writeJson, writeJsonLine } from './output.ts';
import { visitPages } from './pages.ts';

async function detect(files: readonly string[], options: { url?: string }): Promise<void> {
  await visitPages(files, options, async ({ file, url, document }, isBatch) => {
    const { kind, confidence, portal, reasons } = detectPage(document, url);
    const answer = { kind, confidence, portal, reasons };
    await (isBatch ? writeJsonLine({ file, url, ...answer }) : writeJson(answer));
  });
}

/** `detect FILE --url URL`: what kind of page it is. */
export function addDetect(program: Command): void {
  program
    .command('detect')
    .summary('say what kind of page a saved page is')
    .description(
      'Prints {kind, confidence, portal, reasons} as JSON; kind is article, list, home, document or other.\nFor a folder or a glob: JSON Lines with file and url.',
    )
    .argument('<file...>', 'saved page, folder, glob, or - for standard input')
    .option('--url <url>', 'address of the page; else taken from <name>.json or the page itself')
    .action(detect);
}
