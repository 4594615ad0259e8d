import { parseAddress } from '../index.ts';
import { visitFiles } from './batch.ts';
import { decodePage } from './decode.ts';
import { loadDom } from './dom.ts';
import { CommandFailure } from './failure.ts';
import { expandInputs, inputName, readInput } from './inputs.ts';
import { findPageAddress } from './page-address.ts';

export interface SavedPage {
  /** The file, or `-`. */
  readonly file: string;
  readonly url: string;
  readonly document: Document;
}

async function pageAddress(file: string, html: string, url: string | undefined): Promise<string> {
  const address = url ?? (await findPageAddress(file, html));
  if (address === null) {
    throw new CommandFailure(
      'badUsage',
      `${inputName(file)} does not say where it came from; name its address with --url`,
    );
  }
  return address;
}

function checkUrl(url: string | undefined, isBatch: boolean): void {
  if (url === undefined) return;
  if (isBatch) {
    throw new CommandFailure('badUsage', '--url names one page; leave it out for several files');
  }
  if (parseAddress(url) === undefined) {
    throw new CommandFailure('badUsage', `--url "${url}" is no http or https address`);
  }
}

/**
 * Reads saved pages and hands each to `visit`, with whether it is one of a batch.
 *
 * @throws CommandFailure
 */
export async function visitPages(
  paths: readonly string[],
  { url }: { readonly url?: string },
  visit: (page: SavedPage, isBatch: boolean) => Promise<void>,
): Promise<void> {
  const inputs = await expandInputs(paths);
  checkUrl(url, inputs.isBatch);
  const parsePage = await loadDom();
  await visitFiles(inputs, async (file) => {
    const html = decodePage(await readInput(file));
    const address = await pageAddress(file, html, url);
    const page = parsePage(html, address);
    try {
      await visit({ file, url: address, document: page.document }, inputs.isBatch);
    } finally {
      page.close();
    }
  });
}
