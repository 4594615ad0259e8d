import type { Slot } from './plan.ts';
import { slotTerms } from './slot-terms.ts';
import type { Segment } from './segment.ts';
import type { TopEntry } from './top-list.ts';

const TITLE_PAIR_WEIGHT = 3;
/** The whole query in one piece in the title; the title and nothing else. */
const CONTIGUOUS = 25;
const EXACT = 100;

/** How a title answers a query. */
export interface TitleMatch {
  readonly bonus: number;
  /** At least one word stands in the title. */
  readonly found: boolean;
  /** The whole query stands in the title in one piece. */
  readonly whole: boolean;
}

const NO_MATCH: TitleMatch = { bonus: 0, found: false, whole: false };

/** Compares titles with the slots of a query; made once a query and segment. */
export class TitleRanker {
  readonly #segment: Segment;
  readonly #pairWeights: readonly number[];
  readonly #ranges: readonly (readonly (readonly [from: number, to: number])[])[];

  constructor(segment: Segment, slots: readonly Slot[], pairWeights: readonly number[]) {
    this.#segment = segment;
    this.#pairWeights = pairWeights;
    this.#ranges = slots.map((slot) =>
      slotTerms(segment, slot).map(({ from, to }) => [from, to] as const),
    );
  }

  match({ doc }: TopEntry): TitleMatch {
    const length = this.#ranges.length;
    if (length === 0) return NO_MATCH;
    const title = this.#segment.title(doc);
    const beside = new Set<number>();
    let found = false;
    let longest = 0;
    for (let start = 0; start < title.length; start++) {
      for (let slot = 0; slot < length; slot++) {
        let run = 0;
        while (slot + run < length && this.#fits(slot + run, title[start + run] ?? -1)) run++;
        if (run > 0) found = true;
        for (let k = 0; k + 1 < run; k++) beside.add(slot + k);
        if (slot === 0 && run > longest) longest = run;
      }
    }
    let bonus = 0;
    for (const pair of beside) bonus += (this.#pairWeights[pair] ?? 0) * TITLE_PAIR_WEIGHT;
    const whole = longest === length;
    if (whole) bonus += title.length === length ? EXACT + CONTIGUOUS : length > 1 ? CONTIGUOUS : 0;
    return { bonus, found, whole: whole && length > 1 };
  }

  #fits(slot: number, term: number): boolean {
    for (const [from, to] of this.#ranges[slot] ?? []) if (term >= from && term < to) return true;
    return false;
  }
}
