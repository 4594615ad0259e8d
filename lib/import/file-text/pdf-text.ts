import { fail, ok, type Result } from '../../clip/result.ts';
import type { FileTextFailure } from './office-text.ts';
import { type FileText, joinPages, MOST_FILE_TEXT } from './text-limits.ts';

/** Pages read at most. */
const MOST_PAGES = 2_000;
/** Errors only: damaged fonts are of no interest to whoever searches. */
const QUIET = 0;

/** No canvas, no fonts drawn, nothing fetched: the text is all that is wanted. */
const TEXT_ONLY = {
  verbosity: QUIET,
  disableFontFace: true,
  useWorkerFetch: false,
  isOffscreenCanvasSupported: false,
  isImageDecoderSupported: false,
  enableXfa: false,
  useWasm: false,
} as const;

/** A piece of text as pdf.js gives it; others mark the beginnings and ends of content. */
const isText = (item: object): item is { readonly str: string; readonly hasEOL: boolean } =>
  'str' in item && 'hasEOL' in item;

function isNamed(error: unknown, name: string): boolean {
  return error instanceof Error && error.name === name;
}

/**
 * The text of a PDF, page by page. A scan without a layer of text has none (`no-text`).
 * @param isTimeUp asked before each page; what was read until then is given as cut
 */
export async function pdfText(
  bytes: Uint8Array,
  isTimeUp: () => boolean = () => false,
): Promise<Result<FileText, FileTextFailure>> {
  const { getDocumentProxy } = await import('unpdf');
  let pdf: Awaited<ReturnType<typeof getDocumentProxy>>;
  try {
    // Copied, since pdf.js keeps what it is given.
    pdf = await getDocumentProxy(new Uint8Array(bytes), TEXT_ONLY);
  } catch (error) {
    if (isNamed(error, 'PasswordException')) return fail('locked');
    return fail('damaged', error instanceof Error ? error.message : String(error));
  }
  try {
    const pages: string[] = [];
    let length = 0;
    const total = Math.min(pdf.numPages, MOST_PAGES);
    while (pages.length < total && length <= MOST_FILE_TEXT && !isTimeUp()) {
      const page = await pdf.getPage(pages.length + 1);
      const { items } = await page.getTextContent();
      const text = items
        .map((item) => (isText(item) ? `${item.str}${item.hasEOL ? '\n' : ''}` : ''))
        .join('');
      page.cleanup();
      pages.push(text);
      length += text.length;
    }
    if (!/\p{L}|\p{N}/u.test(pages.join(' '))) return fail('no-text');
    const read = joinPages(pages);
    return ok({ ...read, isCut: read.isCut || pages.length < pdf.numPages });
  } catch (error) {
    return fail('damaged', error instanceof Error ? error.message : String(error));
  } finally {
    await pdf.loadingTask.destroy();
  }
}
