import {
  citationRecords,
  type Clip,
  indexDelta,
  indexRemoval,
  searchDocument,
} from '../../index.ts';
import type { ClipDatabase } from './open.ts';
import type { IndexDeltaRow } from './schema.ts';

/** Tables that {@link indexClip} needs in its caller's transaction. */
export function indexTables(db: ClipDatabase) {
  return [db.indexDeltas, db.citations, db.collections, db.highlights, db.fileTexts];
}

/** Makes a clip findable as it stands now, and enters what it cites for the register. Part of the caller's transaction. */
export async function indexClip(db: ClipDatabase, clip: Clip): Promise<void> {
  const collections = await db.collections.bulkGet([...clip.collections]);
  const names = new Map(collections.flatMap((row) => (row ? [[row.id, row.name] as const] : [])));
  const highlights = await db.highlights.where('clipId').equals(clip.id).toArray();
  const document = searchDocument({ ...clip, highlights }, names, [], await readTexts(db, clip));
  await db.indexDeltas.put({ clipId: clip.id, bytes: indexDelta(document) });
  await forgetCitations(db, clip.id);
  await db.citations.bulkPut(
    citationRecords(clip.article).map((record) => ({ clipId: clip.id, ...record })),
  );
}

/**
 * Makes many clips findable as they stand now, whose articles are the same as before: what they cite is left
 * alone. Part of the caller's transaction.
 */
export async function reindexClips(db: ClipDatabase, clips: readonly Clip[]): Promise<void> {
  const collections = await db.collections.bulkGet([
    ...new Set(clips.flatMap((clip) => clip.collections)),
  ]);
  const names = new Map(collections.flatMap((row) => (row ? [[row.id, row.name] as const] : [])));
  const marked = await db.highlights
    .where('clipId')
    .anyOf(clips.map(({ id }) => id))
    .toArray();
  const byClip = Map.groupBy(marked, ({ clipId }) => clipId);
  const deltas: IndexDeltaRow[] = [];
  for (const clip of clips) {
    const texts = clip.files === undefined ? [] : await readTexts(db, clip);
    const highlights = byClip.get(clip.id) ?? [];
    const document = searchDocument({ ...clip, highlights }, names, [], texts);
    deltas.push({ clipId: clip.id, bytes: indexDelta(document) });
  }
  await db.indexDeltas.bulkPut(deltas);
}

/** The texts of the files kept with a clip, as far as they were read. */
export async function readTexts(db: ClipDatabase, { files = {} }: Clip): Promise<string[]> {
  const rows = await db.fileTexts.bulkGet([...new Set(Object.values(files))]);
  return rows.flatMap((row) => (row === undefined || row.text === '' ? [] : [row.text]));
}

/** Hides a clip from search and register. Part of the caller's transaction. */
export async function unindexClip(db: ClipDatabase, clipId: string): Promise<void> {
  await db.indexDeltas.put({ clipId, bytes: indexRemoval(clipId) });
  await forgetCitations(db, clipId);
}

/** As {@link unindexClip}, for many. */
export async function unindexClips(db: ClipDatabase, ids: readonly string[]): Promise<void> {
  await db.indexDeltas.bulkPut(ids.map((clipId) => ({ clipId, bytes: indexRemoval(clipId) })));
  await Promise.all(ids.map((clipId) => forgetCitations(db, clipId)));
}

async function forgetCitations(db: ClipDatabase, clipId: string): Promise<void> {
  await db.citations.where('[clipId+key]').between([clipId, ''], [clipId, '\uffff']).delete();
}
