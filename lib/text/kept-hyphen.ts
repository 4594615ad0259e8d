/**
 * Stands for a soft hyphen (U+00AD) on a page whose text may be in TCVN3, where that sign is the letter
 * "ư": a private character, which normalising leaves alone. `repairArticle` settles what it is.
 */
export const KEPT_HYPHEN = '\uE0AD';

const TCVN3_SIGN = /[a-z][¨ª«¬®µ¸¹][a-z]/;

/** Whether a text shows signs inside words as TCVN3 does; may say so of other texts, too. */
export function mayBeTcvn3(text: string): boolean {
  return TCVN3_SIGN.test(text);
}
