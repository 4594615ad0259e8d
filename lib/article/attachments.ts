import type { Attachment } from '../clip/article.ts';
import { cleanLine } from '../text/normalize.ts';
import { foldText } from '../text/fold.ts';
import { documentType, fileName, unwrapViewer } from './source.ts';

/** Link texts that name no file. */
const EMPTY_NAME =
  /^(tai day|day|tai ve( may)?|tai xuong|download|xem( chi tiet)?( tai day)?|chi tiet|file|tep|click( vao day)?|nhan vao (day|de xem chi tiet).*|xem file|tai file|tai tep( tin)?|link|dinh kem|file dinh kem|tep dinh kem|tai lieu dinh kem|\(?\d+([.,]\d+)? ?[km]b\)?|pdf|docx?)?$/;

const LONGEST_NAME = 200;
/** Cells of one row that are looked at for the name of a file. */
const MOST_CELLS = 20;

function nameOf(link: Element, address: string): string {
  const text = cleanLine(link.textContent);
  if (!EMPTY_NAME.test(foldText(text).replace(/[.:!)(]+$/, ''))) return text;
  const title = cleanLine(link.getAttribute('title') ?? '');
  if (!EMPTY_NAME.test(foldText(title))) return title;
  return nameInRow(link) ?? fileName(address);
}

/** In a table of files the name stands in a cell beside "Tải về". */
function nameInRow(link: Element): string | null {
  const row = link.closest('tr')?.children ?? [];
  if (row.length > MOST_CELLS) return null;
  const texts = [...row]
    .filter((cell) => !cell.contains(link))
    .map((cell) => cleanLine(cell.textContent))
    .filter((text) => /\p{L}{2}/u.test(text) && text.length <= LONGEST_NAME)
    .filter((text) => !EMPTY_NAME.test(foldText(text)));
  return texts.sort((a, b) => b.length - a.length)[0] ?? null;
}

/** Every linked document of a part of the page, embedded viewers included, each once. */
export function readAttachments(parts: readonly Element[]): Attachment[] {
  const found = new Map<string, Attachment>();
  for (const part of parts) {
    for (const link of part.querySelectorAll('a[href]')) {
      const url = unwrapViewer(link.getAttribute('href') ?? '');
      const type = documentType(url);
      if (type === null) continue;
      const name = nameOf(link, url);
      const known = found.get(url);
      if (known === undefined || known.name === fileName(url)) found.set(url, { url, name, type });
    }
  }
  return [...found.values()];
}
