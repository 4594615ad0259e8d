import { findDate } from '../portal/dates.ts';
import type { Line } from '../portal/lines.ts';
import type { Found } from './trace.ts';
import type { Metadata } from './metadata.ts';

const LABEL = /c[aậ]p nh[aậ]t|ch[iỉ]nh s[uử]a|s[uử]a l[uú]c|updated/i;
const LONGEST = 200;

/** The date behind "Cập nhật lúc", which may follow the posting date on the same line. */
function labelled(text: string): string | null {
  const at = text.length > LONGEST ? -1 : text.search(LABEL);
  if (at === -1) return null;
  const date = findDate(text.slice(at));
  return date?.label === 'updated' ? date.iso : null;
}

/**
 * When the article was last changed: what a labelled line of the head or below the text prints, else what the
 * page declares to machines; null where neither is later than nothing.
 * @param lines of the article, from above its title to its end
 */
export function chooseUpdated(lines: readonly Line[], metadata: Metadata): Found<string> | null {
  for (const line of lines) {
    const iso = line.zone === null || line.zone.kind === 'crumb' ? labelled(line.text) : null;
    if (iso !== null) return { value: iso, stage: 'heuristics' };
  }
  return metadata.updatedAt === null ? null : { value: metadata.updatedAt, stage: 'metadata' };
}
