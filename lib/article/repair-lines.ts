import { KEPT_HYPHEN } from '../text/kept-hyphen.ts';
import { type LegacyEncoding, legacyEncoding, readLegacy } from '../text/legacy.ts';

/** Lines beside a text may be the portal's own, in Unicode: they must read better than they stand. */
export const BESIDE = { words: 1, tied: false };

/** The encoding from before Unicode in which most of some lines are, by their length; null where none is. */
export function encodingOfLines(lines: Iterable<string>): LegacyEncoding | null {
  const weights = { tcvn3: 0, vni: 0 };
  for (const line of new Set(lines)) {
    const encoding = legacyEncoding(line);
    if (encoding !== null) weights[encoding] += line.length;
  }
  if (weights.tcvn3 + weights.vni === 0) return null;
  return weights.tcvn3 >= weights.vni ? 'tcvn3' : 'vni';
}

/**
 * Lines of one page, such as its name and the titles of its list, in Unicode where they are in a font's encoding
 * from before it. Each is judged by itself; the others prove the encoding of a short one.
 */
export function repairLines(lines: readonly string[]): string[] {
  const known = encodingOfLines(lines);
  return lines.map((line) => {
    const encoding = known === null ? null : legacyEncoding(line, BESIDE, known);
    return encoding === null ? line.replaceAll(KEPT_HYPHEN, '') : readLegacy(line, encoding);
  });
}
