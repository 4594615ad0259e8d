import { diskFailure } from '../database/failure.ts';
import type { ClipDatabase } from '../database/open.ts';
import {
  type CopyFault,
  hasChanged,
  noteBackup,
  readBackupState,
  readChangedAt,
} from './backup-state.ts';
import { readSettings } from '../settings.ts';
import { backupName, outdatedCopies } from './file-name.ts';
import { mayWrite } from './file-pickers.ts';
import { blobTarget, fileTarget, writeBackupFile } from './write-file.ts';

/** Copies that stay in the folder. */
const KEPT = 5;
const HOUR = 3_600_000;
/** Some hours less than whole days, so that a copy is not put off by an hour each time. */
const EARLY = 4 * HOUR;

/** Keeps the folder where copies go. */
export async function pickFolder(
  db: ClipDatabase,
  handle: FileSystemDirectoryHandle,
): Promise<void> {
  await db.folders.put({ key: 'copies', handle });
  await noteBackup({ toDownloads: false });
}

/** Lets copies go to the browser's downloads from now on. */
export async function pickDownloads(db: ClipDatabase): Promise<void> {
  await db.folders.delete('copies');
  await noteBackup({ copyFault: null, toDownloads: true });
}

/** No more copies. */
export async function stopCopies(db: ClipDatabase): Promise<void> {
  await db.folders.delete('copies');
  await noteBackup({ copyFault: null, toDownloads: false });
}

/** The folder where copies go, or undefined. */
export async function copiesFolder(
  db: ClipDatabase,
): Promise<FileSystemDirectoryHandle | undefined> {
  return (await db.folders.get('copies'))?.handle;
}

/** Whether a copy is due: changes since the last backup, and as many days as were set since the last copy. */
async function isCopyDue(now: Date): Promise<boolean> {
  const [state, changedAt, { copyEvery }] = await Promise.all([
    readBackupState(),
    readChangedAt(),
    readSettings(),
  ]);
  const since = state.copyAt === null ? Infinity : now.getTime() - Date.parse(state.copyAt);
  // A clock set back must not stop copies for ever.
  return hasChanged(state, changedAt) && (since >= copyEvery * 24 * HOUR - EARLY || since < 0);
}

export interface CopyOptions {
  readonly now: Date;
  /** Whether somebody asked for it: then now, and with a question for permission. */
  readonly isAsked: boolean;
  /** Hands a file to the browser's downloads, which only a page can. */
  readonly download?: (file: Blob, name: string) => void;
}

/**
 * Puts a copy into the picked folder if one is due, and deletes all but the newest five there; or hands it to
 * the browser's downloads, where an extension may delete nothing. What went wrong is noted, not thrown: whoever
 * looks at backups reads it. One window at a time.
 */
export async function keepCopies(db: ClipDatabase, options: CopyOptions): Promise<void> {
  const folder = await copiesFolder(db);
  const { toDownloads } = await readBackupState();
  const download = toDownloads ? options.download : undefined;
  const copy =
    folder !== undefined
      ? () => copyInto(db, folder, options)
      : download && (() => copyToDownloads(db, download, options.now));
  if (copy === undefined || !(options.isAsked || (await isCopyDue(options.now)))) return;
  await navigator.locks.request('trich-luc:copies', { ifAvailable: true }, async (lock) => {
    if (lock === null) return;
    await noteBackup({ copyFault: await copy() });
  });
}

async function copyToDownloads(
  db: ClipDatabase,
  download: NonNullable<CopyOptions['download']>,
  now: Date,
): Promise<CopyFault | null> {
  try {
    await writeBackupFile(
      db,
      blobTarget((file) => download(file, backupName(now))),
    );
    await noteBackup({ copyAt: now.toISOString() });
    return null;
  } catch (error) {
    console.error(error);
    return diskFailure(error);
  }
}

async function copyInto(
  db: ClipDatabase,
  folder: FileSystemDirectoryHandle,
  { now, isAsked }: CopyOptions,
): Promise<CopyFault | null> {
  try {
    if (!(await mayWrite(folder, isAsked))) return 'permission';
    const handle = await folder.getFileHandle(backupName(now), { create: true });
    await writeBackupFile(db, await fileTarget(handle));
    await noteBackup({ copyAt: now.toISOString() });
    const names: string[] = [];
    for await (const name of folder.keys()) names.push(name);
    for (const name of outdatedCopies(names, KEPT)) await folder.removeEntry(name);
    return null;
  } catch (error) {
    console.error(error);
    if (error instanceof DOMException && error.name === 'NotFoundError') return 'gone';
    return diskFailure(error);
  }
}
