import { browser } from 'wxt/browser';
import { writeBackup } from '../../index.ts';
import type { ClipDatabase } from '../database/open.ts';
import { readSettings } from '../settings.ts';
import { noteBackup } from './backup-state.ts';
import { cryptoPort } from './crypto-port.ts';
import { backupSource, type BackupTally, sharedSource } from './source.ts';

/** Where the bytes of a backup go; what was written is thrown away on `abort`. */
export interface BackupTarget {
  readonly write: (bytes: Uint8Array<ArrayBuffer>) => Promise<void>;
  readonly close: () => Promise<void>;
  readonly abort: () => Promise<void>;
}

export interface WriteOptions {
  readonly password?: string;
  readonly signal?: AbortSignal;
  readonly onProgress?: (tally: BackupTally, bytes: number) => void;
}

export interface WrittenBackup {
  readonly tally: BackupTally;
  readonly bytes: number;
}

/**
 * Streams the store into a target as {@link streamBackup} does, and notes that there is a backup now.
 *
 * @throws where the target cannot take it, or the signal is aborted; the target is cleared then
 */
export async function writeBackupFile(
  db: ClipDatabase,
  target: BackupTarget,
  options: WriteOptions = {},
): Promise<WrittenBackup> {
  const lastAt = new Date().toISOString();
  const written = await streamBackup(db, target, options);
  await noteBackup({ lastAt, quietUntil: null });
  return written;
}

/**
 * Streams the store into a target, a portion in memory at a time.
 *
 * @throws where the target cannot take it, or the signal is aborted; the target is cleared then
 */
export async function streamBackup(
  db: ClipDatabase,
  target: BackupTarget,
  options: WriteOptions = {},
): Promise<WrittenBackup> {
  const settings = await readSettings();
  return streamSource(backupSource(db, { ...nowHere(), settings }), target, options);
}

/**
 * Streams one collection into a target, for somebody else to merge.
 *
 * @throws as {@link streamBackup} does
 */
export async function streamShared(
  db: ClipDatabase,
  collectionId: string,
  target: BackupTarget,
  options: WriteOptions = {},
): Promise<WrittenBackup> {
  return streamSource(sharedSource(db, collectionId, nowHere()), target, options);
}

const nowHere = () => ({
  now: new Date().toISOString(),
  app: browser.runtime.getManifest().version,
});

async function streamSource(
  { source, tally }: ReturnType<typeof backupSource>,
  target: BackupTarget,
  { password, signal, onProgress }: WriteOptions,
): Promise<WrittenBackup> {
  let bytes = 0;
  try {
    const stream = writeBackup(source, {
      crypto: cryptoPort,
      ...(password !== undefined && { password }),
      ...(signal !== undefined && { signal }),
    });
    for await (const chunk of stream) {
      await target.write(chunk);
      bytes += chunk.length;
      onProgress?.(tally, bytes);
    }
    await target.close();
  } catch (error) {
    await target.abort().catch(console.error);
    throw error;
  }
  return { tally, bytes };
}

/** A target that is a file of the disk. */
export async function fileTarget(handle: FileSystemFileHandle): Promise<BackupTarget> {
  const stream = await handle.createWritable();
  return {
    write: (bytes) => stream.write(bytes),
    close: () => stream.close(),
    abort: () => stream.abort(),
  };
}

/** Bytes gathered before they become a part of the file, which browsers keep on disk. */
const FOLD = 32 << 20;

/** A target that becomes a file in the browser's hands, for its downloads. */
export function blobTarget(onFile: (file: Blob) => void): BackupTarget {
  let folded: Blob[] = [];
  let parts: Uint8Array<ArrayBuffer>[] = [];
  let held = 0;
  const fold = (): void => {
    folded.push(new Blob(parts));
    parts = [];
    held = 0;
  };
  return {
    write: (bytes) => {
      parts.push(bytes);
      held += bytes.length;
      if (held >= FOLD) fold();
      return Promise.resolve();
    },
    close: () => {
      fold();
      onFile(new Blob(folded, { type: 'application/octet-stream' }));
      return Promise.resolve();
    },
    abort: () => {
      folded = [];
      parts = [];
      return Promise.resolve();
    },
  };
}
