import type { StoreReport } from './check-store.ts';
import { toClip } from './clip-view.ts';
import { indexClip, indexTables, unindexClip } from './derived.ts';
import { noteMissing } from './file-jobs.ts';
import type { ClipDatabase } from './open.ts';
import type { RevisionRow } from './schema.ts';
import { articleFields } from './save-clip.ts';
import { shrinkStore, type WitnessPort } from './witness.ts';

export interface Repair {
  /** Clips that show an older text again, the newer one being gone. */
  readonly shownOlder: number;
  /** Files taken out; their pictures count as missing and can be fetched again. */
  readonly files: number;
  readonly citations: number;
}

/**
 * Repairs what can be made anew from what is whole: an older text is shown where the newest is gone, damaged
 * pictures and attachments count as missing, search and register follow the clips. What is damaged beyond that
 * stays as it is, for a backup.
 */
export async function repairStore(
  db: ClipDatabase,
  port: WitnessPort,
  report: StoreReport,
): Promise<Repair> {
  let shownOlder = 0;
  for (const { id, fault } of report.damagedClips) {
    if (fault === 'no-revision' && (await showOlder(db, id))) shownOlder += 1;
  }
  if (report.damagedFiles.length > 0) {
    await shrinkStore(db, port, async () => {
      for (const hash of report.damagedFiles) await dropFile(db, hash);
    });
  }
  for (const id of report.wrongCitations) await renewClip(db, id);
  return {
    shownOlder,
    files: report.damagedFiles.length,
    citations: report.wrongCitations.length,
  };
}

async function showOlder(db: ClipDatabase, id: string): Promise<boolean> {
  return db.transaction('rw', [db.clips, db.revisions, ...indexTables(db)], async () => {
    const row = await db.clips.get(id);
    const last = await db.revisions
      .where('[clipId+number]')
      .between([id, 0], [id, Infinity])
      .last();
    if (row === undefined || last === undefined) return false;
    const clip = toClip({ ...row, revision: last.number }, last);
    const { number: revision, fingerprint } = last;
    await db.clips.put({ ...row, ...articleFields(clip.article), revision, fingerprint });
    if (row.deletedAt === '') await indexClip(db, clip);
    return true;
  });
}

/** Takes a file out of every revision that names it. */
async function dropFile(db: ClipDatabase, hash: string): Promise<void> {
  const tables = [db.blobs, db.revisions, db.clips, db.fileTexts, db.fileJobs];
  await db.transaction('rw', tables, async () => {
    const revisions = await db.revisions.where('blobHashes').equals(hash).toArray();
    for (const revision of revisions) {
      const entries = Object.entries(revision.images);
      const lost = entries.filter(([, each]) => each === hash).map(([src]) => src);
      const images = Object.fromEntries(entries.filter(([src]) => !lost.includes(src)));
      const [kept, gone] = partFiles(revision, hash);
      const files = revision.files && { files: kept };
      await db.revisions.put({ ...revision, images, ...files });
      const row = await db.clips.get(revision.clipId);
      if (row?.revision !== revision.number) continue;
      const missingImages = [...new Set([...row.missingImages, ...lost])];
      await db.clips.put({ ...row, missingImages });
      await noteMissing(db, { ...revision, ...files }, gone);
    }
    await db.blobs.delete(hash);
    await db.fileTexts.delete(hash);
  });
}

/** The files of a revision without the one of this hash, and the attachments that lose theirs. */
function partFiles({ files = {} }: RevisionRow, hash: string) {
  const kept = Object.entries(files).filter(([, each]) => each !== hash);
  const gone = Object.entries(files).filter(([, each]) => each === hash);
  const lost = gone.map(([url]) => [url, { fault: 'lost', status: 0 }] as const);
  return [Object.fromEntries(kept), Object.fromEntries(lost)] as const;
}

async function renewClip(db: ClipDatabase, id: string): Promise<void> {
  await db.transaction('rw', [db.clips, db.revisions, ...indexTables(db)], async () => {
    const row = await db.clips.get(id);
    const revision = row && (await db.revisions.get([id, row.revision]));
    if (row === undefined || revision === undefined) return;
    if (row.deletedAt === '') await indexClip(db, toClip(row, revision));
    else await unindexClip(db, id);
  });
}
