import { emptyBitmap, setBit, type Bitmap } from './bitmap.ts';
import { idHash } from './hash.ts';
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
export async function hide(
  segment: Segment,
  dead: Bitmap,
  newer: ReadonlyMap<string, unknown>,
): Promise<Bitmap | null> {
  const known = dead.length === 0 ? null : dead;
  if (newer.size === 0) return known;
  const wanted = new Set([...newer.keys()].map(idHash));
  const alike: number[] = [];
  (await segment.hashes()).forEach((hash, doc) => {
    if (wanted.has(hash)) alike.push(doc);
  });
  if (alike.length === 0) return known;
  await segment.readDocuments(alike);
  const hidden = known?.slice() ?? emptyBitmap(segment.total);
  for (const doc of alike) if (newer.has(segment.documentId(doc))) setBit(hidden, doc);
  return hidden;
}
