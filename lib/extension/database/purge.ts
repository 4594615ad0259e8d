import { freeing } from './freeing.ts';
import type { ClipDatabase } from './open.ts';
import { shrinkStore, type WitnessPort } from './witness.ts';

/**
 * Deletes clips of the trash for good, with everything that was saved of them and the journal of their
 * saving; a clip that was taken back meanwhile stays. Then goes what files nobody refers to any more. Goes
 * through in a full store, too.
 * Gives the number of clips deleted.
 */
export async function purgeClips(
  db: ClipDatabase,
  port: WitnessPort,
  ids: readonly string[],
): Promise<number> {
  let count = 0;
  // Begun again, it goes on behind what is gone.
  await freeing(() =>
    shrinkStore(db, port, async () => {
      for (const id of ids) if (await purgeClip(db, id)) count += 1;
      await sweepBlobs(db);
    }),
  );
  return count;
}

async function purgeClip(db: ClipDatabase, id: string): Promise<boolean> {
  const tables = [
    db.clips,
    db.revisions,
    db.sources,
    db.jobs,
    db.drafts,
    db.citations,
    db.trashDays,
    db.highlights,
    db.fileJobs,
  ];
  return db.transaction('rw', tables, async () => {
    const row = await db.clips.get(id);
    if (row === undefined || row.deletedAt === '') return false;
    await db.clips.delete(id);
    await db.revisions.where('[clipId+number]').between([id, 0], [id, Infinity]).delete();
    await db.sources.where('[clipId+number]').between([id, 0], [id, Infinity]).delete();
    await db.citations.where('[clipId+key]').between([id, ''], [id, '\uffff']).delete();
    await db.jobs.where('clipId').equals(id).delete();
    await db.drafts.delete(row.address);
    await db.trashDays.delete(id);
    await db.fileJobs.where('[clipId+url]').between([id, ''], [id, '\uffff']).delete();
    await db.highlights.where('clipId').equals(id).delete();
    return true;
  });
}

/** Files looked at in one transaction. */
const PORTION = 200;

/** Deletes files that no revision refers to. The index is asked in the same transaction that deletes. */
async function sweepBlobs(db: ClipDatabase): Promise<void> {
  const hashes = await db.blobs.toCollection().primaryKeys();
  for (let at = 0; at < hashes.length; at += PORTION) {
    const portion = hashes.slice(at, at + PORTION);
    await db.transaction('rw', db.blobs, db.revisions, db.fileTexts, async () => {
      const used = new Set(await db.revisions.where('blobHashes').anyOf(portion).uniqueKeys());
      const unused = portion.filter((hash) => !used.has(hash));
      await db.blobs.bulkDelete(unused);
      await db.fileTexts.bulkDelete(unused);
    });
  }
}
