import { backupParts, fileKind, mediaTypeOf, readImageHeader } from '../../index.ts';
import { unreadText } from '../database/kept-files.ts';
import type { ClipDatabase } from '../database/open.ts';
import type { BlobRow, RevisionRow } from '../database/schema.ts';
import type { RestorePlan } from './plan.ts';
import type { BackupWhole } from './read-clips.ts';
import type { RestoreTally, RestoreWorld } from './restore.ts';
import type { BackupRevision } from './rows.ts';

/** What a file proves to be: a picture with its size, or an attachment; undefined for anything else. */
function headerOf(bytes: Uint8Array): Omit<BlobRow, 'hash' | 'bytes'> | undefined {
  const kind = fileKind(bytes);
  if (kind !== undefined) return { mediaType: mediaTypeOf(kind), width: 0, height: 0 };
  return readImageHeader(bytes);
}

/** Writes the files that are missing here; false where it was stopped. Files that no clip names are swept later. */
export async function restoreFiles(
  db: ClipDatabase,
  { backup }: RestorePlan,
  { signal, onProgress }: RestoreWorld,
  tally: RestoreTally,
): Promise<boolean> {
  const { file, manifest, options } = backup;
  const total = Object.values(manifest.packs).reduce((sum, files) => sum + files.length, 0);
  if (total === 0) return true;
  let done = 0;
  for await (const part of backupParts(file, manifest, options)) {
    if (signal?.aborted === true) return false;
    if (part.kind === 'rows') continue;
    const known = new Set(
      await db.blobs
        .where('hash')
        .anyOf(part.files.map(({ hash }) => hash))
        .primaryKeys(),
    );
    const rows = part.files.flatMap(({ hash, bytes }) => {
      const header = known.has(hash) ? undefined : headerOf(bytes);
      return header === undefined ? [] : [{ hash, bytes, ...header }];
    });
    const attached = rows.filter(({ width }) => width === 0).map(unreadText);
    await db.transaction('rw', db.blobs, db.fileTexts, async () => {
      await db.blobs.bulkPut(rows);
      await db.fileTexts.bulkPut(attached);
    });
    tally.files += rows.length;
    done += part.files.length;
    onProgress?.({ step: 'files', done, total });
  }
  return true;
}

/** Without pictures and attachments whose files did not come along. */
export async function withKnownFiles(
  db: ClipDatabase,
  { page: _page, missingFiles: _missing, files = {}, ...revision }: BackupRevision,
): Promise<RevisionRow> {
  const hashes = [...new Set([...Object.values(revision.images), ...Object.values(files)])];
  const known = new Set(await db.blobs.where('hash').anyOf(hashes).primaryKeys());
  const there = (all: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(all).filter(([, hash]) => known.has(hash)));
  const kept = there(files);
  return {
    ...revision,
    images: there(revision.images),
    ...(Object.keys(kept).length > 0 && { files: kept }),
  };
}

/** Gives revisions that both sides have the pictures and attachments that only the file has. */
export async function joinFiles(
  db: ClipDatabase,
  clipId: string,
  theirs: BackupWhole,
  numbers: ReadonlyMap<string, number>,
): Promise<boolean> {
  let isAdded = false;
  for (const { bodyHash, images, files = {} } of theirs.revisions) {
    const number = numbers.get(bodyHash);
    const own = number === undefined ? undefined : await db.revisions.get([clipId, number]);
    if (own === undefined) continue;
    const missing = lacking(own.images, images);
    const unkept = lacking(own.files ?? {}, files);
    if (Object.keys(missing).length + Object.keys(unkept).length === 0) continue;
    const whole = await withKnownFiles(db, { ...own, images: missing, files: unkept });
    const added = { images: whole.images, files: whole.files ?? {} };
    if (Object.keys(added.images).length + Object.keys(added.files).length === 0) continue;
    const attached = { ...own.files, ...added.files };
    await db.revisions.put({
      ...own,
      images: { ...own.images, ...added.images },
      ...(Object.keys(attached).length > 0 && { files: attached }),
    });
    isAdded = true;
  }
  return isAdded;
}

/** Entries of `theirs` whose addresses `own` lacks. */
function lacking(
  own: Readonly<Record<string, string>>,
  theirs: Readonly<Record<string, string>>,
): Record<string, string> {
  return Object.fromEntries(Object.entries(theirs).filter(([src]) => own[src] === undefined));
}
