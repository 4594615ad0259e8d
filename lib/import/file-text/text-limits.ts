import { repairLegacyText } from '../../text/legacy.ts';
import { cleanLines } from '../../text/normalize.ts';

/** Characters of a file that are searched; some 250 printed pages. */
export const MOST_FILE_TEXT = 500_000;

/** The text of a file, for search: never shown as a document. */
export interface FileText {
  /** NFC, one line a paragraph, form feeds between the pages of a PDF, at most {@link MOST_FILE_TEXT}. */
  readonly text: string;
  /** Whether it goes on beyond that. */
  readonly isCut: boolean;
}

/** Pages as one text: clean lines, fonts from before Unicode read as they were meant, cut to the limit. */
export function joinPages(pages: readonly string[]): FileText {
  const parts: string[] = [];
  let left = MOST_FILE_TEXT;
  for (const page of pages) {
    if (left <= 0) return { text: parts.join('\f'), isCut: true };
    // Repaired before it is normalised, which would lose signs that those fonts need.
    const clean = cleanLines(repairLegacyText(page));
    parts.push(clean.slice(0, left));
    if (clean.length > left) return { text: parts.join('\f'), isCut: true };
    left -= clean.length + 1;
  }
  return { text: parts.join('\f'), isCut: false };
}
