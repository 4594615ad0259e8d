import { cleanLine } from '../text/normalize.ts';
import type { Line } from '../portal/lines.ts';

const LABEL = /^(?:tags?|từ khóa|từ khoá|keywords?|chủ đề liên quan)\s*[:：]\s*(.*)$/i;
const ADDRESS = /\/(?:tags?|tu-khoa|hashtag|keyword)\/[^/]/i;
const LONGEST = 60;
const MOST = 30;

function linkedTags(line: Line): string[] {
  return [...line.element.querySelectorAll('a[href]')]
    .filter((link) => ADDRESS.test(link.getAttribute('href') ?? ''))
    .map((link) => cleanLine(link.textContent));
}

/**
 * Keywords as the page prints them: links to the pages of a keyword, or a labelled line.
 * @param lines from the title to somewhat below the text
 */
export function printedTags(lines: readonly Line[]): string[] {
  const tags = new Set<string>();
  for (const line of lines) {
    if (line.zone?.kind === 'menu' || line.zone?.kind === 'side') continue;
    const linked = line.links > 0 ? linkedTags(line) : [];
    const labelled = line.text.length > 300 ? undefined : LABEL.exec(line.text)?.[1];
    for (const tag of linked.length > 0 ? linked : (labelled?.split(/[,;]/) ?? [])) {
      const clean = cleanLine(tag).replace(/^#|[.\s]+$/g, '');
      if (clean !== '' && clean.length <= LONGEST && tags.size < MOST) tags.add(clean);
    }
  }
  return [...tags];
}
