import { articleOf } from './article.ts';
import { decodePage, decodeText } from './decode.ts';
import { loadDom } from './dom.ts';
import { readInput } from './inputs.ts';
import { findPageAddress } from './page-address.ts';

const PAGE =
  /^\s*(?:<!--.*?-->\s*)*(?:<\?xml.*?\?>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/is;
/** Stands in where a page does not say where it came from; its text does not depend on it. */
const NO_ADDRESS = 'http://localhost/';

/**
 * What is read of a file for its citations: all of a text file; of a page, the text of its article,
 * in which the offsets then count.
 *
 * @throws CommandFailure where the file cannot be read, or is a page without an article
 */
export async function citedText(file: string): Promise<string> {
  const bytes = await readInput(file);
  const text = decodeText(bytes);
  if (!PAGE.test(text)) return text;
  const html = decodePage(bytes);
  const url = (await findPageAddress(file, html)) ?? NO_ADDRESS;
  const parsePage = await loadDom();
  const page = parsePage(html, url);
  try {
    return articleOf({ file, url, document: page.document }).text;
  } finally {
    page.close();
  }
}
