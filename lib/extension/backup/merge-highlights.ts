import type { ClipDatabase } from '../database/open.ts';
import type { HighlightRow } from '../database/schema.ts';

/** Highlights of a file that a clip of this store lacks, or that were changed there after they were here. */
export async function addedHighlights(
  db: ClipDatabase,
  clipId: string,
  theirs: readonly HighlightRow[],
): Promise<HighlightRow[]> {
  const known = await db.highlights.bulkGet(theirs.map(({ id }) => id));
  return theirs.filter((row, at) => {
    const mine = known[at];
    return mine === undefined || (mine.clipId === clipId && mine.changedAt < row.changedAt);
  });
}

export interface HighlightPlace {
  /** The clip, as this store knows it. */
  readonly clipId: string;
  /** The number here of a revision of the file. */
  readonly revisionOf: (number: number) => number;
  /** Added to the order of making in the file, so that what comes in stands behind what is here. */
  readonly base: number;
}

/** Writes highlights that come in with their clip. Part of the caller's transaction. */
export async function bringHighlights(
  db: ClipDatabase,
  rows: readonly HighlightRow[],
  { clipId, revisionOf, base }: HighlightPlace,
): Promise<void> {
  if (rows.length === 0) return;
  await db.highlights.bulkPut(
    rows.map((row) => ({
      ...row,
      clipId,
      revision: revisionOf(row.revision),
      sequence: base + row.sequence,
    })),
  );
  const last = (await db.meta.get('highlights'))?.value ?? 0;
  const value = Math.max(last, ...rows.map(({ sequence }) => base + sequence));
  await db.meta.put({ key: 'highlights', value });
}
