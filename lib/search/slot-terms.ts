import { PREFIX_QUALITY, type Slot } from './plan.ts';
import type { Segment } from './segment.ts';

/** Term numbers [from, to) that fill a slot. */
export interface SlotTerms {
  readonly from: number;
  readonly to: number;
  readonly quality: number;
  /** The words that a half-typed one begins, and not one word. */
  readonly begun: boolean;
  /** Counts only beside its neighbour. */
  readonly leans: boolean;
}

export function slotTerms(segment: Segment, slot: Slot): SlotTerms[] {
  const terms: SlotTerms[] = [];
  for (const { word, quality, leans } of slot.alternatives) {
    const term = segment.wordNumber(word);
    if (term >= 0) terms.push({ from: term, to: term + 1, quality, begun: false, leans });
  }
  if (slot.prefix !== null) {
    const [from, to] = segment.wordRange(slot.prefix);
    // The word itself is the first of those it begins and stands among the alternatives already.
    const itself = segment.words[from] === slot.prefix ? 1 : 0;
    if (from + itself < to)
      terms.push({ from: from + itself, to, quality: PREFIX_QUALITY, begun: true, leans: false });
  }
  return terms;
}
