/** The words of a text with their places. */
export interface PlacedWords {
  readonly keys: readonly string[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** A stretch of a text that resembles a quote. */
export interface Alignment {
  /** Indexes of its first and last word. */
  readonly first: number;
  readonly last: number;
  /** 1 minus the words that are other, missing or more, over those of the quote. */
  readonly kept: number;
}

/** Below this share of a quote's words, in whatever order, a stretch is not looked at. */
const LEAST_SHARED = 0.4;
/** Stretches looked at closely. */
const MOST = 6;

/**
 * Where a text holds most words of a quote in their order, at most a few places. Stretches that share
 * words are found by a count that slides over the text; each is then aligned word by word (Sellers 1980,
 * whose costs are those of Levenshtein with free ends).
 */
export function alignWords(keys: readonly string[], quote: readonly string[]): Alignment[] {
  const margin = Math.ceil(quote.length / 4) + 1;
  return likelyStarts(keys, quote).flatMap((start) => {
    const from = Math.max(0, start - margin);
    const to = Math.min(keys.length, start + quote.length + 2 * margin);
    const found = align(keys.slice(from, to), quote);
    if (found === null) return [];
    return [{ first: from + found.first, last: from + found.last, kept: found.kept }];
  });
}

/** Starts of the stretches, as long as the quote, that share most words with it; no two overlap. */
function likelyStarts(keys: readonly string[], quote: readonly string[]): number[] {
  const wanted = new Map<string, number>();
  for (const key of quote) wanted.set(key, (wanted.get(key) ?? 0) + 1);
  const held = new Map<string, number>();
  const counts: { start: number; shared: number }[] = [];
  let shared = 0;
  for (const [at, key] of keys.entries()) {
    const need = wanted.get(key) ?? 0;
    if (need > 0) {
      const have = (held.get(key) ?? 0) + 1;
      held.set(key, have);
      if (have <= need) shared += 1;
    }
    const gone = keys[at - quote.length];
    const lost = gone === undefined ? 0 : (wanted.get(gone) ?? 0);
    if (gone !== undefined && lost > 0) {
      const have = held.get(gone) ?? 0;
      held.set(gone, have - 1);
      if (have <= lost) shared -= 1;
    }
    if (shared >= LEAST_SHARED * quote.length) {
      counts.push({ start: Math.max(0, at - quote.length + 1), shared });
    }
  }
  const starts: number[] = [];
  for (const { start } of counts.sort((a, b) => b.shared - a.shared)) {
    if (starts.some((other) => Math.abs(other - start) < quote.length)) continue;
    starts.push(start);
    if (starts.length === MOST) break;
  }
  return starts;
}

/** The stretch of `keys` that costs least to make the quote of; null where none is worth it. */
function align(keys: readonly string[], quote: readonly string[]): Alignment | null {
  // Row by row over the quote: cost of its first words, ending at each word of the stretch.
  let costs = new Int32Array(keys.length + 1);
  let begins = Int32Array.from({ length: keys.length + 1 }, (_, at) => at);
  for (const [row, wanted] of quote.entries()) {
    const next = new Int32Array(keys.length + 1).fill(row + 1);
    const from = new Int32Array(keys.length + 1);
    for (let at = 1; at <= keys.length; at++) {
      const swap = (costs[at - 1] ?? 0) + (keys[at - 1] === wanted ? 0 : 1);
      const drop = (costs[at] ?? 0) + 1;
      const more = (next[at - 1] ?? 0) + 1;
      const least = Math.min(swap, drop, more);
      next[at] = least;
      from[at] =
        (swap === least ? begins[at - 1] : drop === least ? begins[at] : from[at - 1]) ?? 0;
    }
    costs = next;
    begins = from;
  }
  let last = 0;
  for (let at = 1; at <= keys.length; at++) {
    if ((costs[at] ?? 0) < (costs[last] ?? 0)) last = at;
  }
  const first = begins[last] ?? 0;
  if (last <= first) return null;
  return { first, last: last - 1, kept: 1 - (costs[last] ?? 0) / quote.length };
}
