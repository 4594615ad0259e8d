import type { Highlight, HighlightColor } from '../../index.ts';
import { toClip } from './clip-view.ts';
import { indexClip, indexTables } from './derived.ts';
import type { ClipDatabase } from './open.ts';
import type { ClipRow, HighlightRow } from './schema.ts';

/** What can be changed of a highlight; the passage it stands on cannot. */
export interface HighlightChange {
  readonly color?: HighlightColor;
  readonly note?: string;
}

/** Tables of a transaction that changes highlights, with the search entry of their clip. */
export function highlightTables(db: ClipDatabase) {
  return [db.clips, db.revisions, db.meta, ...indexTables(db)];
}

/** The highlights of a clip in the order of making. */
export function highlightsOf(db: ClipDatabase, clipId: string): Promise<HighlightRow[]> {
  return db.highlights.where('clipId').equals(clipId).sortBy('sequence');
}

/** Keeps a highlight of a clip; undefined where the clip is gone meanwhile. */
export async function addHighlight(
  db: ClipDatabase,
  clipId: string,
  highlight: Highlight,
): Promise<HighlightRow | undefined> {
  return db.transaction('rw', highlightTables(db), async () => {
    if ((await db.clips.get(clipId)) === undefined) return undefined;
    const row = { ...highlight, clipId, sequence: await nextHighlight(db) };
    await db.highlights.put(row);
    await reindex(db, clipId);
    return row;
  });
}

/** Changes colour or note. Gives the row as it was before, or undefined where it is gone. */
export async function changeHighlight(
  db: ClipDatabase,
  id: string,
  change: HighlightChange,
  now: string,
): Promise<HighlightRow | undefined> {
  return db.transaction('rw', highlightTables(db), async () => {
    const before = await db.highlights.get(id);
    if (before === undefined) return undefined;
    await db.highlights.put({ ...before, ...change, changedAt: now });
    await reindex(db, before.clipId);
    return before;
  });
}

/** Deletes a highlight. Gives the row, with which {@link putHighlight} brings it back. */
export async function deleteHighlight(
  db: ClipDatabase,
  id: string,
): Promise<HighlightRow | undefined> {
  return db.transaction('rw', highlightTables(db), async () => {
    const row = await db.highlights.get(id);
    if (row === undefined) return undefined;
    await db.highlights.delete(id);
    await reindex(db, row.clipId);
    return row;
  });
}

/** Puts a highlight as it was, unless its clip is gone for good. */
export async function putHighlight(db: ClipDatabase, row: HighlightRow): Promise<void> {
  await db.transaction('rw', highlightTables(db), async () => {
    if ((await db.clips.get(row.clipId)) === undefined) return;
    await db.highlights.put(row);
    await reindex(db, row.clipId);
  });
}

/** The place of the next highlight in the order of making. Part of the caller's transaction. */
export async function nextHighlight(db: ClipDatabase): Promise<number> {
  const value = ((await db.meta.get('highlights'))?.value ?? 0) + 1;
  await db.meta.put({ key: 'highlights', value });
  return value;
}

async function reindex(db: ClipDatabase, clipId: string): Promise<void> {
  const row = await db.clips.get(clipId);
  const revision = row && (await db.revisions.get([clipId, row.revision]));
  if (row?.deletedAt === '' && revision) await indexClip(db, toClip(row, revision));
}

/** A highlight beside the clip that it was made in. */
export interface ListedHighlight {
  readonly highlight: HighlightRow;
  readonly clip: ClipRow;
}

export interface HighlightFilter {
  readonly color: HighlightColor | null;
  /** Id of a collection that the clip lies in. */
  readonly collection: string | null;
}

/** Highlights of clips outside the trash, the last made first. */
export async function listHighlights(
  db: ClipDatabase,
  { color, collection }: HighlightFilter,
): Promise<ListedHighlight[]> {
  return db.transaction('r', db.highlights, db.clips, async () => {
    const rows = await db.highlights.orderBy('sequence').reverse().toArray();
    const wanted = rows.filter((row) => color === null || row.color === color);
    const ids = [...new Set(wanted.map(({ clipId }) => clipId))];
    const clips = new Map((await db.clips.bulkGet(ids)).map((row) => [row?.id, row]));
    return wanted.flatMap((highlight) => {
      const clip = clips.get(highlight.clipId);
      if (clip === undefined || clip.deletedAt !== '') return [];
      if (collection !== null && !clip.collections.includes(collection)) return [];
      return [{ highlight, clip }];
    });
  });
}
