import { applyEdits } from '../../index.ts';
import { toClip } from './clip-view.ts';
import { indexClip, indexTables } from './derived.ts';
import type { ClipDatabase } from './open.ts';
import { articleFields } from './save-clip.ts';
import type { ClipRow, RevisionRow } from './schema.ts';

/** A clip's light row and everything that was ever saved of it, the newest saving first. */
export async function readRevisions(
  db: ClipDatabase,
  clipId: string,
): Promise<{ row: ClipRow; revisions: RevisionRow[] } | undefined> {
  return db.transaction('r', db.clips, db.revisions, async () => {
    const row = await db.clips.get(clipId);
    return row && { row, revisions: (await revisionsOf(db, clipId).toArray()).reverse() };
  });
}

/** How many revisions a clip has. */
export function countRevisions(db: ClipDatabase, clipId: string): Promise<number> {
  return revisionsOf(db, clipId).count();
}

function revisionsOf(db: ClipDatabase, clipId: string) {
  return db.revisions.where('[clipId+number]').between([clipId, 0], [clipId, Infinity]);
}

/**
 * Makes another revision the one that a clip shows: lists, search and the register follow, what its keeper
 * edited stays laid over it, and no revision is lost. Gives the number shown before, with which to take it
 * back; undefined where clip or revision are unknown.
 */
export async function showRevision(
  db: ClipDatabase,
  clipId: string,
  number: number,
  now: string,
): Promise<number | undefined> {
  return db.transaction('rw', [db.clips, db.revisions, ...indexTables(db)], async () => {
    const row = await db.clips.get(clipId);
    const revision = await db.revisions.get([clipId, number]);
    if (row === undefined || revision === undefined) return undefined;
    if (row.revision === number) return number;
    const article = applyEdits(revision.article, row.edits);
    const shown: ClipRow = {
      ...row,
      ...articleFields(article),
      revision: number,
      fingerprint: revision.fingerprint,
      missingImages: missingImages(revision, row),
      updatedAt: now,
    };
    await db.clips.put(shown);
    if (row.deletedAt === '') await indexClip(db, toClip(shown, revision));
    return row.revision;
  });
}

function missingImages({ article, images }: RevisionRow, { edits }: ClipRow): string[] {
  const addresses = applyEdits(article, edits).images.map(({ src }) => src);
  return [...new Set(addresses)].filter((src) => src !== '' && !Object.hasOwn(images, src));
}
