import { type Pair } from './sequence-diff.ts';
import { wordsOf } from './words.ts';

/** Share of words (Dice) from which two paragraphs are one that was rewritten. */
const ALIKE = 0.5;
/** Share from which a paragraph found elsewhere was moved, and not just speaks of the same. */
const MOVED = 0.75;

interface Candidate {
  readonly pair: Pair;
  readonly score: number;
}

/**
 * Pairs paragraphs that are in one text only with those that are in the other only and say nearly the same,
 * the likest first. `isNear` says whether both stand in the same gap between unchanged paragraphs: those may
 * differ more.
 */
export function matchLines(
  before: readonly string[],
  after: readonly string[],
  left: { readonly before: readonly number[]; readonly after: readonly number[] },
  isNear: (before: number, after: number) => boolean,
): Pair[] {
  const candidates: Candidate[] = [];
  const words = left.after.map((at) => new Set(wordsOf(after[at] ?? '')));
  const holders = new Map<string, number[]>();
  words.forEach((set, j) => {
    for (const word of set) holders.set(word, [...(holders.get(word) ?? []), j]);
  });
  for (const i of left.before) {
    const own = new Set(wordsOf(before[i] ?? ''));
    const shared = new Int32Array(words.length);
    for (const word of own)
      for (const j of holders.get(word) ?? []) shared[j] = (shared[j] ?? 0) + 1;
    shared.forEach((count, at) => {
      const j = left.after[at] ?? 0;
      const score = (2 * count) / (own.size + (words[at]?.size ?? 0));
      if (score >= (isNear(i, j) ? ALIKE : MOVED)) candidates.push({ pair: [i, j], score });
    });
  }
  const distance = ({ pair: [i, j] }: Candidate) => Math.abs(i - j);
  candidates.sort((one, two) => two.score - one.score || distance(one) - distance(two));
  const taken = { before: new Set<number>(), after: new Set<number>() };
  const pairs: Pair[] = [];
  for (const { pair } of candidates) {
    const [i, j] = pair;
    if (taken.before.has(i) || taken.after.has(j)) continue;
    taken.before.add(i);
    taken.after.add(j);
    pairs.push(pair);
  }
  return pairs.sort(([i], [j]) => i - j);
}
