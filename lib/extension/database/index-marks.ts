import { indexDelta, searchDocument } from '../../index.ts';
import { readClips } from './clip-view.ts';
import { readTexts } from './derived.ts';
import type { ClipDatabase } from './open.ts';
import type { IndexDeltaRow } from './schema.ts';

/** In place of a delta's version, which is never 0: whoever reads deltas passes a mark over. */
const MARK = 0;
/** Clips whose texts are in memory at once. */
const PORTION = 128;

/**
 * In the place of a clip's delta: it stands in the sealed index as it was, and is to be indexed anew. Written in the
 * clip's transaction where very many clips change at once, since taking apart the text of each would take minutes.
 *
 * @param change tells this change from another one of the same clip
 */
export function indexMark(clipId: string, change: string): IndexDeltaRow {
  return { clipId, bytes: Uint8Array.of(MARK, ...new TextEncoder().encode(change)) };
}

export const isIndexMark = ({ bytes }: IndexDeltaRow): boolean => bytes[0] === MARK;

/**
 * Of clips that change at once, those that a mark is enough for: whatever is known of the others stands in a delta
 * alone, and a mark in its place would hide them. Part of the caller's transaction.
 */
export async function markable(db: ClipDatabase, ids: readonly string[]): Promise<Set<string>> {
  const rows = await db.indexDeltas.bulkGet([...ids]);
  return new Set(
    ids.filter((_, at) => {
      const row = rows[at];
      return row === undefined || isIndexMark(row);
    }),
  );
}

/** Puts marks, and notes that there are some. Part of the caller's transaction. */
export async function putMarks(
  db: ClipDatabase,
  ids: readonly string[],
  change: string,
): Promise<void> {
  if (ids.length === 0) return;
  await db.indexDeltas.bulkPut(ids.map((id) => indexMark(id, change)));
  await db.meta.put({ key: 'indexMarks', value: 1 });
}

/** Whether there may be marks: kept until somebody looked and saw none. */
export async function hasMarks(db: ClipDatabase): Promise<boolean> {
  return (await db.meta.get('indexMarks')) !== undefined;
}

/** Forgets that there were marks, unless there still are: only to be asked where few deltas are left. */
export async function forgetMarks(db: ClipDatabase): Promise<void> {
  await db.transaction('rw', db.indexDeltas, db.meta, async () => {
    if (!(await db.indexDeltas.toArray()).some(isIndexMark)) await db.meta.delete('indexMarks');
  });
}

/** The deltas themselves, those of marked clips made from the store; clips that are gone have none. */
export async function deltasOf(
  db: ClipDatabase,
  rows: readonly IndexDeltaRow[],
): Promise<Uint8Array[]> {
  const deltas = rows.filter((row) => !isIndexMark(row)).map(({ bytes }) => bytes);
  const marked = rows.filter(isIndexMark).map(({ clipId }) => clipId);
  if (marked.length === 0) return deltas;
  const collections = await db.collections.toArray();
  const names = new Map(collections.map(({ id, name }) => [id, name]));
  for (let from = 0; from < marked.length; from += PORTION) {
    const ids = marked.slice(from, from + PORTION);
    const living = (await db.clips.bulkGet(ids)).flatMap((row) =>
      row?.deletedAt === '' ? row.id : [],
    );
    for (const clip of await readClips(db, living)) {
      deltas.push(indexDelta(searchDocument(clip, names, [], await readTexts(db, clip))));
    }
  }
  return deltas;
}
