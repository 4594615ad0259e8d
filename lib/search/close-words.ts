/** A word of the vocabulary near a misspelt one. */
export interface CloseWord {
  readonly word: string;
  readonly distance: number;
}

/** Letters 0-9 and a-z of folded words, for the match table; anything else is 36. */
function letterIndex(code: number): number {
  if (code >= 97 && code <= 122) return code - 87;
  return code >= 48 && code <= 57 ? code - 48 : 36;
}

/**
 * Words at most `most` slips away: a letter too many, missing, wrong, or two swapped (optimal string
 * alignment, bit-parallel after Hyyrö 2003). `words` is scanned whole: 0.1 ms for a vocabulary of
 * folded Vietnamese.
 */
export function closeWords(word: string, words: readonly string[], most: number): CloseWord[] {
  const length = word.length;
  if (length > 30) return [];
  const matches = new Int32Array(37);
  for (let at = 0; at < length; at++) {
    const letter = letterIndex(word.charCodeAt(at));
    matches[letter] = (matches[letter] ?? 0) | (1 << at);
  }
  matches[36] = 0;
  const found: CloseWord[] = [];
  for (const other of words) {
    if (Math.abs(other.length - length) > most || other.charCodeAt(0) < 58) continue;
    const distance = slips(matches, length, other);
    if (distance > 0 && distance <= most) found.push({ word: other, distance });
  }
  return found;
}

function slips(matches: Int32Array, length: number, other: string): number {
  const last = 1 << (length - 1);
  let upper = -1;
  let lower = 0;
  let diagonal = 0;
  let before = 0;
  let distance = length;
  for (let at = 0; at < other.length; at++) {
    const match = matches[letterIndex(other.charCodeAt(at))] ?? 0;
    const swapped = ((~diagonal & match) << 1) & before;
    diagonal = ((((match & upper) + upper) | 0) ^ upper) | match | lower | swapped;
    const right = lower | ~(diagonal | upper);
    const left = diagonal & upper;
    if ((right & last) !== 0) distance++;
    if ((left & last) !== 0) distance--;
    const shifted = (right << 1) | 1;
    upper = (left << 1) | ~(diagonal | shifted);
    lower = shifted & diagonal;
    before = match;
  }
  return distance;
}
