import {
  type BackupFile,
  type BackupManifest,
  type BackupPart,
  backupParts,
  type ReadBackupOptions,
} from '../../index.ts';
import type { CollectionRow } from '../database/schema.ts';
import type { BackupLabels } from './labels.ts';
import { type BackupClip, type BackupRevision, BadRow, isBackupTable, parseRow } from './rows.ts';

/** A clip of a backup with everything that was ever saved of it. */
export interface BackupWhole {
  readonly row: BackupClip;
  readonly revisions: readonly BackupRevision[];
}

/** A backup that passed its check. */
export interface CheckedBackup {
  readonly file: BackupFile;
  readonly manifest: BackupManifest;
  readonly options: ReadBackupOptions;
}

function join(clips: readonly BackupClip[], revisions: readonly BackupRevision[]): BackupWhole[] {
  const byClip = Map.groupBy(revisions, ({ clipId }) => clipId);
  const known = new Set(clips.map(({ id }) => id));
  const stray = revisions.find(({ clipId }) => !known.has(clipId));
  if (stray) throw new BadRow(`revisions: ${stray.clipId} has no clip`);
  return clips.map((row) => {
    const own = byClip.get(row.id) ?? [];
    if (!own.some(({ number }) => number === row.revision)) {
      throw new BadRow(`clips: ${row.id} has no revision ${row.revision}`);
    }
    if (new Set(own.map(({ number }) => number)).size < own.length) {
      throw new BadRow(`revisions: ${row.id} has two of one number`);
    }
    return { row, revisions: own };
  });
}

/**
 * The clips of a backup, portion by portion in the order of saving; every row is parsed. Labels are put
 * into `labels` as they come, `onCollections` is told of those that stand before the clips.
 *
 * @throws BadRow where a row is not what it should be
 */
export async function* readClipsOf(
  { file, manifest, options }: CheckedBackup,
  labels: BackupLabels,
  onCollections: (rows: readonly CollectionRow[]) => Promise<void> = () => Promise.resolve(),
): AsyncGenerator<BackupWhole[]> {
  let clips: BackupClip[] = [];
  for await (const part of backupParts(file, manifest, options)) {
    if (part.kind === 'blobs') break; // Rows stand before files.
    const { table, rows } = part;
    if (table === 'clips') {
      if (clips.length > 0) throw new BadRow('clips: their revisions do not follow');
      clips = rows.map((row) => parseRow('clips', row));
    } else if (table === 'revisions') {
      yield join(
        clips,
        rows.map((row) => parseRow('revisions', row)),
      );
      clips = [];
    } else {
      readLabels(labels, part);
      if (table === 'collections') await onCollections(labels.collections);
    }
  }
  if (clips.length > 0) throw new BadRow('clips: their revisions do not follow');
}

function readLabels(labels: BackupLabels, part: BackupPart & { kind: 'rows' }): void {
  const { table, rows } = part;
  if (!isBackupTable(table)) throw new BadRow(`${table}: no table of a backup`);
  for (const row of rows) {
    if (table === 'collections') labels.collections.push(parseRow(table, row));
    else if (table === 'tags') labels.tags.push(parseRow(table, row));
    else if (table === 'rules') labels.rules.push(parseRow(table, row));
    else if (table === 'taught') labels.taught.push(parseRow(table, row));
    else if (table === 'drafts') labels.drafts.push(parseRow(table, row));
    else if (table === 'highlights') labels.highlights.push(parseRow(table, row));
    else if (table === 'settings') labels.settings = row;
  }
}
