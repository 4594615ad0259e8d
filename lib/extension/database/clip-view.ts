import { applyEdits, CLIP_SCHEMA, type Clip, type Highlight } from '../../index.ts';
import type { ClipDatabase } from './open.ts';
import type { ClipRow, HighlightRow, RevisionRow } from './schema.ts';

/** The clip that a light and a heavy row make together, with its keeper's edits applied. */
export function toClip(row: ClipRow, revision: Pick<RevisionRow, 'article' | 'files'>): Clip {
  return {
    schema: CLIP_SCHEMA,
    id: row.id,
    sequence: row.sequence,
    revision: row.revision,
    savedAt: row.savedAt,
    updatedAt: row.updatedAt,
    article: applyEdits(revision.article, row.edits),
    tags: row.tags,
    collections: row.collections,
    note: row.note,
    ...(revision.files !== undefined && { files: revision.files }),
    ...(row.status !== undefined && { status: row.status }),
    ...(row.dueOn !== undefined && { dueOn: row.dueOn }),
  };
}

/** A clip with the hashes of its images, or undefined where it is unknown. */
export async function readClip(
  db: ClipDatabase,
  id: string,
): Promise<{ row: ClipRow; clip: Clip; images: Readonly<Record<string, string>> } | undefined> {
  return db.transaction('r', db.clips, db.revisions, async () => {
    const row = await db.clips.get(id);
    const revision = row && (await db.revisions.get([row.id, row.revision]));
    return row && revision && { row, clip: toClip(row, revision), images: revision.images };
  });
}

/** Clips by id with their highlights, unknown ones left out, in the order asked for. */
export async function readClips(db: ClipDatabase, ids: readonly string[]): Promise<Clip[]> {
  return db.transaction('r', db.clips, db.revisions, db.highlights, async () => {
    const rows = (await db.clips.bulkGet([...ids])).filter((row) => row !== undefined);
    const revisions = await db.revisions.bulkGet(rows.map((row) => [row.id, row.revision]));
    const marked = await db.highlights
      .where('clipId')
      .anyOf(rows.map(({ id }) => id))
      .sortBy('sequence');
    const byClip = Map.groupBy(marked, ({ clipId }) => clipId);
    return rows.flatMap((row, i) => {
      const revision = revisions[i];
      if (revision === undefined) return [];
      const clip = toClip(row, revision);
      const highlights = byClip.get(row.id)?.map(toHighlight);
      return [highlights === undefined ? clip : { ...clip, highlights }];
    });
  });
}

/** A highlight as it is handed on, without what only the store needs. */
export function toHighlight({ clipId: _, sequence: __, ...highlight }: HighlightRow): Highlight {
  return highlight;
}

/** The light row of a page that is saved and not in the trash. */
export async function findByAddress(
  db: ClipDatabase,
  address: string,
): Promise<ClipRow | undefined> {
  const row = await db.clips.where('address').equals(address).first();
  return row?.deletedAt === '' ? row : undefined;
}

/** Light rows of a collection or a tag, newest saving first. */
export async function listClips(
  db: ClipDatabase,
  shelf: { readonly collection: string } | { readonly tagKey: string },
): Promise<ClipRow[]> {
  const rows = await (
    'collection' in shelf
      ? db.clips.where('collectionKeys').equals(shelf.collection)
      : db.clips.where('tagKeys').equals(shelf.tagKey)
  ).sortBy('sequence');
  return rows.reverse();
}

/** The newest `limit` light rows outside the trash, in one read. */
export async function newestClips(db: ClipDatabase, limit: number): Promise<ClipRow[]> {
  const living = db.clips.where('[deletedAt+sequence]').between(['', -Infinity], ['', Infinity]);
  return living.reverse().limit(limit).toArray();
}

/** Light rows in the trash, the last deleted first. */
export async function listTrash(db: ClipDatabase): Promise<ClipRow[]> {
  const rows = await db.clips.filter((row) => row.deletedAt !== '').toArray();
  return rows.sort((a, b) => b.deletedAt.localeCompare(a.deletedAt));
}
