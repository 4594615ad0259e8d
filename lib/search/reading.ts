import type { NumberFinding } from './find-numbers.ts';
import type { Slot } from './plan.ts';
import type { Query } from './query.ts';
import type { QueryReading } from './search-result.ts';

/** The words that each of the query's words was read as, where it was not itself. */
function repairsOf(slots: readonly Slot[], source: number, key: string): string[] {
  const own = slots.filter((slot) => slot.source === source);
  if (own.length > 1) return own.map(({ alternatives }) => alternatives[0]?.word ?? '');
  return (own[0]?.alternatives ?? []).map(({ word }) => word).filter((word) => word !== key);
}

/**
 * How a query was read. Bit i of `held` says that some hit holds slot i: a word that could be read
 * as another, but was not in any hit, is unknown and not repaired.
 */
export function readingOf(
  query: Query,
  slots: readonly Slot[],
  held: number,
  numbers: readonly NumberFinding[],
): QueryReading {
  const repairs: { from: string; to: string }[] = [];
  const unknownWords: string[] = [];
  query.words.forEach(({ key, text, required }, source) => {
    const own = slots.filter((slot) => slot.source === source);
    const isHeld = slots.some((slot, at) => slot.source === source && (held & (1 << at)) !== 0);
    const [best] = own[0]?.alternatives ?? [];
    const first = isHeld || best?.word === key ? best?.word : undefined;
    if (own.length > 1 && isHeld)
      repairs.push({ from: text, to: repairsOf(slots, source, key).join(' ') });
    else if (first === undefined) {
      if (own[0]?.prefix === null && required) unknownWords.push(text);
    } else if (first !== key) repairs.push({ from: text, to: first });
  });
  const missing = numbers.filter(({ found, hint }) => !found && !hint);
  return {
    chips: query.chips,
    notes: query.notes,
    repairs,
    unknownWords,
    missingNumbers: missing.map(({ key, near }) => ({ key, near })),
  };
}

/** The query with the repairs of each word, so that highlights show what was found. */
export function withRepairs(query: Query, slots: readonly Slot[]): Query {
  const words = query.words.map((word, source) => ({
    ...word,
    repairs: repairsOf(slots, source, word.key),
  }));
  return { ...query, words };
}
