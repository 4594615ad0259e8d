import { undoInputMethod } from '../text/input-method.ts';
import { isSyllable } from '../text/syllable.ts';
import { closeWords } from './close-words.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A word that counts as a find, and how much of one: 1 as typed, less for repairs. */
export interface Alternative {
  readonly word: string;
  readonly quality: number;
  /** Taken for a slip of the fingers: letters were added, dropped or changed. */
  readonly guess: boolean;
  /** Counts only where it stands beside its neighbour in the query: on its own it proves nothing. */
  readonly leans: boolean;
}

export const MOST_CANDIDATES = 64;
const OTHER_FIRST = 0.75;
const ONE_SLIP = 0.7;
const TWO_SLIPS = 0.5;
/** Quality of a word that is certain but for the way it was typed. */
export const UNDONE = 0.95;
/** A folded syllable so short has dozens of others at one letter's distance. */
export const SHORT_WORD = 3;

/**
 * What a word may have been meant to be, likeliest first: what it was before the input method failed,
 * or a word a slip or two away. A slip that makes another syllable, or a word so short that every
 * slip does, is believed only beside its neighbour; so are two slips in one word.
 */
export function repairs(key: string, vocabulary: Vocabulary): readonly Alternative[] {
  return vocabulary.remember(key, () => findRepairs(key, vocabulary));
}

function findRepairs(key: string, vocabulary: Vocabulary): Alternative[] {
  const found = new Map<string, Alternative>();
  for (const word of undoInputMethod(key)) {
    if (vocabulary.frequency(word) === 0) continue;
    found.set(word, { word, quality: UNDONE, guess: false, leans: false });
  }
  if (/^[a-z]{3,}$/.test(key)) {
    const most = key.length >= 6 ? 2 : 1;
    const doubtful = key.length <= SHORT_WORD || isSyllable(key);
    const close = new Map<string, number>();
    for (const { words } of vocabulary.segments) {
      for (const { word, distance } of closeWords(key, words, most)) close.set(word, distance);
    }
    const guesses = [...close].map(([word, distance]) => {
      // The first letter of a word is the one least often mistyped.
      const first = word.charAt(0) === key.charAt(0) ? 1 : OTHER_FIRST;
      const quality = (distance === 1 ? ONE_SLIP : TWO_SLIPS) * first;
      return { word, quality, distance, frequency: vocabulary.frequency(word) };
    });
    // A short word has more neighbours than are looked at: the words that clips use come first.
    guesses.sort((a, b) => b.quality - a.quality || b.frequency - a.frequency);
    for (const { word, quality, distance } of guesses) {
      if (found.size >= MOST_CANDIDATES) break;
      if (found.has(word)) continue;
      found.set(word, { word, quality, guess: true, leans: doubtful || distance > 1 });
    }
  }
  return [...found.values()];
}
