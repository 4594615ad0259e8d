import { emptyBitmap, setBit, type Bitmap } from './bitmap.ts';
import type { Scorer } from './scorer.ts';
import type { Segment } from './segment.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A segment with what of it is hidden. */
export interface LiveSegment {
  readonly segment: Segment;
  readonly scorer: Scorer;
  readonly dead: Bitmap | null;
}

/** Everything that a query runs over. */
export interface LiveIndex {
  readonly segments: readonly LiveSegment[];
  readonly vocabulary: Vocabulary;
}

/** The dead of a segment together with those that newer deltas replace; null where there are none. */
export function hide(
  segment: Segment,
  dead: Bitmap,
  newer: { readonly size: number; has(id: string): boolean },
): Bitmap | null {
  if (newer.size === 0) return dead.length === 0 ? null : dead;
  const hidden = dead.length === 0 ? emptyBitmap(segment.total) : dead.slice();
  segment.documentIds().forEach((id, doc) => {
    if (newer.has(id)) setBit(hidden, doc);
  });
  return hidden;
}
