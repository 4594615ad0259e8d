import { LONGEST_QUOTE, type TextPosition, type TextQuote } from './highlight.ts';
import { type ReadingText, runAt } from './reading-text.ts';

/** What of a highlight follows from the passage alone. */
export interface MarkedPassage {
  readonly quote: TextQuote;
  readonly position: TextPosition;
}

/** Letters of context kept on either side. */
const CONTEXT = 64;
const WORD = /[\p{L}\p{M}\p{N}]/u;

/**
 * The passage between two offsets, as it will be found again: widened to whole words, since half a
 * syllable is never what was meant, without the white space round it. Null where no word is left, or
 * more than a passage.
 */
export function markPassage(reading: ReadingText, from: number, to: number): MarkedPassage | null {
  const { text } = reading;
  let start = Math.max(0, Math.min(from, to));
  let end = Math.min(text.length, Math.max(from, to));
  while (start < end && isSpace(text, start)) start += 1;
  while (start < end && isSpace(text, end - 1)) end -= 1;
  if (start === end) return null;
  while (isWord(text, start) && isWord(text, start - 1)) start -= 1;
  while (isWord(text, end - 1) && isWord(text, end)) end += 1;
  const exact = text.slice(start, end);
  if (!WORD.test(exact) || exact.length > LONGEST_QUOTE) return null;
  return {
    quote: {
      exact,
      prefix: text.slice(Math.max(0, start - CONTEXT), start),
      suffix: text.slice(end, end + CONTEXT),
    },
    position: { start, end, block: runAt(reading, start)?.path ?? '' },
  };
}

const isSpace = (text: string, at: number): boolean => /\s/.test(text.charAt(at));
const isWord = (text: string, at: number): boolean => at >= 0 && WORD.test(text.charAt(at));
