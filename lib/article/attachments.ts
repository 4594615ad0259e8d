import type { Attachment } from '../clip/article.ts';
import { cleanLine } from '../text/normalize.ts';
import { foldText } from '../text/fold.ts';
import { documentType, fileName, unwrapViewer } from './source.ts';

/** Link texts that name no file. */
const EMPTY_NAME =
  /^(tai day|day|tai ve( may)?|tai xuong|download|xem( chi tiet)?( tai day)?|chi tiet|file|tep|click( vao day)?|nhan vao (day|de xem chi tiet).*|xem file|tai file|tai tep( tin)?|link|dinh kem|file dinh kem|tep dinh kem|tai lieu dinh kem|\(?\d+([.,]\d+)? ?[km]b\)?|pdf|docx?)?$/;

function nameOf(link: Element, address: string): string {
  const text = cleanLine(link.textContent);
  if (!EMPTY_NAME.test(foldText(text).replace(/[.:!)(]+$/, ''))) return text;
  const title = cleanLine(link.getAttribute('title') ?? '');
  return EMPTY_NAME.test(foldText(title)) ? fileName(address) : title;
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
