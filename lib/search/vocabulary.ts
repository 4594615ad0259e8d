import type { PackedList } from './list-page.ts';
import type { Alternative } from './repairs.ts';
import type { ListRequest } from './list-cache.ts';
import type { Segment } from './segment.ts';

const MOST_REMEMBERED = 500;

/** Words of all segments of an index, seen as one. */
export class Vocabulary {
  readonly segments: readonly Segment[];
  /** Clips in all segments, deleted ones included. */
  readonly total: number;
  readonly #repairs = new Map<string, readonly Alternative[]>();

  constructor(segments: readonly Segment[]) {
    this.segments = segments;
    this.total = segments.reduce((sum, { total }) => sum + total, 0);
  }

  /** The repairs of a word, worked out once: it stays in the query while the rest is typed. */
  remember(word: string, make: () => readonly Alternative[]): readonly Alternative[] {
    const known = this.#repairs.get(word);
    if (known !== undefined) return known;
    if (this.#repairs.size >= MOST_REMEMBERED) this.#repairs.clear();
    const made = make();
    this.#repairs.set(word, made);
    return made;
  }

  /** How many clips hold the word. */
  frequency(word: string): number {
    let sum = 0;
    for (const segment of this.segments) {
      const term = segment.wordNumber(word);
      if (term >= 0) sum += segment.frequencies[term] ?? 0;
    }
    return sum;
  }

  /** How often words that begin so are held, counted once a word and clip. */
  prefixFrequency(prefix: string): number {
    let sum = 0;
    for (const segment of this.segments) {
      const [from, to] = segment.wordRange(prefix);
      for (let term = from; term < to; term++) sum += segment.frequencies[term] ?? 0;
    }
    return sum;
  }

  hasPrefix(prefix: string): boolean {
    return this.segments.some((segment) => {
      const [from, to] = segment.wordRange(prefix);
      return to > from;
    });
  }

  /**
   * For each pair, in how many clips its words stand side by side in this order. A second word that
   * ends in `*` stands for every word with that beginning.
   */
  async pairFrequencies(pairs: readonly (readonly [string, string])[]): Promise<number[]> {
    const sums = pairs.map(() => 0);
    for (const segment of this.segments) {
      const requests = pairs.map(([first, second]) => pairRequest(segment, first, second));
      const known = requests.flatMap((request, at) => (request === null ? [] : [{ request, at }]));
      const lists = await segment.lists(known.map(({ request }) => request));
      known.forEach(({ at }, which) => {
        sums[at] = (sums[at] ?? 0) + count(lists[which] ?? []);
      });
    }
    return sums;
  }
}

function count(lists: readonly PackedList[]): number {
  return lists.reduce((sum, list) => sum + list.count, 0);
}

/** Where a pair's lists lie; null where the segment does not know one of its words. */
export function pairRequest(segment: Segment, first: string, second: string): ListRequest | null {
  const a = segment.wordNumber(first);
  if (a < 0) return null;
  if (second.endsWith('*')) {
    const [from, to] = segment.wordRange(second.slice(0, -1));
    return from < to ? { region: 'p', first: a, low: from + 1, high: to + 1 } : null;
  }
  const b = segment.wordNumber(second);
  return b < 0 ? null : { region: 'p', first: a, low: b + 1, high: b + 2 };
}
