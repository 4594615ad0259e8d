import type { Article, Attachment, Clip } from '../../index.ts';
import { toClip } from './clip-view.ts';
import { indexClip, indexTables } from './derived.ts';
import type { FileJobRow, FileTextRow } from './file-rows.ts';
import type { ClipDatabase } from './open.ts';
import type { BlobRow, ClipRow } from './schema.ts';

/** Readings begun: most that end early do because a popup was closed; so many mean that the file ends its reader. */
const MOST_TRIES = 12;

/** A file whose text nobody has read yet. */
export function unreadText({ hash, bytes }: Pick<BlobRow, 'hash' | 'bytes'>): FileTextRow {
  const size = bytes.length;
  return { hash, size, state: 'waiting', reason: null, text: '', isCut: false, tries: 0 };
}

/**
 * Kept files of the revision that a clip shows, for those attachments that another reading of its page still
 * has. Part of the caller's transaction.
 */
export async function carriedFiles(
  db: ClipDatabase,
  row: ClipRow | undefined,
  { attachments }: Article,
): Promise<{ files?: Readonly<Record<string, string>> }> {
  const shown = row && (await db.revisions.get([row.id, row.revision]));
  const urls = new Set(attachments.map(({ url }) => url));
  const files = Object.entries(shown?.files ?? {}).filter(([url]) => urls.has(url));
  return files.length === 0 ? {} : { files: Object.fromEntries(files) };
}

/**
 * Keeps a file that came with the revision that asked for it, and closes its job; search follows where the
 * text is known already. False where the clip is gone or nobody wants the file any more.
 */
export async function addFile(
  db: ClipDatabase,
  job: Pick<FileJobRow, 'clipId' | 'url' | 'revision' | 'batchId'>,
  blob: BlobRow,
): Promise<boolean> {
  const tables = [db.clips, db.revisions, db.blobs, db.fileJobs, db.batches, ...indexTables(db)];
  return db.transaction('rw', tables, async () => {
    const isWanted = (await db.fileJobs.get([job.clipId, job.url])) !== undefined;
    const row = await db.clips.get(job.clipId);
    const revision = await db.revisions.get([job.clipId, job.revision]);
    await db.fileJobs.delete([job.clipId, job.url]);
    if (!isWanted || row === undefined || revision === undefined) return false;
    const kept = { ...revision, files: { ...revision.files, [job.url]: blob.hash } };
    await db.blobs.put(blob);
    await db.revisions.put(kept);
    await countKept(db, job.batchId);
    const text = await db.fileTexts.get(blob.hash);
    if (text === undefined) await db.fileTexts.put(unreadText(blob));
    if (text?.state === 'read' && row.deletedAt === '' && row.revision === job.revision) {
      await indexClip(db, toClip(row, kept));
    }
    return true;
  });
}

/** Counts a file that was kept for a batch. */
async function countKept(db: ClipDatabase, batchId: string | undefined): Promise<void> {
  if (batchId === undefined) return;
  await db.batches
    .where('id')
    .equals(batchId)
    .modify((batch) => {
      batch.filesKept = (batch.filesKept ?? 0) + 1;
    });
}

/** Bytes that the kept files of a revision take. */
export async function filesSize(
  db: ClipDatabase,
  clipId: string,
  revision: number,
): Promise<number> {
  const files = (await db.revisions.get([clipId, revision]))?.files ?? {};
  const known = await db.fileTexts.bulkGet([...new Set(Object.values(files))]);
  return known.reduce((sum, file) => sum + (file?.size ?? 0), 0);
}

/** A kept attachment with its file and what is known of its text. */
export interface KeptFile {
  readonly attachment: Attachment;
  readonly hash: string;
  readonly text: FileTextRow | undefined;
}

/** The kept attachments of a clip, in the order of its page. */
export async function keptFiles(
  db: ClipDatabase,
  { article, files = {} }: Pick<Clip, 'article' | 'files'>,
): Promise<KeptFile[]> {
  const kept = article.attachments.flatMap((attachment) => {
    const hash = files[attachment.url];
    return hash === undefined ? [] : [{ attachment, hash }];
  });
  const texts = await db.fileTexts.bulkGet(kept.map(({ hash }) => hash));
  return kept.map((file, at) => ({ ...file, text: texts[at] }));
}

/** Enters what was read of a file, and makes every clip that has it findable by that. */
export async function keepText(
  db: ClipDatabase,
  hash: string,
  read: Pick<FileTextRow, 'state' | 'reason' | 'text' | 'isCut'>,
): Promise<void> {
  const tables = [db.clips, db.revisions, ...indexTables(db)];
  await db.transaction('rw', tables, async () => {
    if ((await db.fileTexts.update(hash, read)) === 0 || read.state !== 'read') return;
    const revisions = await db.revisions.where('blobHashes').equals(hash).toArray();
    for (const revision of revisions) {
      const row = await db.clips.get(revision.clipId);
      if (row?.revision !== revision.number || row.deletedAt !== '') continue;
      await indexClip(db, toClip(row, revision));
    }
  });
}

/** The next file to be read, those first that were tried least; one that was begun too often is given up. */
export async function takeUnread(db: ClipDatabase): Promise<BlobRow | undefined> {
  return db.transaction('rw', db.fileTexts, db.blobs, async () => {
    for (const row of await db.fileTexts.where('state').equals('waiting').sortBy('tries')) {
      const blob = row.tries < MOST_TRIES ? await db.blobs.get(row.hash) : undefined;
      if (blob === undefined) {
        await db.fileTexts.put({ ...row, state: 'none', reason: 'timeout' });
        continue;
      }
      await db.fileTexts.put({ ...row, tries: row.tries + 1 });
      return blob;
    }
    return undefined;
  });
}
