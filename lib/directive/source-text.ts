/** Text in one spelling (NFC, one đ, nothing invisible) that remembers where each unit stood. */
export interface SourceText {
  readonly text: string;
  /** Offset in the given string where the unit at `index` starts. */
  startOf(index: number): number;
  /** Offset in the given string just after the unit before `index`. */
  endOf(index: number): number;
}

/** Combining marks, soft hyphen, zero-width characters, BOM, and letters printed in the place of Đ and đ. */
const UNUSUAL =
  /[\u0300-\u036F\u00AD\u200B-\u200D\u2060\uFEFF\u00D0\u0189\u00F0\u0340\u0341\u0343\u0344]/;
const MARK = /[\u0300-\u036F]/;
const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/;
const TWINS: Readonly<Record<string, string>> = { '\u00D0': 'Đ', '\u0189': 'Đ', '\u00F0': 'đ' };

/**
 * Reads a string in any normalisation form. Offsets are UTF-16 units. A letter and the marks
 * after it are one piece: no offset ever falls inside it.
 */
export function readSource(given: string): SourceText {
  if (!UNUSUAL.test(given)) {
    return { text: given, startOf: (index) => index, endOf: (index) => index };
  }
  const pieces: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  while (at < given.length) {
    let end = at + 1;
    while (end < given.length && MARK.test(given.charAt(end))) end += 1;
    const piece = end === at + 1 ? given.charAt(at) : given.slice(at, end).normalize('NFC');
    if (!INVISIBLE.test(piece)) {
      pieces.push(TWINS[piece] ?? piece);
      for (let unit = 0; unit < piece.length; unit += 1) {
        starts.push(at);
        ends.push(end);
      }
    }
    at = end;
  }
  return {
    text: pieces.join(''),
    startOf: (index) => starts[index] ?? given.length,
    endOf: (index) => ends[index - 1] ?? 0,
  };
}
