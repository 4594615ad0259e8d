import type { RelatedLink } from '../clip/article.ts';
import { cleanLine } from '../text/normalize.ts';
import type { Line } from '../portal/lines.ts';
import { webAddress } from './source.ts';

const SHORTEST = 12;
const MOST = 50;

/** Links of the lists of other articles that portals print below or beside the text, without their dates. */
export function relatedLinks(lines: readonly Line[], url: string): RelatedLink[] {
  const found = new Map<string, RelatedLink>();
  for (const line of lines) {
    if (line.zone?.kind !== 'related' || line.links !== 1 || found.size >= MOST) continue;
    const address = webAddress(line.href, url);
    const title = cleanLine(
      line.text.replace(/[\s([·–-]*\d{1,2}[/.-]\d{1,2}[/.-]\d{4}[^\p{L}]*$/u, ''),
    ).replace(/^[\s•»›>*+-]+/, '');
    if (address === null || address === url || title.length < SHORTEST) continue;
    if (!found.has(address)) found.set(address, { title, url: address });
  }
  return [...found.values()];
}
